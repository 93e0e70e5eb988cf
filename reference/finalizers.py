"""The finalizer half of a scenario: Objects, the callbacks of finalizers, and their exit.

What the collector walks, and in which order, can be seen. So an Object is one thing to it, and what
a player holds in between stands in the frames of functions, never in lists or tuples of its own.
"""
import atexit
import builtins
import codecs
import gc
import sys

import language
from backports.weakref_finalize import weakref_finalize
from scenario import Call
from things import Label


class Object(list):
    """A collectable object; its items are its links, the newest first, since a list visits and
    drops its items from the end. Nothing else of it is a list's."""

    __slots__ = ("label_", "player_", "revive_", "__weakref__")
    __iter__ = None
    __len__ = None
    __getitem__ = None
    __contains__ = None
    __reversed__ = None
    __add__ = None
    __hash__ = object.__hash__
    __repr__ = object.__repr__

    def __new__(cls, player, revive):
        return list.__new__(cls)

    def __init__(self, player, revive):
        self.label_ = Label()
        self.player_ = player
        self.revive_ = revive

    def __bool__(self):
        return True

    def __eq__(self, other):
        return self is other

    def __ne__(self, other):
        return self is not other

    def link(self, target):
        check_target(target)
        list.insert(self, 0, target)

    def unlink(self, target):
        check_target(target)
        for place in range(list.__len__(self) - 1, -1, -1):
            if list.__getitem__(self, place) is target:
                list.pop(self, place)
                return
        raise ValueError("no such link")


class RevivingObject(Object):
    __slots__ = ()

    def __del__(self):
        self.player_.revive(self.revive_, self)


# Their reprs and the messages about them know one class, and no module.
RevivingObject.__name__ = RevivingObject.__qualname__ = "Object"
Object.__module__ = RevivingObject.__module__ = "builtins"


def check_target(target):
    if not isinstance(target, Object):
        raise TypeError("only an Object can be linked")


# What is given where an exception came instead of a value; the exception is in Finalizers.errors.
FAILED = object()


class callback:
    """What call(…) and lambda: … evaluate to. It knows the finalizer that it is given to."""

    __slots__ = ("player_", "source_", "finalizer_", "handler_")

    def __init__(self, player, source):
        self.player_ = player
        self.source_ = source
        self.finalizer_ = None
        self.handler_ = None  # the name of the error handler that it is

    def __call__(self, /, *arguments, **keywords):
        value = self.player_.run_callback(self, arguments, keywords)
        if value is not FAILED:
            return value
        del arguments, keywords
        error = self.player_.errors.pop()
        try:
            raise error
        finally:
            # The frame is part of the traceback.
            del error


callback.__module__ = "builtins"


class Finalizers:
    """What a player has beyond files (it is one of its base classes)."""

    def begin_finalizers(self):
        self.finalizer_labels = {}  # id: (finalizer, label); that it is held is not seen
        # On their way. A frame that held one would be held by its traceback in turn.
        self.errors = []
        self.running_lambdas = 0
        self.handlers = set()  # the names of those that are registered
        self.handler_calls = 0
        self.made_object = False
        self.functions.update({
            "Object": self.make_object,
            "weakref_finalize": weakref_finalize,
            "gc.collect": collect,
            "gc.disable": gc.disable,
            "gc.enable": gc.enable,
            "gc.isenabled": gc.isenabled,
            "run_exit": self.run_exit,
            "register_error": self.register_error,
        })
        gc.enable()
        # A dict joins the collector's list with its first entry. What these hold is to be held from
        # outside, so they are frozen with all else that is there before the scenario.
        for table in (self.names, weakref_finalize._registry):
            table[None] = []
        gc.freeze()
        for table in (self.names, weakref_finalize._registry):
            del table[None]

    def end_finalizers(self):
        """Collects, then makes everything as new, unseen."""
        if self.made_object:
            gc.collect()
        self.stage.over = True
        weakref_finalize._registry.clear()
        self.names.clear()
        if self.made_object:
            gc.collect()
        atexit.unregister(weakref_finalize._exitfunc)
        weakref_finalize._registered_with_atexit = False
        weakref_finalize._shutdown = False
        gc.enable()
        for name in self.handlers:
            # Python cannot forget one; this one is as if there were none.
            codecs.register_error(name, UnknownHandler(name))

    # ---- things

    def make_object(self, revive=None):
        self.made_object = True
        return Object(self, None) if revive is None else RevivingObject(self, revive)

    def revive(self, name, thing):
        if not self.stage.over:
            self.stage.event("revive " + name)
            self.bind(name, thing)

    def register_error(self, name, called):
        called.handler_ = name
        self.handlers.add(name)
        codecs.register_error(name, called)

    def make_callback(self, source):
        return callback(self, source)

    def finalize_call(self, call):
        finalizer = weakref_finalize(*self.positional(call), **self.by_keyword(call))
        entry = weakref_finalize._registry[finalizer]
        if type(entry.callback) is callback:
            entry.callback.finalizer_ = finalizer
        return finalizer

    def label_of_finalizer(self, finalizer):
        return self.finalizer_labels.setdefault(id(finalizer), (finalizer, Label()))[1]

    def set_atexit(self, name, expression):
        value = self.evaluate(expression)
        thing = self.look_up(name)
        if type(thing) is weakref_finalize:
            thing.atexit = value
        else:
            # A file would take any attribute; in the language it has not this one.
            thing.atexit

    # ---- callbacks

    def run_callback(self, called, arguments, keywords):
        if called.handler_ is not None:
            return self.run_handler(called, arguments[0])
        if isinstance(called.source_, Call):
            return self.run_call(called, arguments, keywords)
        return self.run_lambda(called)

    def fail(self, error):
        self.errors.append(error)
        return FAILED

    def name_of_finalizer(self, finalizer):
        return self.printer.value(finalizer).partition(" ")[2][:-1]

    def run_call(self, called, arguments, keywords):
        source = called.source_
        value = None
        if self.running_lambdas >= language.MAX_RUNNING_CALLBACKS:
            value = self.fail(RecursionError())
        elif source.exception is not None:
            value = self.fail(new_exception(source))
        elif source.returns is not None:
            value = source.returns.make()
        shown = [self.printer.value(argument) for argument in arguments]
        shown += ["%s=%s" % (key, self.printer.value(item)) for key, item in keywords.items()]
        self.stage.event("callback %s: %s(%s)%s" % (
            self.name_of_finalizer(called.finalizer_), source.label, ", ".join(shown),
            self.shown_end(value),
        ))
        return value

    def run_handler(self, called, error):
        source = called.source_
        value = None
        self.handler_calls += 1
        if self.handler_calls > language.MAX_HANDLER_CALLS:
            value = self.fail(RecursionError())
        elif source.exception is not None:
            value = self.fail(new_exception(source))
        elif source.returns is not None:
            value = source.returns.make()
        self.stage.event("handler %s: %s(%s)%s" % (
            ascii(called.handler_), source.label, self.printer.attributes(error),
            self.shown_end(value),
        ))
        return value

    def run_lambda(self, called):
        parts = called.source_.parts
        self.stage.event("callback %s {" % self.name_of_finalizer(called.finalizer_))
        if self.running_lambdas >= language.MAX_RUNNING_CALLBACKS:
            value = self.fail(RecursionError())
        else:
            self.running_lambdas += 1
            self.stage.depth += 1
            value = self.evaluate_parts(parts, 0)
            self.stage.depth -= 1
            self.running_lambdas -= 1
            if value is not FAILED:
                value = tuple(value) if called.source_.as_tuple else value[0]
        self.stage.event("}" + self.shown_end(value))
        return value

    def evaluate_parts(self, parts, place):
        """The values. Each stands in the frame of its own call until the last part has run."""
        value = self.attempt_part(parts[place])
        self.stage.event(str(parts[place]) + self.shown_end(value))
        if value is FAILED:
            return FAILED
        if place + 1 < len(parts):
            values = self.evaluate_parts(parts, place + 1)
            if values is FAILED:
                # Now, for the frame is kept by the traceback.
                del value
                return FAILED
        else:
            values = [None] * len(parts)
        values[place] = value
        return values

    def attempt_part(self, part):
        try:
            return self.evaluate(part)
        except BaseException as error:
            return self.fail(error)

    def shown_end(self, value):
        if value is FAILED:
            return " ! " + self.printer.exception(self.errors[-1])
        return " -> " + self.printer.value(value)

    # ---- the exit and the hooks

    def run_exit(self):
        if not weakref_finalize._registered_with_atexit:
            return
        try:
            weakref_finalize._exitfunc()
        except BaseException as error:
            self.stage.event("unraisable " + self.printer.exception(error))

    def unraisable(self, report):
        self.stage.event("unraisable " + self.printer.exception(report.exc_value))

    def excepthook(self, kind, error, traceback):
        self.stage.event("excepthook " + self.printer.exception(error))


class UnknownHandler:
    def __init__(self, name):
        self.name = name

    def __call__(self, error):
        raise LookupError("unknown error handler name '%s'" % self.name)


def collect():
    gc.collect()


def new_exception(source):
    """What raises= makes: the construction may raise another."""
    kind = getattr(builtins, source.exception)
    try:
        return kind(*[argument.make() for argument in source.exception_arguments])
    except Exception as error:
        return error
