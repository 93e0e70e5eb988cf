"""finalize and weakref_finalize of the module against the classes in Python, by random programs.

    PYTHONPATH=build/python:reference python3 -P harness/python/finalize_test.py [PROGRAMS [SEED]]

A program runs in a child process for each class, up to its exit, and says what happens; both say
the same. What is compared has no addresses in it.
"""
import gc
import os
import pickle
import random
import subprocess
import sys
import threading
import traceback
import unittest
import weakref

import backports_cpp
from backports import weakref_finalize as reference

PROGRAMS, SEED = 60, 1
PAIRS = [
    (weakref.finalize, backports_cpp.finalize),
    (reference.weakref_finalize, backports_cpp.weakref_finalize),
]


class World:
    """One run of a program: its objects and finalizers by name, and what was said."""

    def __init__(self, finalize):
        self.finalize = finalize
        self.said = []
        self.objects = {}
        self.finalizers = {}
        self.references = []
        self.count = 0

        world = self

        class Thing:
            def __init__(self, name):
                self.name = name

        class Mortal(Thing):
            def __del__(self):
                world.say("__del__", self.name)

        class Reviving(Thing):
            def __del__(self):
                world.say("revived", self.name)
                world.objects[self.name] = self

        class Calling(finalize):
            def __call__(self, *given):
                # Of the dead, and after the exit, the library's registry tells nobody.
                if self.alive and not self._shutdown:
                    world.say("__call__", len(given), self.alive, world.shown(self.peek()))
                return super().__call__(*given)

        class Named(finalize):
            """With a __dict__ and weak references."""

        self.kinds = [Thing, Mortal, Reviving]
        self.classes = [finalize, finalize, finalize, Calling, Named]
        self.argument = Mortal

    def say(self, *words):
        self.said.append(words)

    def shown(self, value):
        if value is None or isinstance(value, (str, int, bool)):
            return value
        if isinstance(value, tuple):
            return tuple(self.shown(one) for one in value)
        if isinstance(value, dict):
            return {key: self.shown(one) for key, one in value.items()}
        return getattr(value, "name", type(value).__name__)

    # ---- what a program is made of; each takes random numbers and does what they make of it

    def new(self, kind, *_):
        self.count += 1
        name = "o%d" % self.count
        self.objects[name] = self.kinds[kind % len(self.kinds)](name)

    def some(self, of, number):
        return sorted(of)[number % len(of)] if of else None

    def make(self, number, kind, then, *rest):
        name = self.some(self.objects, number)
        if name is None:
            return
        self.count += 1
        made = "f%d" % self.count

        def callback(argument, keyword=None):
            self.say("called", made, self.shown(argument), self.shown(keyword))
            if made in self.finalizers:
                self.state(made)
            self.act(then, rest)
            return self.argument("result of " + made)

        callback.name = "callback of " + made
        argument = self.argument("argument of " + made)
        keywords = {"keyword": self.argument("keyword of " + made)} if kind % 3 == 0 else {}
        cls = self.classes[kind % len(self.classes)]
        self.finalizers[made] = cls(self.objects[name], callback, argument, **keywords)
        self.state(made)

    def again(self, number, other, *_):
        name, thing = self.some(self.finalizers, number), self.some(self.objects, other)
        if name is not None and thing is not None:
            self.finalizers[name].__init__(self.objects[thing], self.say, "again", name)

    def refer(self, number, *_):
        name = self.some(self.objects, number)
        if name is not None:
            self.references.append(
                weakref.ref(self.objects[name], lambda _: self.say("reference to", name)))

    def link(self, one, other, *_):
        one, other = self.some(self.objects, one), self.some(self.objects, other)
        if one is not None:
            self.objects[one].link = self.objects[other]

    def drop(self, number, *_):
        name = self.some(self.objects, number)
        if name is not None:
            thing = self.objects.pop(name)
            del thing

    def forget(self, number, *_):
        name = self.some(self.finalizers, number)
        if name is not None:
            del self.finalizers[name]

    def state(self, name):
        one = self.finalizers[name]
        dead = repr(one).endswith("; dead>")
        self.say(name, one.alive, one.atexit, self.shown(one.peek()), dead)

    def look(self, number, *_):
        name = self.some(self.finalizers, number)
        if name is not None:
            self.state(name)

    def call(self, number, *_):
        name = self.some(self.finalizers, number)
        if name is not None:
            self.say("call", name, self.shown(self.finalizers[name]()))

    def detach(self, number, *_):
        name = self.some(self.finalizers, number)
        if name is not None:
            self.say("detach", name, self.shown(self.finalizers[name].detach()))

    def flip(self, number, *_):
        name = self.some(self.finalizers, number)
        if name is not None:
            self.finalizers[name].atexit = not self.finalizers[name].atexit

    def collect(self, *_):
        self.say("collect", gc.isenabled())
        gc.collect()

    def fail(self, number, *_):
        raise [ValueError, KeyError, SystemExit][number % 11 % 3]("failure %d" % number)

    def registry(self, *_):
        select = getattr(self.finalize, "_select_for_exit", None) or self.finalize._pending
        selected = select()
        known = {id(one): name for name, one in self.finalizers.items()}
        self.say("registry", len(self.finalize._registry), [known.get(id(one)) for one in selected])

    def nothing(self, *_):
        pass

    def act(self, number, numbers):
        acts = [self.nothing, self.nothing, self.fail, self.detach, self.call, self.flip,
                self.look, self.drop, self.collect, self.make, self.new, self.registry]
        acts[number % len(acts)](*numbers)

    STEPS = ["new", "new", "make", "make", "make", "make", "refer", "link", "drop", "drop", "forget",
             "look", "call", "detach", "flip", "collect", "registry", "again"]

    def run(self, program):
        gc.disable()
        sys.unraisablehook = lambda seen: self.say(
            "unraisable", repr(seen.exc_value), isinstance(seen.object, self.finalize))
        sys.excepthook = lambda _, value, trace: self.say(
            "excepthook", repr(value), trace is not None, sys.exc_info()[1] is value)
        for step, numbers in program:
            try:
                getattr(self, step)(*numbers)
            except BaseException as raised:
                self.say("raised", repr(raised))
        gc.enable()
        try:
            self.finalize._exitfunc()
        except BaseException as raised:
            self.say("exit raised", repr(raised))
        self.say("after", gc.isenabled(), self.finalize._shutdown)
        gc.disable()
        for name in sorted(self.finalizers):
            self.state(name)
        self.call(1)
        self.objects.clear()
        self.say("cleared")
        gc.collect()
        self.registry()
        return self.said


def program_of(seed):
    numbers = random.Random(seed)
    return [(numbers.choice(World.STEPS), [numbers.randrange(1000) for _ in range(6)])
            for _ in range(numbers.choice([10, 30, 80]))]


def said_by(finalize, program):
    """What the program says in a child process."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            gc.freeze()  # collections see what the program makes, no more
            said = World(finalize).run(program)
            with open(writing, "wb") as pipe:
                pickle.dump(said, pipe)
        except Exception:
            traceback.print_exc()
        finally:
            os._exit(0)
    os.close(writing)
    with open(reading, "rb") as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    return pickle.loads(said) if said else ["it died"]


class Programs(unittest.TestCase):
    maxDiff = None

    def test_random_programs_say_the_same(self):
        for seed in range(SEED, SEED + PROGRAMS):
            program = program_of(seed)
            for python, cpp in PAIRS:
                expected, said = said_by(python, program), said_by(cpp, program)
                self.assertNotEqual(expected, ["it died"])
                if said != expected:
                    self.fail(difference(seed, cpp, expected, said))


def difference(seed, cpp, expected, said):
    place = 0
    while place < min(len(expected), len(said)) and expected[place] == said[place]:
        place += 1
    lines = ["seed %d, %s:" % (seed, cpp.__name__)]
    lines += ["    both: %s" % (one,) for one in expected[max(0, place - 8):place]]
    lines += ["  Python: %s" % (one,) for one in expected[place:place + 4]]
    lines += ["     C++: %s" % (one,) for one in said[place:place + 4]]
    return "\n".join(lines)


EXIT = """
import atexit, sys, {module} as module
class Thing: pass
thing = Thing()
class Word:
    def __init__(self, word): self.word = word
    def __del__(self): print("~" + self.word)
atexit.register(print, "registered before")
module.{name}(thing, print, "first")
atexit.register(print, "registered after")
def failing():
    module.{name}(thing, print, "made at exit")
    raise ValueError("at exit")
module.{name}(thing, failing)
module.{name}(thing, lambda word: print("with", word.word), Word("word"))
module.{name}(thing, print, "not at exit").atexit = False
{last}
"""


class Exits(unittest.TestCase):
    def outcome(self, module, name, last):
        done = subprocess.run(
            [sys.executable, "-c", EXIT.format(module=module, name=name, last=last)],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True, text=True)
        # Tracebacks have other files in them.
        return done.returncode, done.stdout, done.stderr.strip().splitlines()[-1:]

    def test_the_exit_of_a_program_is_the_same(self):
        for last in ("", "del thing", "module.%s(thing, sys.exit, 3)", "sys.excepthook = None"):
            python = self.outcome("weakref", "finalize", last.replace("%s", "finalize"))
            self.assertEqual("made at exit" in python[1], last == "")
            for name in ("finalize", "weakref_finalize"):
                with self.subTest(last=last, name=name):
                    cpp = self.outcome("backports_cpp", name, last.replace("%s", name))
                    self.assertEqual(cpp, python)


class Signatures(unittest.TestCase):
    class Thing:
        pass

    def test_wrong_arguments_are_refused_in_the_same_words(self):
        thing = self.Thing()
        given = [((), {}), ((thing,), {}), ((1, print), {}), ((), {"obj": thing}),
                 ((), {"func": print}), ((thing,), {"func": print, "x": 1}),
                 ((thing, print, 1), {"obj": 2}), ((thing, print), {"self": 2}),
                 ((), {"obj": thing, "func": print, "k": 3}), ((thing, print, 1, 2), {"k": 3})]
        for python, cpp in PAIRS:
            for arguments, keywords in given:
                with self.subTest(cpp=cpp, arguments=arguments, keywords=keywords):
                    self.assertEqual(self.answer(cpp, arguments, keywords),
                                     self.answer(python, arguments, keywords))

    def answer(self, cls, arguments, keywords):
        try:
            return cls(*arguments, **keywords).detach()[1:]
        except TypeError as refused:
            return str(refused)

    def test_nothing_but_atexit_can_be_set(self):
        thing = self.Thing()
        for _, cpp in PAIRS:
            one = cpp(thing, print)
            for attribute in ("alive", "other"):
                with self.assertRaises(AttributeError):
                    setattr(one, attribute, 1)
            with self.assertRaises(AttributeError):
                del one.atexit
            self.assertFalse(gc.is_tracked(one))
            one.detach()


class References(unittest.TestCase):
    class Thing:
        pass

    def cycles(self, cpp, function):
        for way in range(5):
            thing = self.Thing()
            ones = [cpp(thing, function, thing if way == 4 else 1, k=[]) for _ in range(3)]
            reference = weakref.ref(thing, lambda _: None)
            ones.append(cpp(thing, function))
            if way == 0:
                del thing
            elif way == 1:
                [one() for one in ones]
            elif way == 2:
                [one.detach() for one in ones]
            elif way == 3:
                ones[1].__init__(thing, function)
                ones[1].peek()
                del reference, thing
            else:
                [one.detach() for one in ones]

    def test_nothing_leaks(self):
        def function(*_, **__):
            pass

        for _, cpp in PAIRS:
            self.cycles(cpp, function)
            gc.collect()
            before = sys.getrefcount(function), len(gc.get_objects()), sys.getallocatedblocks()
            for _ in range(1000):
                self.cycles(cpp, function)
            gc.collect()
            after = sys.getrefcount(function), len(gc.get_objects()), sys.getallocatedblocks()
            self.assertEqual(after[:2], before[:2])
            self.assertLess(after[2] - before[2], 20)

    def test_a_finalizer_does_not_keep_its_object(self):
        for _, cpp in PAIRS:
            thing = self.Thing()
            reference = weakref.ref(thing)
            cpp(thing, int)
            thing.itself = thing
            del thing
            gc.collect()
            self.assertIsNone(reference())

    def test_threads_that_drop_objects_call_each_finalizer_once(self):
        for _, cpp in PAIRS:
            called = []
            things = [self.Thing() for _ in range(4000)]
            ones = [cpp(thing, called.append, number) for number, thing in enumerate(things)]

            def drop():
                while True:
                    try:
                        things.pop()
                        ones[len(called) % len(ones)]()
                    except IndexError:
                        return

            threads = [threading.Thread(target=drop) for _ in range(4)]
            [thread.start() for thread in threads]
            [thread.join() for thread in threads]
            self.assertEqual(sorted(called), list(range(4000)))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        PROGRAMS = int(sys.argv.pop(1))
    if len(sys.argv) > 1:
        SEED = int(sys.argv.pop(1))
    unittest.main()
