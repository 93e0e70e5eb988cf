"""Distils the corpus of a campaign into readable seeds: cases that together reach what it reached.

scripts/fuzz --minimize builds and calls this. Exit code: 0, or 2 for trouble.
"""
import argparse
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import campaign

# Longer ones are no reading.
MOST_LINES = 40
FEATURES = re.compile(r"MERGE-OUTER: .*?(\d+) new features")
CALLED = re.compile(r"(?:= |^|\.)([A-Za-z_]\w*(?:\.\w+)?)\(", re.MULTILINE)


def tool(*words):
    done = subprocess.run([str(campaign.TOOL), *map(str, words)], stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, errors="replace", check=False)
    if done.returncode != 0:
        raise campaign.Trouble(f"parity {words[0]}: {done.stderr.strip()}")
    return done.stdout


def merge(program, folders, into):
    """Puts a small set of inputs with all features there; how many features they have."""
    done = subprocess.run(
        [str(program), "-set_cover_merge=1", f"-max_len={campaign.MAX_LENGTH}", "-timeout=10",
         "-detect_leaks=0", f"-artifact_prefix={into}/.", str(into), *map(str, folders)],
        env={**os.environ, "PARITY_SURVEY": "1", "PARITY_FINDINGS": str(into / ".findings")},
        stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace", check=False)
    found = FEATURES.findall(done.stderr)
    if done.returncode != 0:
        last = done.stderr.strip().splitlines()[-1:]
        raise campaign.Trouble(f"{program.name} does not merge: {last}")
    return int(found[-1]) if found else 0


def as_case(text, target):
    """The text of a seed: with a sentence that says what it calls."""
    first, _, statements = text.partition("\n")
    called = list(dict.fromkeys(CALLED.findall(statements)))
    return f'{first}\n"""{target} came to: {", ".join(called)}."""\n{statements}'


def distil(target, options, into):
    """Writes the seeds of a target below a folder; a line that says how many of how many."""
    folders = [path for path in sorted((options.corpus / target).iterdir()) if path.is_dir()]
    before = len({path.name for folder in folders for path in folder.iterdir()})
    seeds = into / target
    seeds.mkdir()
    with tempfile.TemporaryDirectory() as merged:
        merged = pathlib.Path(merged)
        features = merge(options.binaries / target, folders, merged)
        inputs = sorted((path for path in merged.iterdir() if path.is_file()),
                        key=lambda path: (path.stat().st_size, path.name))
        long = 0
        for path in inputs:
            text = tool("show", "--rename", "--target", target, path)
            if text.count("\n") > MOST_LINES or len(text) > 4000:
                long += 1
                continue
            name = hashlib.sha1(text.encode("utf-8")).hexdigest()[:12]
            (seeds / f"{name}.py").write_text(as_case(text, target), "utf-8")
    tool("record", seeds)
    kept = len(list(seeds.iterdir()))
    return (f"{target}: {kept} seeds of {before} inputs; {len(inputs)} have all {features} "
            f"features, {long} of them are too long to read")


def main(arguments):
    parser = argparse.ArgumentParser(prog="minimize.py", description=__doc__)
    parser.add_argument("--binaries", type=pathlib.Path, required=True)
    parser.add_argument("--corpus", type=pathlib.Path, required=True)
    parser.add_argument("--into", type=pathlib.Path, required=True)
    parser.add_argument("--target", dest="targets", action="append", default=[])
    options = parser.parse_args(arguments)
    made = options.into.with_name(f".{options.into.name}.{os.getpid()}")
    try:
        shutil.rmtree(made, ignore_errors=True)
        made.mkdir(parents=True)
        for target in campaign.chosen_targets(options):
            if not (options.corpus / target).is_dir():
                continue
            print(distil(target, options, made), flush=True)
            # One target at a time is whole: the old seeds, or the new ones.
            place = options.into / target
            place.parent.mkdir(parents=True, exist_ok=True)
            old = made / f".{target}"
            if place.exists():
                os.rename(place, old)
            os.rename(made / target, place)
        return 0
    except (campaign.Trouble, OSError) as error:
        print(f"fuzz: {error}", file=sys.stderr)
        return 2
    finally:
        shutil.rmtree(made, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
