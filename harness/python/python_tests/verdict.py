"""What the results of a run mean."""
import dataclasses


@dataclasses.dataclass
class Verdict:
    # Results that should be otherwise, each with what is wrong.
    wrong: list
    listed: int = 0


def of_module(results, failures):
    """Everything passes but what is listed, and that fails."""
    verdict = Verdict([])
    for result in results:
        if result.outcome == "passed":
            if result.test in failures:
                verdict.wrong.append((result, "passes, though it is listed as a failure"))
        elif result.outcome == "missing":
            verdict.wrong.append((result, "not run"))
        elif result.test in failures:
            verdict.listed += 1
        else:
            verdict.wrong.append((result, result.outcome))
    return verdict


def of_real(results):
    return Verdict([(result, result.outcome) for result in results
                    if result.outcome != "passed"])


def of_raising(results):
    """Everything fails: a test that does not never makes an object of the substitute."""
    return Verdict([(result, f"{result.outcome}, though nothing can be made")
                    for result in results if result.outcome != "failed"])
