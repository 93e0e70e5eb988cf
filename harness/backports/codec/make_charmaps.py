#!/usr/bin/python3
"""Writes charmap_table.inc: the encodings that are a table of 256 characters.

usage: /usr/bin/python3 make_charmaps.py > charmap_table.inc

Of each it is checked that nothing else can be written than what the table has, and that the last
byte of a character is the one that is written: then the table says all there is to know.
"""

import codecs
import importlib
import sys

from make_names import rows

EVERY_CHARACTER = "".join(map(chr, range(sys.maxunicode + 1)))
UNDEFINED = "\ufffe"


def table_of(module):
    """The character of each byte, UNDEFINED where there is none."""
    table = [codecs.decode(bytes([byte]), module, "replace") for byte in range(256)]
    table = [UNDEFINED if char == "\ufffd" else char for char in table]
    written = {char: bytes([byte]) for byte, char in enumerate(table) if char != UNDEFINED}
    assert all(len(char) == 1 and ord(char) <= 0xFFFF for char in table), module
    assert all(char.encode(module) == byte for char, byte in written.items()), module
    assert len(EVERY_CHARACTER.encode(module, "ignore")) == len(written), module
    assert table[0] == "\0", module
    return table


def has_table(module):
    loaded = importlib.import_module("encodings." + module)
    return hasattr(loaded, "decoding_table") or hasattr(loaded, "decoding_map")


def main():
    modules = sorted({module for _, module, is_text, _ in rows() if is_text and has_table(module)})
    print("// Made by make_charmaps.py: CPython %s; sorted by module. 0xFFFE: no character." %
          ".".join(map(str, sys.version_info[:3])))
    print("// clang-format off")
    for module in modules:
        print('{"%s", "%s", {' % (module, codecs.lookup(module).name))
        table = table_of(module)
        for start in range(0, 256, 12):
            print(" ".join("0x%04X," % ord(char) for char in table[start:start + 12]))
        print("}},")


main()
