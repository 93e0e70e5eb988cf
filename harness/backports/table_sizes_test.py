#!/usr/bin/python3
"""Holds the constant data of the library's encodings against what they may take.

usage: table_sizes_test.py LIBRARY.a

The tables of the codecs take at most a megabyte, those about Unicode (names, what is printable,
what a domain name may hold) at most half of one, and none of these files has anything to do before
main(). Prints what it found. Exit code: 0, or 1 if something is too large.
"""

import collections
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
LIMITS = {"codec": 1_000_000, "unicode": 500_000}


def family_of(member):
    """By the folder of the source that an object is made from; nothing for the other folders."""
    source = member.removesuffix(".o")
    if source == "nameprep.cpp" or (HERE / "unicode" / source).exists():
        return "unicode"
    return "codec" if any((HERE / "codec").rglob(source)) else None


def sections(archive):
    """(member, section, size) of all objects, as size(1) tells them."""
    output = subprocess.run(["size", "-A", archive], stdout=subprocess.PIPE, check=True, text=True)
    member = None
    for line in output.stdout.splitlines():
        if heading := re.match(r"(\S+)\s+\(ex ", line):
            member = heading[1]
        elif row := re.match(r"(\.\S+)\s+(\d+)\s", line):
            yield member, row[1], int(row[2])


def main():
    sizes, early = collections.Counter(), []
    for member, section, size in sections(sys.argv[1]):
        family = family_of(member)
        if family is None:
            continue
        if section.startswith((".rodata", ".data")):
            sizes[family] += size
        elif section.startswith((".init_array", ".ctors")):
            early.append(member)
    for family, limit in LIMITS.items():
        print("%-8s %9d bytes of at most %d" % (family, sizes[family], limit))
    for member in early:
        print("%s runs something before main()" % member)
    too_large = [family for family, limit in LIMITS.items() if not 0 < sizes[family] <= limit]
    return 1 if too_large or early else 0


sys.exit(main())
