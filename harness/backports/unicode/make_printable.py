"""Writes printable_table.inc: the code points that str.isprintable() refuses.

Run with the interpreter whose repr() the library follows:

    /usr/bin/python3 make_printable.py > printable_table.inc
"""

import sys
import unicodedata


def refused_ranges():
    """The first and last code points of every run that is not printable."""
    first = None
    for code_point in range(sys.maxunicode + 2):
        refused = code_point <= sys.maxunicode and not chr(code_point).isprintable()
        if refused and first is None:
            first = code_point
        elif not refused and first is not None:
            yield first, code_point - 1
            first = None


def main():
    version = ".".join(map(str, sys.version_info[:3]))
    print(f"// Made by make_printable.py: CPython {version}, Unicode {unicodedata.unidata_version}.")
    print("// clang-format off")
    for first, last in refused_ranges():
        print(f"{{0x{first:05x}, 0x{last:05x}}},")


main()
