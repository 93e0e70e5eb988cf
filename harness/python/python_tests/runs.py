"""A run: many classes at a time, each in its processes, in the order that ends soonest."""
import concurrent.futures
import dataclasses
import fnmatch

from . import processes


@dataclasses.dataclass(frozen=True)
class Test:
    suite: str
    class_name: str
    method: str

    def __str__(self):
        return f"{self.suite}.{self.class_name}.{self.method}"


@dataclasses.dataclass
class Result:
    test: Test
    # passed, failed, leaks, skipped, or missing: the module lacks what the test is about.
    outcome: str
    text: str = ""
    seconds: float = 0.0
    left: tuple = (0, 0)


def parse_test(text):
    return Test(*text.split(".", 2))


def read_tests(path):
    return [parse_test(line) for line in lines_of(path)]


def read_failures(path):
    """Test and reason, of the failures that are known."""
    failures = {}
    for line in lines_of(path):
        test, _, reason = line.partition(" ")
        if not reason.strip():
            raise ValueError(f"{path}: {test} is listed without a reason")
        failures[parse_test(test)] = reason.strip()
    return failures


def lines_of(path):
    with open(path, encoding="utf-8") as file:
        lines = [line.strip() for line in file]
    return [line for line in lines if line and not line.startswith("#")]


def matches(test, patterns):
    """As unittest's -k: a pattern with a star is one of the whole name, any other a part of it."""
    name = str(test)
    return not patterns or any(
        fnmatch.fnmatchcase(name, pattern) if "*" in pattern else pattern in name
        for pattern in patterns)


def by_class(tests):
    classes = {}
    for test in tests:
        classes.setdefault((test.suite, test.class_name), []).append(test.method)
    return classes


def run(suites, tests, how, jobs, lacking=(), each=lambda results: None):
    """Runs the tests and gives the results in their order. `lacking`: names the module has not."""
    suites = {suite.name: suite for suite in suites}

    def run_class(key, methods):
        suite, class_name = suites[key[0]], key[1]
        lacks = [name for name in suite.needs_of(class_name) if name in lacking]
        if lacks:
            text = f"the module has no {', '.join(lacks)}"
            return [Result(Test(*key, method), "missing", text) for method in methods]
        return [Result(Test(*key, outcome.test), outcome.outcome, outcome.text, outcome.seconds,
                       outcome.left)
                for outcome in processes.run_class(suite, class_name, methods, how)]

    classes = by_class(tests)
    # The long ones first.
    order = sorted(classes, key=lambda key: (key[1] not in suites[key[0]].slow,
                                             -len(classes[key])))
    results = {}
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        futures = {pool.submit(run_class, key, classes[key]): key for key in order}
        for future in concurrent.futures.as_completed(futures):
            results[futures[future]] = future.result()
            each(future.result())
    return [result for key in classes for result in results[key]]


def survey(suites, control_how, raising_how, jobs, each=lambda results: None):
    """The tests that pass with CPython's own classes and fail when the constructors raise."""
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        listed = list(pool.map(lambda suite: processes.list_tests(suite, control_how), suites))
    tests = [Test(suite.name, class_name, method)
             for suite, classes in zip(suites, listed)
             for class_name, methods in classes.items() for method in methods]
    passing = [result.test for result in run(suites, tests, control_how, jobs, each=each)
               if result.outcome == "passed" and result.test.method != processes.WHOLE]
    return [result.test for result in run(suites, passing, raising_how, jobs, each=each)
            if result.outcome == "failed" and result.test.method != processes.WHOLE]


def pass_own_leaks(results, suites, real_how, jobs):
    """A test that leaves as much behind with CPython's own classes passes."""
    leaking = {result.test: result for result in results if result.outcome == "leaks"}
    for own in run(suites, list(leaking), real_how, jobs):
        result = leaking.get(own.test)
        if result and all(left <= known for left, known in zip(result.left, own.left)):
            result.outcome = "passed"
