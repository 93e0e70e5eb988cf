#!/usr/bin/python3
"""Writes nameprep_table.inc: what Python's idna does to characters (RFC 3491, Unicode 3.2).

usage: /usr/bin/python3 make_nameprep.py > nameprep_table.inc

All of it comes from asking: stringprep for what a character becomes and whether it may stay,
unicodedata.ucd_3_2_0 for the form NFKC. Since 3.11.2-6+deb12u9 Debian's Python folds the case of
characters of Unicode 3.2 alone (CVE-2026-17084). The form knows the decompositions of Unicode 3.2,
but orders and composes by the classes of today: so does this.
"""

import array
import stringprep
import sys
import unicodedata
from unicodedata import ucd_3_2_0

CHARACTERS = [chr(code) for code in range(0x110000)]
SYLLABLES = range(0xAC00, 0xD7A4)
PROHIBITED = [stringprep.in_table_c12, stringprep.in_table_c22, stringprep.in_table_c3,
              stringprep.in_table_c4, stringprep.in_table_c5, stringprep.in_table_c6,
              stringprep.in_table_c7, stringprep.in_table_c8, stringprep.in_table_c9]


def property_of(char):
    """As the bits of nameprep.cpp: prohibited, of the right, of the left, and the class."""
    bits = 1 if any(table(char) for table in PROHIBITED) else 0
    bits |= 2 if stringprep.in_table_d1(char) else 0
    bits |= 4 if stringprep.in_table_d2(char) else 0
    return bits | unicodedata.combining(char) << 8


def mapping_of(char):
    return "" if stringprep.in_table_b1(char) else stringprep.map_table_b2(char)


def decomposition_of(char):
    return char if ord(char) in SYLLABLES else ucd_3_2_0.normalize("NFKD", char)


def compositions():
    """{(first, second): composed}"""
    for char in CHARACTERS:
        parts = unicodedata.decomposition(char).split()
        if len(parts) == 2 and not parts[0].startswith("<"):
            first, second = (chr(int(part, 16)) for part in parts)
            if ucd_3_2_0.normalize("NFC", first + second) == char:
                yield ord(first), ord(second), ord(char)


def show_changes(name, changed):
    """The characters that become something else, in one pool of UTF-16."""
    pool, rows = [], []
    for char in CHARACTERS:
        text = changed(char)
        if text != char:
            units = array.array("H", text.encode("utf-16-le"))
            rows.append("{%d,%d,%d}" % (ord(char), len(pool), len(units)))
            pool += units
    show("char16_t", "k%sText" % name, pool)
    show("Change", "k%s" % name, rows)


def show(kind, name, numbers):
    print("constexpr %s %s[] = {" % (kind, name))
    for start in range(0, len(numbers), 16):
        print(",".join(map(str, numbers[start:start + 16])) + ",")
    print("};")


def main():
    print("// Made by make_nameprep.py: CPython %s." % ".".join(map(str, sys.version_info[:3])))
    print("// clang-format off")
    ranges = []
    for char in CHARACTERS:
        bits = property_of(char)
        if not ranges or ranges[-1][1] != bits:
            ranges.append((ord(char), bits))
    show("Property", "kProperties", ["{%d,%d}" % pair for pair in ranges])
    show_changes("Mapped", mapping_of)
    show_changes("Decomposed", decomposition_of)
    show("Composition", "kCompositions", ["{%d,%d,%d}" % row for row in sorted(compositions())])


main()
