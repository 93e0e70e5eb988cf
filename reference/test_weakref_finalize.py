"""Holds backports/weakref_finalize.py against the standard library's weakref.finalize, and against
urllib3's own class where there is one, step by step."""
import copy
import gc
import inspect
import pickle
import sys
import threading
import unittest
import weakref
from unittest import mock

from backports.weakref_finalize import weakref_finalize
from finalizer_classes import NO_URLLIB3, THEIRS, URLLIB3, Thing, fresh, nothing


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

if __name__ == "__main__":
    unittest.main()
