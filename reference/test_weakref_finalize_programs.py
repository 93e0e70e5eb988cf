"""Random programs have the same log with each class of finalizers, in this process and at the exit
of a child."""
import gc
import os
import random
import subprocess
import sys
import unittest
import weakref

from backports.weakref_finalize import weakref_finalize
from finalizer_classes import HERE, NO_URLLIB3, OURS, STANDARD, THEIRS, URLLIB3, fresh


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
                 "import test_weakref_finalize_programs as tests\n"
                 "tests.play_in_children(%r, range(30))\n" % (str(HERE), statement)],
                stdout=subprocess.PIPE, check=True, encoding="utf-8",
            ).stdout)
        self.assertEqual(*logs)
        self.assertEqual(logs[0].count("status 7\n"), 30)
        at_exit = [
            part.partition("the end")[2] for part in logs[0].split("status 7\n")
        ]
        self.assertGreater(sum("callback" in part for part in at_exit), 20)

if __name__ == "__main__":
    unittest.main()
