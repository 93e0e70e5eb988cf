#!/usr/bin/python3
"""Writes names_table.inc: the names under which Python knows its encodings.

usage: /usr/bin/python3 make_names.py > names_table.inc
"""

import codecs
import pkgutil
import sys

import encodings
from encodings.aliases import aliases


def module_of(name):
    """The module that Python takes for the normalised name, or None."""
    for module in (aliases.get(name), name):
        if not module or "." in module:
            continue
        try:
            __import__("encodings." + module)
        except ImportError:
            continue
        try:
            codecs.lookup(name)
        except LookupError:
            return None
        return module
    return None


def rows():
    names = set(aliases) | {module.name for module in pkgutil.iter_modules(encodings.__path__)}
    for name in sorted(names):
        module = module_of(name)
        if module is not None:
            yield name, module, codecs.lookup(name)._is_text_encoding, name in aliases


def main():
    version = ".".join(map(str, sys.version_info[:3]))
    print("// Made by make_names.py: CPython %s; sorted by name." % version)
    print("// clang-format off")
    for name, module, is_text, is_alias in rows():
        print('{"%s", "%s", Kind::%s, %s},' % (
            name, module, "text" if is_text else "not_text", "true" if is_alias else "false"))


if __name__ == "__main__":
    main()
