"""The results of a run as a table for people and as JUnit XML for machines."""
import re
import xml.etree.ElementTree as ET

COLUMNS = ("suite", "applicable", "passed", "failed")


def counts(results):
    """By suite: how many tests, and how many of them passed, failed and were not run."""
    table = {}
    for result in results:
        row = table.setdefault(result.test.suite, [0, 0, 0, 0])
        row[0] += 1
        # A test that is skipped shows nothing.
        row[{"passed": 1, "failed": 2, "leaks": 2, "skipped": 2, "missing": 3}[result.outcome]] += 1
    return table


def table(results):
    rows = counts(results)
    total = [sum(row[column] for row in rows.values()) for column in range(4)]
    with_missing = total[3] > 0
    header = COLUMNS + (("not run",) if with_missing else ())
    lines = ["{:<22}".format(header[0]) + "".join(f"{name:>12}" for name in header[1:])]
    for name, row in rows.items():
        cells = row if with_missing else row[:3]
        lines.append(f"{name:<22}" + "".join(f"{cell:>12}" for cell in cells)
                     + ("  missing" if row[3] == row[0] else ""))
    lines.append("")
    end = f"{total[1]} passed, {total[2]} failed"
    if with_missing:
        end += f", {total[3]} not run"
    return "\n".join(lines + [end])


# What XML 1.0 cannot hold.
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(results, path):
    rows = counts(results)
    root = ET.Element("testsuites", name="python-tests", tests=str(len(results)),
                      failures=str(sum(row[2] for row in rows.values())),
                      skipped=str(sum(row[3] for row in rows.values())))
    suites = {}
    for name, row in rows.items():
        suites[name] = ET.SubElement(root, "testsuite", name=name, tests=str(row[0]),
                                     failures=str(row[2]), skipped=str(row[3]))
    for result in results:
        case = ET.SubElement(suites[result.test.suite], "testcase",
                             classname=f"{result.test.suite}.{result.test.class_name}",
                             name=result.test.method, time=f"{result.seconds:.3f}")
        if result.outcome == "missing":
            ET.SubElement(case, "skipped", message=clean(result.text))
        elif result.outcome != "passed":
            failure = ET.SubElement(case, "failure", message=clean(last_line(result.text)))
            failure.text = clean(result.text)
    ET.indent(root)
    ET.ElementTree(root).write(path, encoding="utf-8", xml_declaration=True)


def clean(text):
    return NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def last_line(text):
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[-1].strip() if lines else ""
