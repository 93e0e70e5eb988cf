"""Runs the tests of one class in this process and says, a JSON object a line, what happens.

The parent (processes.py) starts it with a job: the path of a JSON file. Its output goes to the
descriptor that the job names, so that tests may do to the standard streams what they like.
"""
import faulthandler
import fnmatch
import gc
import importlib
import json
import os
import sys
import unittest
import warnings

from . import children, leaks, places, substitutes


class Report:
    def __init__(self, fd):
        self.fd = fd
        os.set_inheritable(fd, False)

    def __call__(self, event, **fields):
        data = json.dumps({"event": event, **fields}).encode() + b"\n"
        while data:
            data = data[os.write(self.fd, data):]


class Result(unittest.TestResult):
    """Each test as two lines: when it starts, and how it ends."""

    def __init__(self, report):
        super().__init__()
        self.report = report
        self.outcome = "passed"
        self.texts = []

    def startTest(self, test):
        super().startTest(test)
        self.outcome = "passed"
        self.texts = []
        self.report("start", test=method_of(test))

    def stopTest(self, test):
        super().stopTest(test)
        self.report("end", test=method_of(test), outcome=self.outcome,
                    text="\n".join(self.texts))

    def note(self, test, outcome, text):
        if isinstance(test, unittest.TestCase) or hasattr(test, "test_case"):
            self.outcome = outcome
            self.texts.append(text)
        else:
            # What sets up or tears down a class or a module is no test.
            self.report("broken", test=test.id(), outcome=outcome, text=text)

    def addError(self, test, err):
        self.note(test, "failed", self._exc_info_to_string(err, test))

    addFailure = addError

    def addSubTest(self, test, subtest, err):
        if err is not None:
            text = self._exc_info_to_string(err, test)
            self.note(subtest, "failed", f"{subtest._subDescription()}\n{text}")

    def addSkip(self, test, reason):
        if self.outcome != "failed":
            self.note(test, "skipped", reason)

    def addUnexpectedSuccess(self, test):
        self.note(test, "failed", "a success that the test does not expect")


def method_of(test):
    return test._testMethodName


def test_classes(module, patterns):
    """The classes of the module that have tests, by name."""
    found = {}
    for name, value in vars(module).items():
        if (isinstance(value, type) and issubclass(value, unittest.TestCase)
                and value.__module__ == module.__name__
                and any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns)
                and unittest.defaultTestLoader.getTestCaseNames(value)):
            found[name] = value
    return found


def set_up_support(resources):
    warnings.simplefilter("default")
    try:
        from test import support
    except ImportError:  # none of CPython's tests is run
        return
    support.use_resources = ["cpu", "subprocess", "walltime", *resources]
    support.verbose = 0


def list_tests(job, report):
    module = importlib.import_module(job["module"])
    for name, test_class in test_classes(module, job["classes"]).items():
        report("class", name=name,
               tests=unittest.defaultTestLoader.getTestCaseNames(test_class))


def run_tests(job, report):
    substitute = substitutes.MAKERS[job["substitute"]]()
    places.put_in_before(job["place"], substitute)
    module = importlib.import_module(job["module"])
    test_class = getattr(module, job["class"])
    try:
        children.give_children(places.place_in_children(job["place"]), job["substitute"],
                               job["paths"])
    except ImportError:  # no test.support: the tests are not CPython's
        pass
    test_class = places.put_into_class(job["place"], substitute, module, test_class)
    tests = [test_class(name) for name in job["tests"]]
    result = Result(report)
    if job["repeat"]:
        tests = [leaks.Repeated(test, substitute, report, job["repeat"]) for test in tests]
    unittest.TestSuite(tests).run(result)


def main(path):
    faulthandler.enable()
    with open(path, encoding="utf-8") as file:
        job = json.load(file)
    sys.argv = sys.argv[:1]
    report = Report(job["fd"])
    report("begin")
    set_up_support(job["resources"])
    try:
        (list_tests if job["list"] else run_tests)(job, report)
    except unittest.SkipTest as error:
        report("broken", test=job["module"], outcome="skipped", text=str(error))
    gc.collect()
    report("done")
