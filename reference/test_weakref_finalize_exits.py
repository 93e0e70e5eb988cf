"""What is seen of finalizers only when a program ends; for each class of them."""
import os
import signal
import subprocess
import sys
import textwrap
import unittest

from finalizer_classes import HERE, NO_URLLIB3, OURS, STANDARD, THEIRS, URLLIB3


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
