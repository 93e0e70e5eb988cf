"""Tests of play.py: the scripted things, what a record says, and the command."""
import gc
import io
import pathlib
import random
import subprocess
import sys
import tempfile
import unittest
import weakref

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import finalizers  # noqa: E402
import play  # noqa: E402
from backports.makefile import backport_makefile  # noqa: E402
from case_file import parse_case  # noqa: E402
from scenario import PlanItem  # noqa: E402
from things import Memory, Socket, Stage  # noqa: E402

CORPUS = HERE.parent / "corpus"

# The example of corpus/README.md.
EXAMPLE = '''\
# parity 1
# recorded: cpython 3.11.2
"""A short raw read is followed by another until n bytes, end of file or would-block."""
sock = Socket(recv=[b'ab', WOULD_BLOCK, b'cd\\n'], send=[3, WOULD_BLOCK])
f = makefile(sock, 'rwb', buffering=8)
#: refs 1
f.read(5)
#> b'ab'
#: recv_into(8) -> 2
#: recv_into(6) -> WOULD_BLOCK
f.readline()
#> b'cd\\n'
#: recv_into(8) -> 3
f.write(b'hello')
#> 5
f.flush()
#! BlockingIOError(0, 'write could not complete without blocking', 0)
#: send(b'hello') -> 3
#: send(b'lo') -> WOULD_BLOCK
sock.close()
#> None
f.close()
#> None
#: send(b'lo') -> 2
#: refs 0
#: close() -> OK
'''

FINALIZERS = '''\
# parity 1
# recorded: cpython 3.11.2
"""A finalizer that detaches a sibling while their object dies gets None."""
a = Object()
f = weakref_finalize(a, call('f', returns=7), 1, key=b'x')
g = weakref_finalize(a, lambda: (f.detach(), f.alive))
del a
#: callback g {
#:   f.detach() -> None
#:   f.alive -> True
#: } -> (None, True)
#: callback f: f(1, key=b'x') -> 7
run_exit()
#> None
'''


def setUpModule():
    play.quieten()


def hash_is_identity(thing):
    return hash(thing) == object.__hash__(thing)


def recorded(case):
    play.play(case, backport_makefile)
    return case


def played(*statements):
    """The lines of the record, without the header."""
    case = parse_case("# parity 1\n" + "".join(line + "\n" for line in statements))
    play.Player(case, backport_makefile).play()
    return list(case.lines())[1:]


def outcomes(*statements):
    """The lines of the record that are no statements."""
    return [line for line in played(*statements) if line.startswith("#")]


class Playing(unittest.TestCase):
    """What a record says."""

    def test_the_example_gives_the_outcomes_that_it_shows(self):
        case = parse_case(EXAMPLE)
        play.play(case, backport_makefile)
        self.assertEqual(
            "\n".join(case.lines()) + "\n",
            EXAMPLE.replace("cpython 3.11.2", play.engine_name()),
        )

    def test_a_name_that_is_not_bound(self):
        wanted = '''#! NameError("name 'f' is not defined")'''
        for statement in ("f", "f.read()", "f.mode", "f()", "next(f)", "del f", "x = f",
                          "makefile(f)"):
            self.assertEqual(outcomes(statement), [wanted], statement)

    def test_a_method_is_looked_up_before_its_arguments(self):
        self.assertEqual(
            outcomes("s = Socket()", "s.read(x)"),
            ['''#! AttributeError("'Socket' object has no attribute 'read'")'''],
        )

    def test_values_print_as_python_writes_them(self):
        for literal in ("None", "True", "-5", "b'\\xff'", "'\\u20ac'", "bytearray(b'\\x00')",
                        "18446744073709551616"):
            self.assertEqual(outcomes("x = " + literal, "x"), ["#> " + literal])

    def test_a_thing_prints_by_its_first_name_or_by_number(self):
        self.assertEqual(
            played("s = Socket()", "makefile(s, 'rb', 0)", "f = makefile(s, 'rb')", "f.raw",
                   "g = f",
                   "f", "r = f.raw", "f.raw", "s", "makefile(s, 'wb')", "Memory()", "Socket()"),
            ["s = Socket()",
             "makefile(s, 'rb', 0)", "#> <SocketIO #1>", "#: refs 1", "#: refs 0",
             "f = makefile(s, 'rb')", "#: refs 1",
             "f.raw", "#> <SocketIO #2>",
             "g = f",
             "f", "#> <BufferedReader f>",
             "r = f.raw",
             "f.raw", "#> <SocketIO r>",
             "s", "#> <Socket s>",
             "makefile(s, 'wb')", "#> <BufferedWriter #3>", "#: refs 2", "#: refs 1",
             "Memory()", "#> <Memory #4>", "#: close()",
             "Socket()", "#> <Socket #5>",
             "#end", "#: refs 0"],
        )

    def test_addresses_are_not_shown(self):
        self.assertEqual(
            outcomes("s = Socket()", "s.__repr__()", "x = s.__repr__()", "x", "m = Memory()",
                     "m.__repr__()", "makefile(s, x)", "' at 0x12fg'"),
            ["#> '<Socket object at 0x\u2026>'", "#> '<Socket object at 0x\u2026>'",
             "#> '<Memory object at 0x\u2026>'",
             "#! ValueError(\"invalid mode '<Socket object at 0x\u2026>' (only r, w, b allowed)\")",
             "#> ' at 0x\u2026g'", "#end", "#: close()"],
        )

    def test_the_errno_of_a_writer_is_not_shown_and_that_of_a_socket_is(self):
        self.assertEqual(
            outcomes("m = Memory(write=[OSError(11)])", "w = BufferedWriter(m)", "w.write(b'x')",
                     "w.flush()", "del w"),
            ["#> 1", "#! BlockingIOError(11, 'Resource temporarily unavailable')",
             "#: write(b'x') -> OSError(11)", "#: write(b'x') -> 1", "#: close()"],
        )

    def test_contexts_are_shown_one_after_the_other(self):
        self.assertEqual(
            outcomes("m = Memory(write=[OSError(5), OSError(5)])", "n = Memory()",
                     "p = BufferedRWPair(n, m)", "p.write(b'x')",
                     "p.close()")[1:4],
            ["#! OSError(5, 'Input/output error')", "#: write(b'x') -> OSError(5)", "#: close()"],
        )
        lines = outcomes("s = Socket(send=[OSError(32)], close=[OSError(5)])",
                         "f = makefile(s, 'wb')", "f.write(b'x')", "s.close()", "f.close()")
        self.assertIn("#! OSError(5, 'Input/output error')", lines)
        self.assertEqual(lines[lines.index("#! OSError(5, 'Input/output error')") + 1],
                         "#. __context__ = BrokenPipeError")

    def test_an_exception_of_the_statement_has_no_context_of_the_player(self):
        self.assertEqual(
            outcomes("f.read()", "g.read()"),
            ['''#! NameError("name 'f' is not defined")''',
             '''#! NameError("name 'g' is not defined")'''],
        )

    def test_a_rebound_name_drops_its_old_thing_after_the_new_one_exists(self):
        self.assertEqual(
            outcomes("s = Socket()", "f = makefile(s, 'rb', 0)", "f = makefile(s, 'rb', 0)",
                     "del f"),
            ["#: refs 1", "#: refs 2", "#: refs 1", "#: refs 0"],
        )

    def test_the_frames_of_an_exception_are_let_go_behind_the_outcome(self):
        self.assertEqual(
            outcomes("s = Socket()", "makefile(s, 'r', 0)", "s._makefile_refs"),
            ["#! ValueError('unbuffered streams must be binary')", "#: refs 1", "#: refs 0",
             "#> 0"],
        )

    def test_names_are_dropped_at_the_end_by_their_first_binding(self):
        self.assertEqual(
            outcomes("a = 1", "b = Memory()", "a = Memory(b'x', seekable=False)",
                     "c = BufferedWriter(a)", "c.write(b'c')", "e = BufferedWriter(b)",
                     "e.write(b'e')", "del e", "e = 1"),
            ["#> 1", "#> 1", "#: write(b'e') -> 1", "#: close()", "#end", "#: write(b'c') -> 1",
             "#: close()"],
        )

    def test_the_case_of_another_time_is_not_seen(self):
        statements = ("s = Socket()", "s.fileno()", "makefile(s, 'rb', 0)")
        self.assertEqual(played(*statements), played(*statements))

    def test_too_many_events_are_unsupported(self):
        statements = ["s = Socket(send=[%s])" % ", ".join(["1"] * 60)]
        statements += ["f = makefile(s, 'wb', 0)"] + ["f.write(b'')"] * 2
        self.assertEqual(len(outcomes(*statements)), 7)
        reads = ["m = Memory(b'%s')" % ("x" * 40000)] + ["m.seek(0)", "m.readline()"] * 3
        with self.assertRaises(play.Unsupported) as caught:
            played(*reads)
        self.assertEqual(caught.exception.line, 8)

    def test_finalizers_are_played(self):
        self.assertEqual(FINALIZERS, "".join(
            line + "\n" for line in recorded(parse_case(FINALIZERS)).lines()))

    def test_what_an_exception_is_held_by_dies_with_it(self):
        self.assertEqual(
            outcomes("m = Memory(b'')", "f = BufferedReader(m, 4)",
                     "g = weakref_finalize(f, lambda: (Object(revive='x'), f.alive))",
                     "del m", "g()", "del f"),
            ["#! AttributeError(\"'_io.BufferedReader' object has no attribute 'alive'\")",
             "#: callback g {", "#:   Object(revive='x') -> <Object #1>",
             "#:   f.alive ! AttributeError(\"'_io.BufferedReader' object has no attribute"
             " 'alive'\")",
             "#:   revive x",
             "#: } ! AttributeError(\"'_io.BufferedReader' object has no attribute 'alive'\")",
             "#: close()"],
        )

    def test_nothing_of_a_finalizer_reaches_the_next_scenario(self):
        played("a = Object(revive='a')", "a.link(a)", "f = weakref_finalize(a, call('f'), a)",
               "gc.disable()", "run_exit()")
        self.assertEqual(outcomes("run_exit()", "gc.isenabled()"), ["#> None", "#> True"])
        self.assertEqual(
            outcomes("a = Object()", "f = weakref_finalize(a, call('f'))", "f()"),
            ["#> None", "#: callback f: f() -> None"],
        )

    def test_an_object_shows_nothing_of_the_list_that_it_is(self):
        class Plain:
            __slots__ = ()

        Plain.__name__ = Plain.__qualname__ = "Object"
        Plain.__module__ = "builtins"

        def said(action, thing):
            try:
                return action(thing)
            except Exception as error:
                return type(error), error.args

        for action in (bool, iter, next, set, memoryview, hash_is_identity, lambda o: o < 0,
                       lambda o: o(), lambda o: o == [], lambda o: io.BytesIO(o),
                       lambda o: io.BytesIO().writelines(o), lambda o: io.BytesIO(b"a").read(o)):
            self.assertEqual(said(action, finalizers.Object(None, None)), said(action, Plain()))

    def test_words_of_finalizers_on_other_things_are_pythons_errors(self):
        self.assertEqual(
            outcomes("s = Socket()", "s()", "s.alive", "s.link(s)"),
            ['''#! TypeError("'Socket' object is not callable")''',
             '''#! AttributeError("'Socket' object has no attribute 'alive'")''',
             '''#! AttributeError("'Socket' object has no attribute 'link'")'''],
        )

    def test_text_files_are_played(self):
        self.assertEqual(
            outcomes("s = Socket(recv=[b'\\xe2\\x82\\xac\\r\\n'])",
                     "t = makefile(s, 'rw', None, 'utf-8')",
                     "t.readline()", "t.newlines", "t.encoding", "t.write('\\u20ac')", "t.flush()",
                     "t.mode", "t.buffer", "t.reconfigure(line_buffering=True)"),
            ["#: refs 1", "#> '\\u20ac\\n'", "#: recv_into(8192) -> 5", "#> '\\r\\n'", "#> 'utf-8'",
             "#> 1", "#> None", "#: send(b'\\xe2\\x82\\xac') -> 3", "#> 'rw'",
             "#> <BufferedRWPair #1>", "#> None", "#end", "#: refs 0"],
        )

    def test_playing_makes_no_cycles_that_only_a_collection_finds(self):
        cases = [EXAMPLE] + [path.read_text("utf-8") for path in sorted(CORPUS.rglob("*.py"))]
        gc.collect()
        gc.freeze()
        self.addCleanup(gc.unfreeze)
        for text in cases:
            case = parse_case(text)
            try:
                play.Player(case, backport_makefile).play()
            except play.Unsupported:
                continue
            gc.set_debug(gc.DEBUG_SAVEALL)
            try:
                gc.collect()
                left = [kept for kept in gc.garbage
                        if isinstance(kept, (Socket, io.IOBase, BaseException))]
            finally:
                gc.set_debug(0)
                gc.garbage.clear()
            self.assertEqual(left, [], text)


class Things(unittest.TestCase):
    """Socket and Memory, beyond what the corpus shows."""

    def test_a_socket_cannot_be_weakly_referenced_and_a_memory_can(self):
        stage = Stage()
        with self.assertRaisesRegex(TypeError, "cannot create weak reference to 'Socket' object"):
            weakref.ref(Socket(stage, [], [], [], "socket"))
        weakref.ref(Memory(stage, b"", [], [], True))
        with self.assertRaises(AttributeError):
            Socket(stage, [], [], [], "socket").other = 1

    def test_a_memory_without_plans_does_what_bytesio_does(self):
        source = random.Random(3)
        data = [b"", b"ab", b"x" * 9, bytearray(b"yz"), "text", None, 5, memoryview(b"mem")]
        for _ in range(300):
            start = bytes(source.choices(b"abc\n", k=source.randint(0, 12)))
            memory, twin = Memory(Stage(), start, [], [], True), io.BytesIO(start)
            for _ in range(30):
                name, arguments = source.choice((
                    ("read", [source.choice((-1, 0, 1, 5, 100))]),
                    ("readline", [source.choice((-1, 1, 3))]),
                    ("write", [source.choice(data)]),
                    ("seek", [source.choice((0, 3, -1, 50, 1 << 70, None, "x")),
                              source.choice((0, 0, 1, 2, 3, -1))]),
                    ("tell", []), ("readable", []), ("seekable", []),
                    ("truncate", [source.choice((None, 0, 4, 100, -1, "x"))]),
                    ("truncate", []), ("readinto", [source.choice((b"x", "y", None, 3))]),
                    ("close", []) if source.random() < 0.2 else ("writable", []),
                ))
                self.assertEqual(self.told(memory, name, arguments),
                                 self.told(twin, name, arguments), (name, arguments))
            target, twin_target = bytearray(7), bytearray(7)
            if not memory.closed:
                self.assertEqual(memory.readinto(target), twin.readinto(twin_target))
                self.assertEqual(target, twin_target)

    @staticmethod
    def told(file, name, arguments):
        try:
            return getattr(file, name)(*arguments)
        except Exception as error:
            message = "negative argument" if name == "read" else str(error)
            return type(error).__name__, message

    def test_plans_are_used_up_in_their_order(self):
        stage = Stage()
        memory = Memory(stage, b"abcdef", [PlanItem(None, 2), PlanItem("WOULD_BLOCK", None)],
                        [PlanItem("OSError", 28)], True)
        target = bytearray(4)
        self.assertEqual(memory.readinto(bytearray()), 0)
        self.assertEqual(memory.readinto(target), 2)
        self.assertIsNone(memory.readinto(target))
        self.assertEqual(memory.readinto(target), 4)
        with self.assertRaises(OSError):
            memory.write(b"")
        self.assertEqual(memory.write(b"gh"), 2)
        self.assertEqual(memory.bytes_.getvalue(), b"abcdefgh")
        self.assertEqual(stage.events, [
            "#: readinto(0) -> 0", "#: readinto(4) -> 2", "#: readinto(4) -> WOULD_BLOCK",
            "#: readinto(4) -> 4", "#: write(b'') -> OSError(28)", "#: write(b'gh') -> 2",
        ])


class Command(unittest.TestCase):
    """play.py as it is called."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return str(path)

    def run_play(self, *arguments, environment=None):
        done = subprocess.run(
            [sys.executable, str(HERE / "play.py"), *arguments], env=environment,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )
        return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")

    def test_one_file_is_printed_as_it_is_recorded(self):
        recorded = EXAMPLE.replace("cpython 3.11.2", play.engine_name())
        bare = "".join(line for line in EXAMPLE.splitlines(True)
                       if line.startswith("# parity") or not line.startswith("#"))
        self.assertEqual(self.run_play(self.write("a.py", bare)), (0, recorded, ""))

    def test_several_files_have_headings_and_a_bad_one_does_not_stop_the_rest(self):
        good = self.write("good.py", "# parity 1\nx = 1\nx\n")
        bad = self.write("bad.py", "# parity 1\nx = 1\nx = [1]\n")
        binary = self.write("binary.py", b"# parity 1\nx = '\xc3\xa9\xff'\n")
        gone = str(self.folder / "gone.py")
        code, out, err = self.run_play(bad, binary, gone, good, good)
        record = "## %s\n# parity 1\n# recorded: %s\nx = 1\nx\n#> 1\n" % (good, play.engine_name())
        self.assertEqual(out, record * 2)
        self.assertEqual(code, 2)
        lines = err.splitlines()
        self.assertEqual(len(lines), 3)
        self.assertTrue(lines[0].startswith(bad + ":3:5: "), lines[0])
        self.assertTrue(lines[1].startswith(binary + ":2:7: "), lines[1])
        self.assertTrue(lines[2].startswith(gone + ": "), lines[2])

    def test_what_is_unsupported_has_an_exit_code_of_its_own(self):
        many = ["m = Memory(b'%s')" % ("x" * 40000)] + ["m.seek(0)", "m.readline()"] * 3
        path = self.write("f.py", "# parity 1\n" + "\n".join(many) + "\n")
        self.assertEqual(
            self.run_play(path), (3, "", "%s: unsupported: 8: more than 100000 events\n" % path)
        )

    def test_check_finds_the_first_difference(self):
        self.write("a.py", EXAMPLE)
        code, out, err = self.run_play("--check", str(self.folder))
        self.assertEqual((code, err), (0, ""))
        self.assertIn("checked 1 cases", out)
        path = self.write("b.py", EXAMPLE.replace("#: recv_into(6) -> WOULD_BLOCK\n", ""))
        code, out, err = self.run_play("--check", str(self.folder))
        self.assertEqual((code, err), (1, ""))
        self.assertIn(
            "%s:7: f.read(5)\n  recorded: (nothing)\n  played:   #: recv_into(6) -> WOULD_BLOCK\n"
            % path, out,
        )
        self.assertEqual(self.run_play("--check", path, self.write("c.py", "x"))[0], 2)

    def test_check_sees_a_difference_at_the_end(self):
        case = "# parity 1\n# recorded: cpython 3.11.2\nm = Memory()\n"
        self.assertEqual(self.run_play("--check", self.write("a.py", case))[0], 1)
        case += "#end\n#: close()\n"
        self.assertEqual(self.run_play("--check", self.write("a.py", case))[0], 0)

    def test_check_counts_what_has_nothing_to_compare(self):
        path = self.write("a.py", "# parity 1\nx = 1\n")
        self.write("b.py", "# parity 1\n# recorded: latest\n# dialect: latest\nx\n#> 5\n")
        code, out, _ = self.run_play("--check", str(self.folder))
        self.assertEqual(code, 0)
        self.assertIn("2 with nothing to compare", out)
        self.assertEqual(self.run_play(path)[0], 0)

    def test_another_makefile_can_be_played(self):
        path = self.write("a.py", EXAMPLE)
        code, out, err = self.run_play("--makefile", "backports.makefile:backport_makefile", path)
        self.assertEqual((code, err), (0, ""))
        code, out, err = self.run_play("--makefile", "builtins:len", path)
        self.assertIn("TypeError", out)

    def test_it_plays_in_utf8_mode_wherever_it_is_started(self):
        path = self.write("a.py", "# parity 1\ns = Socket()\nt = makefile(s)\nt.encoding\n")
        environment = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
        code, out, err = self.run_play(path, environment=environment)
        self.assertEqual((code, err), (0, ""))
        # In capitals up to 3.10.
        self.assertIn("#> 'utf-8'", out.lower().splitlines())

    @unittest.skipUnless(play.engine_name() == "cpython 3.11.2", "outcomes are those of 3.11.2")
    def test_the_corpus_says_what_is_played(self):
        code, out, err = self.run_play("--check", str(CORPUS))
        self.assertIn(code, (0, 3), out + err)


if __name__ == "__main__":
    unittest.main()
