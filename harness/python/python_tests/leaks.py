"""Does a test leave anything behind? Each is run many times, and what lives is counted between.

Counted are the blocks of Python's allocator and the live objects of the substitute's classes. As
in CPython's own search for leaks, only what grows with every run is one.
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
        left = self.growth_of_runs()
        self.report("end", test=method, outcome="failed" if left else "passed", text=left)

    def growth_of_runs(self):
        # Room for the counts beforehand, so that keeping them leaves no more alive.
        runs = WARM_UP + self.times
        blocks, objects = (array.array("q", [0] * runs) for _ in range(2))
        for at in range(runs):
            self.test.run(unittest.TestResult())
            blocks[at], objects[at] = self.count()
        return growth("objects of the substitute", objects) + growth("blocks", blocks)

    def count(self):
        for _ in range(3):
            gc.collect()
        # Attributes that were looked up keep their names alive there.
        sys._clear_type_cache()
        objects = sum(1 for item in gc.get_objects() if isinstance(item, self.classes))
        return sys.getallocatedblocks(), objects


def growth(what, counts):
    grown = [after - before for before, after in zip(counts[WARM_UP - 1:], counts[WARM_UP:])]
    return f"{what} more after each run: {grown}\n" if all(step >= 1 for step in grown) else ""
