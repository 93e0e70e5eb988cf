"""Runs a Python program on the C++ classes:

    python3 -m backports_cpp [--files] PROGRAM [ARGUMENT…]
    python3 -m backports_cpp [--files] -m MODULE [ARGUMENT…]
    python3 -m backports_cpp [--files] -c CODE [ARGUMENT…]

--files replaces io.BufferedReader and its kind, too. A program that ends in an exception or by
sys.exit() ends so here.
"""
import os
import runpy
import sys
import types

from . import patch


def find_modules_in(folder):
    if not sys.flags.safe_path:
        sys.path[0] = folder


def run_code(code, arguments):
    main = sys.modules["__main__"] = types.ModuleType("__main__")
    sys.argv = ["-c", *arguments]
    find_modules_in("")
    exec(compile(code, "<string>", "exec"), main.__dict__)
    return main.__dict__


def run_module(name, arguments):
    sys.argv = [name, *arguments]  # runpy puts the file's name there
    find_modules_in(os.getcwd())
    return runpy.run_module(name, run_name="__main__", alter_sys=True)


def run_program(path, arguments):
    sys.argv = [path, *arguments]
    find_modules_in(os.path.dirname(os.path.abspath(path)))
    return runpy.run_path(path, run_name="__main__")


def main(arguments):
    """What the program leaves behind: its names, which live until the interpreter's exit."""
    files = arguments[:1] == ["--files"]
    if files:
        del arguments[0]
    ways = {"-c": run_code, "-m": run_module}
    way = ways.get(arguments[0]) if arguments else None
    if way is not None:
        del arguments[0]
    if not arguments or (way is None and arguments[0].startswith("-")):
        sys.exit(__doc__.strip())
    patch(files)
    return (way or run_program)(arguments[0], arguments[1:])


if __name__ == "__main__":
    left = main(sys.argv[1:])
