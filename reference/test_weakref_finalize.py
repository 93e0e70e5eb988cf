"""Holds backports/weakref_finalize.py against the standard library's weakref.finalize, and against
urllib3's own class where there is one: step by step, on random programs, and at real exits."""
import contextlib
import copy
import gc
import importlib
import inspect
import os
import pathlib
import pickle
import random
import signal
import subprocess
import sys
import textwrap
import threading
import unittest
import weakref
from unittest import mock

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from backports.weakref_finalize import weakref_finalize  # noqa: E402

# urllib3 from 1.26.16 on, or the copy of it that a pip from 23.2 on carries.
URLLIB3_MODULES = (
    "urllib3.packages.backports.weakref_finalize",
    "pip._vendor.urllib3.packages.backports.weakref_finalize",
)


def find_urllib3():
    for name in URLLIB3_MODULES:
        try:
            return importlib.import_module(name)
        except ImportError:
            continue
    return None


URLLIB3 = find_urllib3()
NO_URLLIB3 = "neither urllib3 1.26.16 nor a pip that carries it is here"

# Each class with how a program of its own gets it.
OURS = weakref_finalize, "from backports.weakref_finalize import weakref_finalize as finalize"
STANDARD = weakref.finalize, "from weakref import finalize"
THEIRS = None, ""
if URLLIB3 is not None:
    THEIRS = (
        URLLIB3.weakref_finalize,
        "from %s import weakref_finalize as finalize" % URLLIB3.__name__,
    )


@contextlib.contextmanager
def fresh(finalize):
    """The class with nothing registered and no exit behind it, and the hooks and the collector as
    they were afterwards. A full collection has little to walk within."""
    enabled, threshold = gc.isenabled(), gc.get_threshold()
    hooks = sys.unraisablehook, sys.excepthook
    gc.set_threshold(0)
    gc.freeze()
    try:
        with mock.patch.multiple(
            finalize, _registry={}, _shutdown=False, _dirty=False, _registered_with_atexit=True
        ):
            yield
    finally:
        gc.unfreeze()
        gc.set_threshold(*threshold)
        sys.unraisablehook, sys.excepthook = hooks
        (gc.enable if enabled else gc.disable)()


class Thing:
    """Can be weakly referenced, and holds what it is given."""

    def method(self):
        pass


def nothing():
    pass


# ------------------------------------------------------------------ step by step


class Steps:
    """What a finalizer does, one step a test; for every class."""

    def setUp(self):
        context = fresh(self.finalize)
        context.__enter__()
        self.addCleanup(context.__exit__, None, None, None)
        self.log = []

    def exit(self):
        self.finalize._exitfunc()

    # ---- the finalizer as a thing

    def test_it_has_no_attributes_of_its_own(self):
        thing = Thing()
        finalizer = self.finalize(thing, nothing)
        self.assertEqual(self.finalize.__slots__, ())
        self.assertFalse(hasattr(finalizer, "__dict__"))
        with self.assertRaises(AttributeError):
            finalizer.name = 1
        with self.assertRaises(AttributeError):
            finalizer.alive = True
        with self.assertRaises(AttributeError):
            del finalizer.atexit

    def test_it_is_compared_and_hashed_by_identity(self):
        thing = Thing()
        one, other = self.finalize(thing, nothing), self.finalize(thing, nothing)
        self.assertEqual(one, one)
        self.assertNotEqual(one, other)
        self.assertEqual(len({one, other, one}), 2)
        self.assertEqual(hash(one), object.__hash__(one))

    def test_it_cannot_be_weakly_referenced(self):
        with self.assertRaises(TypeError):
            weakref.ref(self.finalize(Thing(), nothing))

    def test_a_copy_is_dead(self):
        thing = Thing()
        finalizer = self.finalize(thing, self.log.append, "called")
        for other in (copy.copy(finalizer), pickle.loads(pickle.dumps(finalizer))):
            self.assertIs(type(other), self.finalize)
            self.assertFalse(other.alive)
            self.assertIsNone(other())
        self.assertTrue(finalizer.alive)

    def test_a_subclass_has_attributes_and_the_same_registry(self):
        class Named(self.finalize):
            def __init__(self, name, *arguments):
                super().__init__(*arguments)
                self.name = name

        thing = Thing()
        plain = self.finalize(thing, self.log.append, "plain")
        named = Named("n", thing, self.log.append, "named")
        self.assertEqual(named.name, "n")
        self.assertIn(named, self.finalize._registry)
        self.assertIn("Named object at", repr(named))
        self.exit()
        self.assertEqual(self.log, ["named", "plain"])
        self.assertFalse(plain.alive)

    def test_a_subclass_lets_all_go(self):
        class Named(self.finalize):
            pass

        thing, argument = Thing(), Thing()
        named = Named(thing, lambda given: None, argument)
        named.argument = argument
        references = [weakref.ref(thing), weakref.ref(argument), weakref.ref(named)]
        del thing, argument
        self.assertIsNone(references[0]())
        del named
        self.assertEqual([reference() for reference in references], [None] * 3)

    def test_its_repr_names_the_type_of_its_object(self):
        thing = Thing()
        finalizer = self.finalize(thing, nothing)
        place = "<%s object at %#x; " % (self.finalize.__name__, id(finalizer))
        self.assertEqual(repr(finalizer), place + "for 'Thing' at %#x>" % id(thing))
        finalizer.detach()
        self.assertEqual(repr(finalizer), place + "dead>")

    # ---- construction

    def test_what_has_no_weak_references_has_no_finalizer(self):
        for value in (3, 1.5, None, "text", b"", (), [], {}, object()):
            with self.assertRaisesRegex(TypeError, "^cannot create weak reference to '%s' object$"
                                        % type(value).__name__):
                self.finalize(value, nothing)
        self.assertEqual(self.finalize._registry, {})

    def test_many_types_have_finalizers(self):
        for make in (lambda: lambda: None, set, Thing, weakref.WeakSet, lambda: frozenset([1]),
                     lambda: (i for i in ()), lambda: type("Made", (), {}), lambda: Thing().method):
            thing = make()
            self.finalize(thing, self.log.append, type(thing).__name__)
            count = len(self.log)
            del thing
            gc.collect()
            self.assertEqual(len(self.log), count + 1)

    def test_an_object_that_is_false_is_an_object(self):
        class False_(Thing):
            def __bool__(self):
                return False

        thing = False_()
        finalizer = self.finalize(thing, nothing)
        self.assertIs(finalizer.peek()[0], thing)
        self.assertIs(finalizer.detach()[0], thing)

    def test_a_bound_method_dies_at_once(self):
        thing = Thing()
        finalizer = self.finalize(thing.method, self.log.append, 1)
        self.assertFalse(finalizer.alive)
        self.assertEqual(self.log, [1])

    def test_a_bound_method_as_callback_keeps_its_object(self):
        class Closing(Thing):
            def close(self, log):
                log.append("close")

        thing = Closing()
        finalizer = self.finalize(thing, thing.close, self.log)
        del thing
        gc.collect()
        self.assertTrue(finalizer.alive)
        self.exit()
        self.assertEqual(self.log, ["close"])

    def test_a_second_init_replaces_the_first(self):
        thing, other = Thing(), Thing()
        finalizer = self.finalize(thing, self.log.append, "first")
        finalizer.__init__(other, self.log.append, "second")
        del thing
        self.assertEqual((self.log, finalizer.alive), ([], True))
        del other
        self.assertEqual((self.log, finalizer.alive), (["second"], False))

    def test_it_can_be_made_alive_again(self):
        thing = Thing()
        finalizer = self.finalize(thing, self.log.append, 1)
        finalizer()
        finalizer.__init__(thing, self.log.append, 2)
        self.assertTrue(finalizer.alive)
        finalizer()
        self.assertEqual(self.log, [1, 2])

    # ---- call, peek and detach

    def test_a_call_ignores_one_argument_and_refuses_two(self):
        thing = Thing()
        finalizer = self.finalize(thing, self.log.append, 1)
        with self.assertRaises(TypeError):
            finalizer(1, 2)
        with self.assertRaises(TypeError):
            finalizer(key=1)
        self.assertTrue(finalizer.alive)
        finalizer("ignored")
        self.assertEqual((self.log, finalizer.alive), ([1], False))

    def test_the_keywords_that_are_shown_are_those_that_are_kept(self):
        thing = Thing()
        finalizer = self.finalize(thing, lambda **given: self.log.append(given), key=1)
        shown = finalizer.peek()[3]
        self.assertIs(shown, finalizer.peek()[3])
        shown["more"] = 2
        finalizer()
        self.assertEqual(self.log, [{"key": 1, "more": 2}])

    def test_no_keywords_are_a_new_dict_each_time(self):
        thing = Thing()
        finalizer = self.finalize(thing, lambda **given: self.log.append(given))
        finalizer.peek()[3]["key"] = 1
        self.assertEqual(finalizer.peek()[3], {})
        finalizer()
        self.assertEqual(self.log, [{}])

    def test_threads_that_call_one_get_one_call(self):
        for _ in range(20):
            thing = Thing()
            finalizer = self.finalize(thing, self.log.append, 1)
            barrier = threading.Barrier(4)
            threads = [
                threading.Thread(target=lambda: (barrier.wait(), finalizer())) for _ in range(4)
            ]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        self.assertEqual(self.log, [1] * 20)

    # ---- at the death of the object

    def test_weak_references_and_finalizers_have_one_order(self):
        thing = Thing()
        first = weakref.ref(thing, lambda _: self.log.append("reference 1"))
        self.finalize(thing, self.log.append, "finalizer 1")
        second = weakref.ref(thing, lambda _: self.log.append("reference 2"))
        del thing
        self.assertEqual(self.log, ["reference 2", "finalizer 1", "reference 1"])
        self.assertEqual((first(), second()), (None, None))

    def test_weak_references_are_cleared_before_the_callback(self):
        thing = Thing()
        reference = weakref.ref(thing)
        self.finalize(thing, lambda: self.log.append(reference()))
        del thing
        self.assertEqual(self.log, [None])

    def test_its_weak_reference_is_nobody_elses(self):
        thing = Thing()
        reference = weakref.ref(thing)
        self.finalize(thing, nothing)
        self.finalize(thing, nothing)
        self.assertEqual(weakref.getweakrefcount(thing), 3)
        self.assertIs(weakref.ref(thing), reference)
        self.assertIs(weakref.ref(thing, None), reference)

    def test_a_weak_reference_that_is_garbage_itself_calls_nothing(self):
        thing = Thing()
        thing.itself = thing
        thing.reference = weakref.ref(thing, lambda _: self.log.append("reference"))
        self.finalize(thing, self.log.append, "finalizer")
        del thing
        gc.collect()
        self.assertEqual(self.log, ["finalizer"])

    def test_the_hook_is_told_the_finalizer(self):
        def fail():
            raise ValueError("x")

        sys.unraisablehook = lambda report: self.log.append(
            (report.exc_type, str(report.exc_value), report.err_msg, report.object)
        )
        thing = Thing()
        finalizer = self.finalize(thing, fail)
        del thing
        self.assertEqual(self.log, [(ValueError, "x", None, finalizer)])

    # ---- the exit

    def test_a_flag_that_a_callback_flips_comes_too_late(self):
        thing = Thing()
        a = self.finalize(thing, self.log.append, "a")
        b = self.finalize(thing, self.log.append, "b")
        b.atexit = False

        def flip():
            self.log.append("flip")
            a.atexit, b.atexit = False, True

        self.finalize(thing, flip)
        self.exit()
        self.assertEqual(self.log, ["flip", "a"])
        self.assertTrue(b.alive)

    def test_a_flag_that_a_callback_flips_counts_once_one_was_made(self):
        thing = Thing()
        a = self.finalize(thing, self.log.append, "a")
        b = self.finalize(thing, self.log.append, "b")
        b.atexit = False

        def flip_and_make():
            self.log.append("flip")
            a.atexit, b.atexit = False, True
            self.finalize(thing, self.log.append, "made")

        self.finalize(thing, flip_and_make)
        self.exit()
        self.assertEqual(self.log, ["flip", "made", "b"])
        self.assertTrue(a.alive)

    def test_a_failed_construction_makes_no_new_look(self):
        thing = Thing()
        a = self.finalize(thing, self.log.append, "a")

        def flip_and_fail():
            a.atexit = False
            with self.assertRaises(TypeError):
                self.finalize(3, nothing)

        self.finalize(thing, flip_and_fail)
        self.exit()
        self.assertEqual(self.log, ["a"])

    def test_a_finalizer_that_registers_itself_again_ends_the_exit(self):
        thing = Thing()
        old = self.finalize(thing, self.log.append, "old")
        again = self.finalize(thing, lambda: again.__init__(thing, self.log.append, "again"))
        with self.assertRaises(AssertionError):
            self.exit()
        self.assertEqual(self.log, [])
        self.assertTrue(old.alive and again.alive and self.finalize._shutdown)

    def test_an_excepthook_that_raises_ends_the_exit(self):
        def fail():
            raise ValueError("callback")

        def hook(kind, error, traceback):
            self.log.append(str(error))
            raise KeyError("hook")

        sys.excepthook = hook
        thing = Thing()
        old = self.finalize(thing, self.log.append, "old")
        self.finalize(thing, fail)
        gc.enable()
        with self.assertRaises(KeyError):
            self.exit()
        self.assertEqual(self.log, ["callback"])
        self.assertTrue(old.alive and self.finalize._shutdown and gc.isenabled())

    def test_the_exit_pauses_automatic_collections(self):
        def make_garbage():
            for _ in range(100):
                thing = Thing()
                thing.itself = thing
                self.finalize(thing, self.log.append, "garbage").atexit = False
            self.log.append("made")

        gc.enable()
        gc.set_threshold(10)
        keep = Thing()
        self.finalize(keep, make_garbage)
        self.exit()
        self.assertEqual(self.log, ["made"])
        with mock.patch.object(self.finalize, "_shutdown", False):
            make_garbage()
        self.assertGreater(self.log.count("garbage"), 0)


class OurSteps(Steps, unittest.TestCase):
    finalize = weakref_finalize


class StandardSteps(Steps, unittest.TestCase):
    """The tests themselves are right: the standard library's class passes them."""

    finalize = weakref.finalize


@unittest.skipIf(URLLIB3 is None, NO_URLLIB3)
class Urllib3Steps(Steps, unittest.TestCase):
    finalize = THEIRS[0]


class Differences(unittest.TestCase):
    """What ours, which is urllib3's, has otherwise than the standard library's."""

    def setUp(self):
        for finalize in (weakref_finalize, weakref.finalize):
            context = fresh(finalize)
            context.__enter__()
            self.addCleanup(context.__exit__, None, None, None)

    def test_object_and_callback_may_be_given_by_keyword(self):
        thing, log = Thing(), []
        finalizer = weakref_finalize(func=lambda **given: log.append(given), obj=thing, key=1)
        self.assertIs(finalizer.peek()[0], thing)
        finalizer()
        self.assertEqual(log, [{"key": 1}])
        with self.assertRaises(TypeError):
            weakref.finalize(obj=thing, func=nothing)

    def test_names_of_parameters_are_no_keywords_of_the_callback(self):
        thing = Thing()
        for name in ("obj", "func", "self"):
            with self.assertRaisesRegex(
                TypeError, r"__init__\(\) got multiple values for argument '%s'$" % name
            ):
                weakref_finalize(thing, nothing, **{name: 1})
            finalizer = weakref.finalize(thing, nothing, **{name: 1})
            self.assertEqual(finalizer.detach()[3], {name: 1})
        self.assertEqual(weakref_finalize._registry, {})

    def test_the_registries_are_apart(self):
        thing, log = Thing(), []
        ours = weakref_finalize(thing, log.append, "ours")
        theirs = weakref.finalize(thing, log.append, "theirs")
        weakref_finalize._exitfunc()
        self.assertEqual((log, ours.alive, theirs.alive), (["ours"], False, True))
        del thing
        self.assertEqual(log, ["ours", "theirs"])

    def test_the_signatures(self):
        ours = inspect.signature(weakref_finalize)
        self.assertEqual(str(ours), "(obj, func, *args, **kwargs)")
        self.assertEqual(
            str(inspect.signature(weakref.finalize)), "(obj, func, /, *args, **kwargs)"
        )
        if URLLIB3 is not None:
            self.assertEqual(ours, inspect.signature(URLLIB3.weakref_finalize))


# ------------------------------------------------------------------ random programs


class Node:
    def __init__(self, name):
        self.name = name
        self.links = []

    def __repr__(self):
        return self.name


class RevivingNode(Node):
    program = None

    def __del__(self):
        if self.program is not None and not self.program.over:
            self.program.write("revive " + self.name)
            self.program.nodes.append(self)


class Program:
    """A random program over one class of finalizers, which keeps a log. What it does next depends
    on its seed and on what has happened, so two classes that differ soon have different logs."""

    STEPS = (
        ["node"] * 4 + ["link"] * 4 + ["finalizer"] * 6 + ["drop"] * 5
        + ["unlink", "call", "detach", "peek", "look", "flip", "collect", "disable", "enable",
           "wrong"]
    )
    # What a callback does, once.
    ACTIONS = (
        ["nothing"] * 4 + ["raise"] * 2 + ["finalizer"] * 2
        + ["leave", "call", "detach", "peek", "look", "flip", "collect", "drop", "unlink", "node",
           "enable", "exit", "wrong", "callback that is none"]
    )

    def __init__(self, finalize, seed, write):
        self.finalize = finalize
        self.random = random.Random(seed)
        self.write = write
        self.nodes = []
        self.finalizers = []
        self.made = 0
        self.over = False

    def play(self, steps):
        for _ in range(steps):
            self.step(self.random.choice(self.STEPS))

    def exit(self):
        self.attempt("exit", self.finalize._exitfunc)

    # ---- steps

    def step(self, name):
        getattr(self, name)()

    def attempt(self, what, function):
        try:
            value = function()
        except BaseException as error:
            value = "%s %s" % (type(error).__name__, error)
        # A finalizer is shown by its number; what was given is let go before the next step.
        self.write("%s -> %s" % (what, self.shown(value)))

    def shown(self, value):
        if isinstance(value, tuple):
            return "(%s)" % ", ".join(self.shown(item) for item in value)
        if callable(value):
            return getattr(value, "__name__", "finalizer")
        return repr(value)

    def some_node(self):
        return self.random.choice(self.nodes) if self.nodes else None

    def some_finalizer(self):
        """(its number, it); the newest ones are wanted most."""
        number = len(self.finalizers) - 1 - int(self.random.random() ** 2 * len(self.finalizers))
        return number, self.finalizers[number]

    def node(self):
        kind = RevivingNode if self.random.random() < 0.2 else Node
        made = kind("node %d" % self.made)
        if kind is RevivingNode:
            made.program = self
        self.made += 1
        self.nodes.append(made)

    def link(self):
        if self.nodes:
            self.some_node().links.append(self.some_node())

    def unlink(self):
        node = self.some_node()
        if node is not None and node.links:
            del node.links[self.random.randrange(len(node.links))]

    def drop(self):
        if self.nodes:
            place = self.random.randrange(len(self.nodes))
            self.write("drop %r" % self.nodes[place])
            del self.nodes[place]

    def finalizer(self):
        node = self.some_node()
        if node is None:
            return
        action = self.random.choice(self.ACTIONS)
        arguments = [len(self.finalizers), action]
        if self.random.random() < 0.2:
            arguments.append(self.some_node())
        keywords = {"key": self.some_node()} if self.random.random() < 0.2 else {}
        callback = None if action == "callback that is none" else self.called
        self.finalizers.append(self.finalize(node, callback, *arguments, **keywords))
        self.write("finalizer %d of %r: %s" % (len(self.finalizers) - 1, node, action))

    def call(self):
        if self.finalizers:
            number, finalizer = self.some_finalizer()
            self.attempt("call %d" % number, finalizer)

    def detach(self):
        if self.finalizers:
            number, finalizer = self.some_finalizer()
            self.attempt("detach %d" % number, finalizer.detach)

    def peek(self):
        if self.finalizers:
            number, finalizer = self.some_finalizer()
            self.attempt("peek %d" % number, finalizer.peek)

    def look(self):
        for number, finalizer in enumerate(self.finalizers):
            if finalizer.alive:
                dead = repr(finalizer).endswith("dead>")
                self.write("%d is alive: %s, %s" % (number, finalizer.atexit, dead))

    def flip(self):
        if self.finalizers:
            number, finalizer = self.some_finalizer()
            value = self.random.choice((0, "yes", None, True))
            finalizer.atexit = value
            self.write("atexit = %r of %d: %s" % (value, number, finalizer.atexit))

    def wrong(self):
        """A construction that fails, among others that do not."""
        self.attempt("wrong", lambda: self.finalize(3, self.called, 0, "nothing"))

    def collect(self):
        self.write("collect")
        gc.collect()
        self.write("collected, enabled: %s" % gc.isenabled())

    def disable(self):
        gc.disable()

    def enable(self):
        gc.enable()

    # ---- callbacks

    def called(self, number, action, *arguments, **keywords):
        mine = self.finalizers[number] if number < len(self.finalizers) else None
        self.write("callback %d%s: %s, alive %s, enabled %s {" % (
            number, self.shown(arguments + tuple(keywords.values())), action,
            mine is not None and mine.alive, gc.isenabled(),
        ))
        if action == "raise":
            raise ValueError(number)
        if action == "leave":
            raise SystemExit(number)
        if action != "nothing":
            self.step(action)
        self.write("}")
        return number

    def unraisable(self, report):
        # The message names the exit function, so the class, from Python 3.13 on.
        self.write("unraisable %r %s" % (report.exc_value, report.err_msg is not None))

    def excepthook(self, kind, error, traceback):
        self.write("excepthook %r" % error)


def played(finalize, seed, steps=60):
    """The log of a program that ends with an exit, and goes on a little."""
    log = []
    program = Program(finalize, seed, log.append)
    with fresh(finalize):
        sys.unraisablehook, sys.excepthook = program.unraisable, program.excepthook
        gc.enable()
        program.play(steps)
        program.exit()
        program.look()
        program.play(steps // 4)
        program.exit()
        program.over = True
        program.nodes.clear()
        finalize._registry.clear()
        for node in [thing for thing in gc.get_objects() if isinstance(thing, Node)]:
            node.links.clear()
    return log


def play_in_children(statement, seeds):
    """Plays one program each in a child of its own, which then ends as a program does."""
    names = {}
    exec(statement, names)

    def write(line):
        os.write(1, line.encode() + b"\n")

    for seed in seeds:
        child = os.fork()
        if child == 0:
            gc.set_threshold(0)
            program = Program(names["finalize"], seed, write)
            sys.unraisablehook, sys.excepthook = program.unraisable, program.excepthook
            program.play(40)
            program.write("the end")
            # Held to the last, so that the exit finds it.
            sys.modules[__name__].PROGRAM = program
            sys.exit(7)
        status = os.waitpid(child, 0)[1]
        write("seed %d: status %d" % (seed, os.WEXITSTATUS(status)))


class RandomPrograms(unittest.TestCase):
    """The same programs, the same logs."""

    maxDiff = None

    def check(self, other, seeds):
        lines = 0
        for seed in seeds:
            log = played(weakref_finalize, seed)
            self.assertEqual(log, played(other, seed), "seed %d" % seed)
            lines += len(log)
        return lines

    def test_ours_beside_the_standard_librarys(self):
        self.assertGreater(self.check(weakref.finalize, range(1000)), 1000 * 40)

    @unittest.skipIf(URLLIB3 is None, NO_URLLIB3)
    def test_ours_beside_urllib3s(self):
        self.check(THEIRS[0], range(1000, 2000))

    def test_they_have_all_that_matters(self):
        """What the programs show was not forgotten when they were last changed."""
        text = "\n".join("\n".join(played(weakref_finalize, seed)) for seed in range(60))
        for what in ("unraisable ValueError", "unraisable SystemExit", "excepthook ValueError",
                     "exit -> 'SystemExit", "-> 'ValueError", "revive node", "-> (node",
                     "detach", "enabled: False", "True, True"):
            self.assertIn(what, text)

    @unittest.skipUnless(hasattr(os, "fork"), "children are forked")
    def test_at_the_exit_of_a_program(self):
        logs = []
        for statement in (OURS[1], STANDARD[1]):
            logs.append(subprocess.run(
                [sys.executable, "-c", "import sys; sys.path.insert(0, %r)\n"
                 "import test_weakref_finalize as tests\n"
                 "tests.play_in_children(%r, range(30))\n" % (str(HERE), statement)],
                stdout=subprocess.PIPE, check=True, encoding="utf-8",
            ).stdout)
        self.assertEqual(*logs)
        self.assertEqual(logs[0].count("status 7\n"), 30)
        at_exit = [
            part.partition("the end")[2] for part in logs[0].split("status 7\n")
        ]
        self.assertGreater(sum("callback" in part for part in at_exit), 20)


# ------------------------------------------------------------------ exits of programs


class Exits:
    """What is seen only when a program ends; for every class."""

    PRELUDE = """
        import atexit, gc, os, sys, threading
        %s
        class Thing:
            pass
        def say(*words):
            print(*words, flush=True)
        def fail(error):
            raise error
        thing = Thing()
    """

    def program(self, text):
        prelude = textwrap.dedent(self.PRELUDE) % self.statement
        return subprocess.run(
            [sys.executable, "-c", prelude + textwrap.dedent(text)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
            env=dict(os.environ, PYTHONPATH=str(HERE)), timeout=60,
        )

    def check(self, text, out, status=0, error=""):
        """Runs it; says what it wrote to stderr, which is nothing unless something is awaited."""
        done = self.program(text)
        self.assertEqual(done.stdout.split(), out, done.stderr)
        self.assertEqual(done.returncode, status, done.stderr)
        if error:
            self.assertRegex(done.stderr, error)
        else:
            self.assertEqual(done.stderr, "")

    def test_the_newest_is_called_first(self):
        self.check("""
            for number in range(3):
                finalize(thing, say, number)
        """, ["2", "1", "0"])

    def test_the_exit_has_the_turn_of_the_first_construction(self):
        self.check("""
            atexit.register(say, "before")
            finalize(thing, say, "first")
            atexit.register(say, "after")
            finalize(thing, say, "second")
        """, ["after", "second", "first", "before"])

    def test_also_of_one_that_failed(self):
        self.check("""
            try:
                finalize(3, say)
            except TypeError:
                say("failed")
            atexit.register(say, "after")
            finalize(thing, say, "made")
        """, ["failed", "after", "made"])

    def test_what_dies_at_exit_before_its_turn_calls_and_after_it_does_not(self):
        self.check("""
            later, earlier = Thing(), Thing()
            def drop(name):
                del globals()[name]
                say("dropped", name)
            atexit.register(drop, "later")
            finalize(later, say, "later's").atexit = False
            finalize(earlier, say, "earlier's").atexit = False
            atexit.register(drop, "earlier")
        """, ["earlier's", "dropped", "earlier", "dropped", "later"])

    def test_a_status_is_kept(self):
        self.check("""
            finalize(thing, say, "called")
            sys.exit(3)
        """, ["called"], status=3)

    def test_an_uncaught_exception_is_shown_before_them(self):
        self.check("""
            finalize(thing, say, "called")
            sys.excepthook = lambda kind, error, traceback: say(kind.__name__)
            raise KeyError
        """, ["KeyError", "called"], status=1)

    def test_an_exception_is_shown_and_the_status_is_kept(self):
        self.check("""
            finalize(thing, say, "older")
            finalize(thing, fail, ValueError("mine"))
        """, ["older"], error="(?s)^Traceback .*ValueError: mine\n$")

    @unittest.skipIf(sys.version_info < (3, 10), "Python 3.9 says nothing of it")
    def test_a_system_exit_ends_the_exit_and_not_with_its_status(self):
        self.check("""
            atexit.register(say, "before")
            finalize(thing, say, "never")
            finalize(thing, fail, SystemExit(5))
        """, ["before"], error="(?s)Exception ignored in atexit callback.*SystemExit: 5\n$")

    @unittest.skipIf(sys.version_info < (3, 10), "Python 3.9 says it otherwise")
    def test_each_exit_function_that_fails_is_shown(self):
        self.check("""
            atexit.register(fail, ValueError("one"))
            finalize(thing, say, "never")
            finalize(thing, fail, KeyboardInterrupt("two"))
            atexit.register(fail, ValueError("three"))
        """, [], error="(?s)ValueError: three\n.*KeyboardInterrupt: two\n.*ValueError: one\n$")

    @unittest.skipIf(sys.version_info < (3, 10), "Python 3.9 says it otherwise")
    def test_a_hook_that_raises_ends_the_exit(self):
        self.check("""
            sys.excepthook = lambda *given: fail(KeyError("hook"))
            atexit.register(say, "before")
            finalize(thing, say, "never")
            finalize(thing, fail, ValueError("mine"))
        """, ["before"], error="(?s)ignored in atexit callback.*KeyError: 'hook'\n$")

    def test_os_exit_calls_none(self):
        self.check("""
            finalize(thing, say, "never")
            os._exit(4)
        """, [], status=4)

    @unittest.skipUnless(hasattr(os, "fork"), "there is no fork")
    def test_a_signal_that_kills_calls_none(self):
        self.check("""
            import signal
            finalize(thing, say, "never")
            os.kill(os.getpid(), signal.SIGTERM)
        """, [], status=-signal.SIGTERM)

    @unittest.skipUnless(hasattr(os, "fork"), "there is no fork")
    def test_a_forked_child_calls_its_own_copy(self):
        self.check("""
            finalize(thing, lambda: say("child" if child == 0 else "parent"))
            child = os.fork()
            if child:
                os.waitpid(child, 0)
        """, ["child", "parent"])

    @unittest.skipUnless(hasattr(os, "fork"), "there is no fork")
    def test_a_forked_child_that_leaves_by_os_exit_calls_none(self):
        self.check("""
            finalize(thing, lambda: say("child" if child == 0 else "parent"))
            child = os.fork()
            if child == 0:
                os._exit(0)
            os.waitpid(child, 0)
        """, ["parent"])

    @unittest.skipUnless(hasattr(os, "fork"), "there is no fork")
    def test_a_child_of_multiprocessing_calls_none(self):
        self.check("""
            import multiprocessing
            finalize(thing, lambda: say("exit of", multiprocessing.current_process().name))
            child = multiprocessing.get_context("fork").Process(target=say, args=["child"])
            child.start()
            child.join()
        """, ["child", "exit", "of", "MainProcess"])

    def test_threads_are_waited_for(self):
        self.check("""
            begun = threading.Event()
            def work():
                begun.wait()
                say("thread")
            finalize(thing, say, "called")
            threading.Thread(target=work).start()
            begun.set()
        """, ["thread", "called"])

    def test_a_thread_may_make_them(self):
        self.check("""
            finalize(thing, say, "first")
            def work():
                finalize(thing, say, "of", "the", "thread")
            thread = threading.Thread(target=work)
            thread.start()
        """, ["of", "the", "thread", "first"])

    def test_the_hook_is_registered_once(self):
        self.check("""
            finalize(thing, say, "never")
            atexit._clear()
            finalize(thing, say, "neither")
        """, [])

    def test_the_hook_can_be_taken_out(self):
        self.check("""
            finalize(thing, say, "never")
            atexit.unregister(finalize._exitfunc)
            del thing
            thing = Thing()
            finalize(thing, say, "neither")
        """, ["never"])

    def test_a_second_run_of_the_exit_functions_calls_nothing(self):
        self.check("""
            finalize(thing, say, "called")
            left = finalize(thing, say, "never")
            left.atexit = False
            atexit._run_exitfuncs()
            finalize(thing, say, "neither")
            atexit._run_exitfuncs()
            say(left.alive, left(), left.alive)
        """, ["called", "True", "None", "False"])

    @unittest.skipIf(sys.version_info < (3, 10), "Python 3.9 says it otherwise")
    def test_one_that_registers_itself_again_ends_the_exit(self):
        self.check("""
            finalize(thing, say, "never")
            again = finalize(thing, lambda: again.__init__(thing, say, "neither"))
        """, [], error="(?s)ignored in atexit callback.*AssertionError")


class OurExits(Exits, unittest.TestCase):
    statement = OURS[1]

    def test_two_classes_exit_by_their_first_constructions(self):
        for first, second, out in (
            ("finalize", "weakref.finalize", ["4", "2", "3", "1"]),
            ("weakref.finalize", "finalize", ["4", "2", "3", "1"]),
        ):
            self.check("""
                import weakref
                {0}(thing, say, 1)
                {1}(thing, say, 2)
                {0}(thing, say, 3)
                {1}(thing, say, 4)
            """.format(first, second), out)


class StandardExits(Exits, unittest.TestCase):
    statement = STANDARD[1]


@unittest.skipIf(URLLIB3 is None, NO_URLLIB3)
class Urllib3Exits(Exits, unittest.TestCase):
    statement = THEIRS[1]


if __name__ == "__main__":
    unittest.main()
