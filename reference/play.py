#!/usr/bin/env python3
"""Plays scenarios on the Python that runs it, 3.9 or later, with nothing installed.

    python3 reference/play.py FILE…            each case with its outcomes recorded
    python3 reference/play.py --check FILE…    compares with the outcomes in the files

A folder stands for all *.py below it. Exit code: 0, 1 for a difference, 2 for a file that is no
case or cannot be read, 3 if something was unsupported and nothing worse happened.
"""
import argparse
import builtins
import functools
import gc
import importlib
import io
import os
import platform
import re
import signal
import socket
import sys
import types

import language
from backports.weakref_finalize import weakref_finalize
from case_file import Invalid, parse_case
from finalizers import Finalizers, Object, RevivingObject, callback
from scenario import (
    Attribute, ByteArray, Call, FunctionCall, Lambda, Literal, MethodCall, Name, NameCall, Next,
    Scripted,
)
from things import Decoder, Encoder, Label, Memory, Socket, Stage

MAX_FILE_BYTES = 16 << 20
# No name of the language, so no scenario can meet it.
LABEL = "the label of a thing"

FILE_TYPES = (
    socket.SocketIO, io.BufferedReader, io.BufferedWriter, io.BufferedRWPair, io.TextIOWrapper,
)


SCRIPTED_TYPES = (Socket, Memory, Object, RevivingObject, Decoder, Encoder)


class Unsupported(Exception):
    """The scenario needs what this player does not have."""

    def __init__(self, line, what):
        super().__init__(what)
        self.line = line
        self.what = what


def engine_name():
    implementation = platform.python_implementation().lower()
    return "%s %s" % (implementation, platform.python_version())


# ------------------------------------------------------------------ what a record shows

_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")


class Printer:
    """Writes values and exceptions as a record shows them."""

    def __init__(self, stage, label_of_finalizer):
        self.stage = stage
        self.label_of_finalizer = label_of_finalizer

    def label_of(self, thing):
        """The label of a thing, which lives in the thing; None for any other value."""
        kind = type(thing)
        if kind in SCRIPTED_TYPES:
            return thing.label_
        if kind is weakref_finalize:
            return self.label_of_finalizer(thing)
        if kind in FILE_TYPES:
            return thing.__dict__.setdefault(LABEL, Label())
        return None

    def bound(self, value, name):
        label = self.label_of(value)
        if label is not None and label.name is None:
            label.name = name

    def thing(self, thing, label):
        if label.name is not None:
            return "<%s %s>" % (type(thing).__name__, label.name)
        if label.number is None:
            label.number = self.stage.new_number()
        return "<%s #%d>" % (type(thing).__name__, label.number)

    def value(self, value):
        kind = type(value)
        if kind is str:
            return _ADDRESS.sub(" at 0x\u2026", ascii(value))
        if kind is list:
            return "[%s]" % self.values(value)
        if kind is tuple:
            return "(%s%s)" % (self.values(value), "," if len(value) == 1 else "")
        if kind is dict:
            return "{%s}" % ", ".join(
                "%s: %s" % (self.value(key), self.value(item)) for key, item in value.items()
            )
        if kind is callback:
            return str(value.source_)
        label = self.label_of(value)
        return ascii(value) if label is None else self.thing(value, label)

    def values(self, values):
        return ", ".join([self.value(value) for value in values])

    def exception(self, error):
        """`Type(args…)`."""
        arguments = error.args
        if type(error) is BlockingIOError and len(arguments) == 3:
            # A writer's: CPython leaves the C library's errno there.
            arguments = (0,) + arguments[1:]
        return "%s(%s)" % (type_name(type(error)), self.values(arguments))

    def attributes(self, error):
        """The same of a UnicodeDecodeError or a UnicodeEncodeError, with its attributes."""
        shown = error.encoding, error.object, error.start, error.end, error.reason
        return "%s(%s)" % (type_name(type(error)), self.values(shown))

    def exception_lines(self, error):
        lines = ["#! " + self.exception(error)]
        path = "__context__"
        context = error.__context__
        while context is not None:
            lines.append("#. %s = %s" % (path, type_name(type(context))))
            path += ".__context__"
            context = context.__context__
        return lines


def type_name(kind):
    if kind is io.UnsupportedOperation:
        return "UnsupportedOperation"
    if kind.__module__ == "builtins":
        return kind.__qualname__
    return "%s.%s" % (kind.__module__, kind.__qualname__)


# ------------------------------------------------------------------ the player


class Player(Finalizers):
    """Plays one scenario, once.

    When a thing dies can be seen, so nothing here holds a value, an exception or a frame for
    longer than the statement needs it, and nothing of a scenario runs inside an except block.
    """

    def __init__(self, case, makefile):
        self.case = case
        self.stage = Stage()
        self.printer = Printer(self.stage, self.label_of_finalizer)
        self.names = {}
        self.first_bound = {}  # name: its place in the order of first binding
        self.functions = {
            "makefile": makefile,
            "SocketIO": socket.SocketIO,
            "BufferedReader": io.BufferedReader,
            "BufferedWriter": io.BufferedWriter,
            "BufferedRWPair": io.BufferedRWPair,
            "TextIOWrapper": io.TextIOWrapper,
            "decoder": functools.partial(Decoder, self.stage),
            "encoder": functools.partial(Encoder, self.stage),
        }
        self.begin_finalizers()

    def play(self):
        """Fills in the outcomes of the case."""
        hooks = sys.unraisablehook, sys.excepthook
        sys.unraisablehook, sys.excepthook = self.unraisable, self.excepthook
        try:
            outcomes = [self.statement(statement) for statement in self.case.statements]
            self.drop_names()
        finally:
            self.end_finalizers()
            sys.unraisablehook, sys.excepthook = hooks
        self.case.record(outcomes, self.stage.take_events())

    def drop_names(self):
        while self.names:
            del self.names[min(self.names, key=self.first_bound.__getitem__)]

    # ---- statements

    def statement(self, statement):
        """Plays it; returns its lines."""
        if statement.kind == "del":
            lines = self.delete(statement.target)
        elif statement.kind == "atexit":
            lines = self.attempt_atexit(statement.target, statement.expression)
        else:
            lines, value = self.attempt(statement.expression)
            if lines is not None:
                pass
            elif statement.kind == "assignment":
                lines = []
                self.bind(statement.target, value)
            else:
                lines = ["#> " + self.printer.value(value)]
            # The value goes before the statement ends.
            value = None
        if self.stage.event_count > language.MAX_EVENTS:
            raise Unsupported(statement.line, "more than %d events" % language.MAX_EVENTS)
        return lines + self.stage.take_events()

    def attempt(self, expression):
        """(None, value), or the lines of the exception, which is let go, and None."""
        try:
            return None, self.evaluate(expression)
        except BaseException as error:
            return self.printer.exception_lines(error), None

    def attempt_atexit(self, name, expression):
        try:
            self.set_atexit(name, expression)
        except BaseException as error:
            return self.printer.exception_lines(error)
        return []

    def delete(self, name):
        if name not in self.names:
            return ["#! NameError(%s)" % ascii(not_defined(name))]
        del self.names[name]
        return []

    def bind(self, name, value):
        self.first_bound.setdefault(name, len(self.first_bound))
        self.printer.bound(value, name)
        self.names[name] = value

    # ---- expressions

    def evaluate(self, expression):
        return self.EVALUATE[type(expression)](self, expression)

    def look_up(self, name):
        if name not in self.names:
            raise NameError(not_defined(name))
        return self.names[name]

    def literal(self, literal):
        return literal.make()

    def name(self, name):
        return self.look_up(name.name)

    # Arguments stand in no variable: a frame is kept by the traceback of an exception.

    def positional(self, call):
        return [self.evaluate(given.value) for given in call.arguments if given.keyword is None]

    def by_keyword(self, call):
        return {
            given.keyword: self.evaluate(given.value)
            for given in call.arguments if given.keyword is not None
        }

    def function_call(self, call):
        if call.function == "weakref_finalize":
            return self.finalize_call(call)
        return self.functions[call.function](*self.positional(call), **self.by_keyword(call))

    def scripted(self, made):
        plans = made.plans
        if made.function == "Socket":
            model = made.options.get("model", "socket")
            return Socket(self.stage, plans["recv"], plans["send"], plans["close"], model)
        seekable = made.options.get("seekable", True)
        return Memory(self.stage, made.initial or b"", plans["read"], plans["write"], seekable)

    def name_call(self, call):
        return self.look_up(call.receiver)(*self.positional(call), **self.by_keyword(call))

    def method_call(self, call):
        value = self.method_of(call)(*self.positional(call), **self.by_keyword(call))
        # What a program does with it must not depend on the address.
        return _ADDRESS.sub(" at 0x0", value) if call.method == "__repr__" else value

    def method_of(self, call):
        thing = self.look_up(call.receiver)
        if call.method in ("decode", "encode") and type(thing) in (str, bytes, bytearray):
            # In the language these have no methods.
            raise AttributeError(
                "'%s' object has no attribute '%s'" % (type(thing).__name__, call.method))
        method = getattr(thing, call.method)
        if type(method) is types.BuiltinMethodType:
            return functools.partial(checked, getattr(type(thing), call.method), thing)
        return method

    def attribute(self, expression):
        return getattr(self.look_up(expression.receiver), expression.attribute)

    def next(self, expression):
        return checked(builtins.next, self.look_up(expression.receiver))

    EVALUATE = {
        Literal: literal,
        ByteArray: literal,
        Name: name,
        FunctionCall: function_call,
        Scripted: scripted,
        NameCall: name_call,
        MethodCall: method_call,
        Attribute: attribute,
        Next: next,
        Call: Finalizers.make_callback,
        Lambda: Finalizers.make_callback,
    }


def checked(function, *arguments, **keywords):
    """function(*arguments, **keywords), with CPython's check for an exception that was forgotten.

    A call with a star is made without it, and a call that ran often may be; map() always checks,
    and what is called is named in the SystemError.
    """
    if keywords:
        return function(*arguments, **keywords)
    return builtins.next(map(function, *[(argument,) for argument in arguments]))


def not_defined(name):
    return "name '%s' is not defined" % name


# ------------------------------------------------------------------ files


class Problem(Exception):
    """Why a file cannot be played: one line for a person."""


def find_cases(paths, complain):
    """The files as they are, the folders as all *.py below them, sorted."""
    for path in paths:
        if not os.path.isdir(path):
            yield path
            continue
        walk = os.walk(path, onerror=lambda e: complain("%s: %s" % (e.filename, e.strerror)))
        found = [
            os.path.join(folder, name)
            for folder, _, names in walk
            for name in names
            if name.endswith(".py")
        ]
        yield from sorted(found)


def read_text(path):
    try:
        with open(path, "rb") as file:
            content = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise Problem("%s: %s" % (path, error.strerror)) from None
    if len(content) > MAX_FILE_BYTES:
        raise Problem("%s: larger than %d bytes" % (path, MAX_FILE_BYTES))
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[:error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1:].decode("utf-8")) + 1
        raise Problem("%s:%d:%d: not UTF-8" % (path, line, column)) from None


def load(path):
    try:
        return parse_case(read_text(path))
    except Invalid as error:
        raise Problem(
            "%s:%d:%d: %s" % (path, error.line, error.column, error.message)
        ) from None


def play(case, makefile):
    """Records the outcomes in the case."""
    Player(case, makefile).play()
    case.set_recorded(engine_name())


# ------------------------------------------------------------------ comparing


def first_difference(recorded, played):
    """(index of the statement or the number of them, recorded line, played line), or None. Both
    are lists of lines by statement, the lines of the end last."""
    for index, (old, new) in enumerate(zip(recorded, played)):
        for place in range(max(len(old), len(new))):
            old_line = old[place] if place < len(old) else "(nothing)"
            new_line = new[place] if place < len(new) else "(nothing)"
            if old_line != new_line:
                return index, old_line, new_line
    return None


def all_lines(case):
    return case.outcomes + [case.end]


def check(path, case, makefile):
    """The text of the first difference, or None."""
    recorded = all_lines(case)
    Player(case, makefile).play()
    difference = first_difference(recorded, all_lines(case))
    if difference is None:
        return None
    index, old_line, new_line = difference
    if index < len(case.statements):
        statement = case.statements[index]
        place, what = "%s:%d" % (path, statement.line), str(statement)
    else:
        place, what = path, "the end"
    return "%s: %s\n  recorded: %s\n  played:   %s" % (place, what, old_line, new_line)


# ------------------------------------------------------------------ the command


class Run:
    """The files of one command, one after the other."""

    GOOD, DIFFERENT, BAD_INPUT, UNSUPPORTED = range(4)

    def __init__(self, makefile):
        self.makefile = makefile
        self.counts = dict.fromkeys(("played", "different", "unsupported", "bad", "skipped"), 0)

    def complain(self, text):
        self.counts["bad"] += 1
        print(text, file=sys.stderr)

    def each(self, paths, act):
        for path in paths:
            try:
                act(path, load(path))
                self.counts["played"] += 1
            except Problem as problem:
                self.complain(problem)
            except Unsupported as unsupported:
                self.counts["unsupported"] += 1
                print("%s: unsupported: %d: %s" % (path, unsupported.line, unsupported.what),
                      file=sys.stderr)

    def show(self, path, case, heading):
        play(case, self.makefile)
        if heading:
            print("## " + path)
        for line in case.lines():
            print(line)

    def check(self, path, case):
        if case.header_value("dialect") is not None or case.header_value("recorded") is None:
            self.counts["skipped"] += 1
            return
        difference = check(path, case, self.makefile)
        if difference is not None:
            self.counts["different"] += 1
            print(difference)

    def exit_code(self):
        if self.counts["bad"]:
            return self.BAD_INPUT
        if self.counts["different"]:
            return self.DIFFERENT
        return self.UNSUPPORTED if self.counts["unsupported"] else self.GOOD


def load_makefile(spelling):
    module, _, function = spelling.partition(":")
    return getattr(importlib.import_module(module), function)


def parse_arguments(arguments):
    parser = argparse.ArgumentParser(
        prog="play.py", description="Plays scenarios on the Python that runs it."
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="a case, or a folder of cases")
    parser.add_argument(
        "--check", action="store_true", help="compare with the outcomes recorded in the files"
    )
    parser.add_argument(
        "--makefile", metavar="MODULE:FUNCTION", default="backports.makefile:backport_makefile",
        help="another backport_makefile",
    )
    return parser.parse_args(arguments)


def quieten():
    """A collection happens when a scenario says so; an int may have any number of digits."""
    gc.set_threshold(0)
    sys.setrecursionlimit(20000)
    if hasattr(sys, "set_int_max_str_digits"):
        sys.set_int_max_str_digits(0)


def main(arguments):
    options = parse_arguments(arguments)
    # An interrupt, or a reader that has gone, ends the program and is no outcome of a statement.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    quieten()
    run = Run(load_makefile(options.makefile))
    paths = list(find_cases(options.files, run.complain))
    if options.check:
        run.each(paths, run.check)
        counts = run.counts
        print(
            "checked %d cases on %s: %d different, %d unsupported, %d invalid, %d with nothing"
            " to compare"
            % (len(paths), engine_name(), counts["different"], counts["unsupported"],
               counts["bad"], counts["skipped"])
        )
    else:
        heading = len(paths) > 1
        run.each(paths, lambda path, case: run.show(path, case, heading))
    return run.exit_code()


if __name__ == "__main__":
    if not sys.flags.utf8_mode:
        os.execv(sys.executable, [sys.executable, "-X", "utf8"] + sys.argv)
    try:
        code = main(sys.argv[1:])
        sys.stdout.flush()
    except OSError as error:
        print("play.py: the output: %s" % error.strerror, file=sys.stderr)
        os._exit(2)
    sys.exit(code)
