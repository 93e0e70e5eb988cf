"""The substitute in the interpreters that tests start through test.support.script_helper.

They are started isolated (-I), without what PYTHONPATH or a sitecustomize could bring, but with a
command (-c) or a module (-m), which gets a statement in front. The tests keep their own view of
what they have started: only script_helper's subprocess is another.
"""
import sys
import types

VALUE_OPTIONS = ("-X", "-W")


def give_children(place, substitute, paths):
    """From here on, script_helper's children have `substitute` in `place`."""
    import subprocess

    from test.support import script_helper

    class Popen(subprocess.Popen):
        def __init__(self, command, *args, **keywords):
            super().__init__(rewritten(command, first_statement(place, substitute, paths)),
                             *args, **keywords)

    shim = types.ModuleType("subprocess")
    vars(shim).update(vars(subprocess))
    shim.Popen = Popen
    script_helper.subprocess = shim


def first_statement(place, substitute, paths):
    # An expression, so that no name is left in __main__.
    return (f"(lambda sys: (sys.path.__setitem__(slice(0, 0), {list(paths)!r}),"
            " __import__('python_tests.children', fromlist=['_'])"
            f".begin({place!r}, {substitute!r}, {len(paths)})))(__import__('sys'))")


def rewritten(command, first):
    """`command`, an interpreter's, with the statement `first` before what it runs."""
    command = list(command)
    at = 1
    while at < len(command):
        option = command[at]
        if option == "-c":
            # Compiled for itself, so that its lines keep their numbers.
            program = f"exec(compile({command[at + 1]!r}, '<string>', 'exec'))"
            command[at + 1] = f"{first}; {program}"
            return command
        if option == "-m":
            program = f"__import__('runpy')._run_module_as_main({command[at + 1]!r})"
            command[at:at + 2] = ["-c", f"{first}; {program}"]
            return command
        if not option.startswith("-"):
            return command
        at += 2 if option in VALUE_OPTIONS else 1
    return command


def begin(place, substitute, path_count):
    """What the statement in front calls, in the child interpreter."""
    from . import places, substitutes
    places.put_in_before(place, substitutes.MAKERS[substitute]())
    del sys.path[:path_count]
