"""Does a test leave anything behind? Each is run many times, and what lives is counted between.

Counted are the blocks of Python's allocator and the live objects of the substitute's classes. As
in CPython's own search for leaks, only what grows with every run is one. What a test leaves behind
of its own, with CPython's classes as well, is compared in runs.py.
"""
import array
import gc
import sys
import unittest

WARM_UP = 3


class Repeated:
    """A test that runs `times` over after its first run; to a TestSuite it is the test itself."""

    def __init__(self, test, substitute, report, times):
        self.test = test
        self.classes = tuple(value for value in substitute.names.values()
                             if isinstance(value, type))
        self.report = report
        self.times = times

    def __getattr__(self, name):
        return getattr(self.test, name)

    @property
    def __class__(self):
        # A suite sets up the class of what it runs.
        return type(self.test)

    def __call__(self, result):
        self.test.run(result)
        if result.outcome != "passed":
            return
        method = self.test._testMethodName
        self.report("start", test=method)
        blocks, objects = self.growth_of_runs()
        text = (f"alive after each run besides what was before: {list(blocks)} blocks, "
                f"{list(objects)} objects of the substitute")
        left = grows(blocks), grows(objects)
        self.report("end", test=method, outcome="leaks" if any(left) else "passed",
                    text=text if any(left) else "", left=left)

    def growth_of_runs(self):
        # Room for the counts beforehand, so that keeping them leaves no more alive.
        runs = WARM_UP + self.times
        blocks, objects = (array.array("q", [0] * runs) for _ in range(2))
        for at in range(runs):
            self.test.run(unittest.TestResult())
            blocks[at], objects[at] = self.count()
        return steps(blocks), steps(objects)

    def count(self):
        for _ in range(3):
            gc.collect()
        # Attributes that were looked up keep their names alive there.
        sys._clear_type_cache()
        objects = sum(1 for item in gc.get_objects() if isinstance(item, self.classes))
        return sys.getallocatedblocks(), objects


def steps(counts):
    return [after - before for before, after in zip(counts[WARM_UP - 1:], counts[WARM_UP:])]


def grows(values):
    """How much every run leaves at least, and 0 if one leaves nothing."""
    return max(0, min(values))
