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
    """A test that runs `times` over; stands in a TestSuite like the test itself."""

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
        # Room for the counts beforehand, so that keeping them leaves no more alive.
        runs = WARM_UP + self.times
        blocks, objects = (array.array("q", [0] * runs) for _ in range(2))
        for at in range(runs):
            self.test.run(unittest.TestResult())
            blocks[at], objects[at] = self.count()
        left = growth("objects of the substitute", objects) + growth("blocks", blocks)
        if left:
            self.report("leak", test=self.test._testMethodName, text=left)

    def count(self):
        for _ in range(3):
            gc.collect()
        objects = sum(1 for item in gc.get_objects() if isinstance(item, self.classes))
        return sys.getallocatedblocks(), objects


def growth(what, counts):
    grown = [after - before for before, after in zip(counts[WARM_UP - 1:], counts[WARM_UP:])]
    return f"{what} more after each run: {grown}\n" if all(step >= 1 for step in grown) else ""
