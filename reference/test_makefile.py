"""Holds backports/makefile.py against urllib3's own, step by step and on the whole corpus."""
import importlib
import inspect
import io
import itertools
import pathlib
import subprocess
import sys
import unittest
from unittest import mock

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from backports.makefile import backport_makefile  # noqa: E402

CORPUS = HERE.parent / "corpus"
# urllib3 1.26 itself, or the copy of it that pip carries.
URLLIB3_MODULES = (
    "urllib3.packages.backports.makefile", "pip._vendor.urllib3.packages.backports.makefile"
)


def find_urllib3():
    for name in URLLIB3_MODULES:
        try:
            return importlib.import_module(name)
        except ImportError:
            continue
    raise ImportError("urllib3 1.26 is needed: install python3-urllib3")


URLLIB3 = find_urllib3()


class Connection:
    """Stands in for a socket, and keeps a log of what is done with it."""

    def __init__(self, incoming=b""):
        self.log = []
        self.references = 0
        self.incoming = incoming

    @property
    def _makefile_refs(self):
        return self.references

    @_makefile_refs.setter
    def _makefile_refs(self, references):
        self.references = references
        self.log.append("refs %d" % references)

    def _decref_socketios(self):
        self.references -= 1
        self.log.append("decref to %d" % self.references)

    def recv_into(self, target):
        self.log.append("recv_into(%d)" % len(target))
        data, self.incoming = self.incoming[:len(target)], self.incoming[len(target):]
        target[:len(data)] = data
        return len(data)

    def send(self, data):
        self.log.append("send(%s)" % bytes(data))
        return len(data)

    def fileno(self):
        return 3


class Uncounted:
    """Has no _makefile_refs."""

    decrefs = 0

    def _decref_socketios(self):
        self.decrefs += 1


class Mode:
    """A mode that tells which questions it is asked, in their order."""

    def __init__(self, letters):
        self.letters = letters
        self.asked = []

    def __iter__(self):
        self.asked.append("iter")
        return iter(self.letters)

    def __contains__(self, letter):
        self.asked.append(letter)
        return letter in self.letters


def described(result):
    """What can be told of a file without keeping it."""
    parts = [type(result).__name__]
    for name in ("mode", "encoding", "errors", "line_buffering", "write_through"):
        parts.append("%s=%r" % (name, getattr(result, name, "(none)")))
    parts.append("%s %s" % (result.readable(), result.writable()))
    return parts


def outcome(function, *arguments, **keywords):
    """A description of the result or exception, and the log when all is let go."""
    connection = Connection(b"ab\ncd\n")
    try:
        told = described(function(connection, *arguments, **keywords))
    except Exception as error:
        told = [type(error).__name__, repr(error.args), repr(error.__context__)]
        connection.log.append("let go")
    return told, connection.log


class Steps:
    """What the function does, one step a test; for both implementations."""

    def test_a_mode_of_other_letters_is_refused_and_not_counted(self):
        for mode in ("x", "rx", "U", "a", "t", "r+", "rt", "R", " ", "r\u200b", "'", ("rb",),
                     "\x00"):
            connection = Connection()
            with self.assertRaises(ValueError) as caught:
                self.makefile(connection, mode)
            self.assertEqual(
                caught.exception.args, ("invalid mode %r (only r, w, b allowed)" % (mode,),)
            )
            self.assertEqual(connection.log, [])

    def test_bytes_are_iterable_and_hold_no_letters(self):
        with self.assertRaises(ValueError) as caught:
            self.makefile(Connection(), b"r")
        self.assertEqual(
            caught.exception.args, ("invalid mode b'r' (only r, w, b allowed)",)
        )

    def test_empty_bytes_are_a_mode_without_letters_that_cannot_be_asked_for_one(self):
        connection = Connection()
        with self.assertRaises(TypeError) as caught:
            self.makefile(connection, b"")
        self.assertEqual(
            caught.exception.args, ("a bytes-like object is required, not 'str'",)
        )
        self.assertEqual(connection.log, [])

    def test_what_is_not_iterable_is_no_mode(self):
        for mode in (5, None, 1.5):
            connection = Connection()
            with self.assertRaises(TypeError) as caught:
                self.makefile(connection, mode)
            self.assertEqual(
                caught.exception.args, ("%r object is not iterable" % type(mode).__name__,)
            )
            self.assertEqual(connection.log, [])

    def test_a_list_of_letters_is_a_mode(self):
        self.assertIsInstance(self.makefile(Connection(), ["r", "b"]), io.BufferedReader)
        mode = ["w"]
        text = self.makefile(Connection(), mode)
        self.assertIs(text.mode, mode)
        self.assertTrue(text.writable())

    def test_a_list_of_what_cannot_be_hashed_is_no_mode(self):
        with self.assertRaisesRegex(TypeError, "unhashable type: 'list'"):
            self.makefile(Connection(), [["r"]])

    def test_an_iterator_is_used_up_by_the_check_of_the_letters(self):
        text = self.makefile(Connection(), iter("wb"))
        self.assertIsInstance(text, io.TextIOWrapper)
        self.assertTrue(text.readable())
        self.assertFalse(text.writable())

    def test_the_mode_is_asked_for_letters_then_w_r_b(self):
        for letters in ("rb", "wb", "rwb", "b"):
            mode = Mode(letters)
            self.makefile(Connection(), mode)
            self.assertEqual(mode.asked, ["iter", "w", "r", "b"])

    def test_each_mode_has_its_class(self):
        classes = {
            "": io.TextIOWrapper, "r": io.TextIOWrapper, "w": io.TextIOWrapper,
            "rw": io.TextIOWrapper, "b": io.BufferedReader, "rb": io.BufferedReader,
            "bbr": io.BufferedReader, "wb": io.BufferedWriter, "rwb": io.BufferedRWPair,
            "bwr": io.BufferedRWPair,
        }
        for mode, wanted in classes.items():
            self.assertIs(type(self.makefile(Connection(), mode)), wanted, mode)

    def test_the_raw_file_has_the_directions_of_the_mode(self):
        for mode, raw_mode in (("b", "rb"), ("wb", "wb"), ("wrb", "rwb"), ("brb", "rb")):
            self.assertEqual(self.makefile(Connection(), mode, 0).mode, raw_mode)

    def test_one_file_is_counted_once_and_given_back_at_its_close(self):
        for mode in ("rb", "wb", "rwb", "r", "w", "rw"):
            connection = Connection()
            self.makefile(connection, mode).close()
            self.assertEqual(connection.log, ["refs 1", "decref to 0"], mode)

    def test_without_a_counter_the_raw_file_still_gives_back(self):
        connection = Uncounted()
        # assertRaises would let go of the frames that keep the raw file.
        try:
            self.makefile(connection, "rb")
        except AttributeError as error:
            arguments, decrefs = error.args, connection.decrefs
        self.assertEqual(
            arguments, ("'Uncounted' object has no attribute '_makefile_refs'",)
        )
        self.assertEqual((decrefs, connection.decrefs), (0, 1))

    def test_buffering_is_looked_at_after_the_counting(self):
        wrong = ("4", [], 4.0, 1 << 70, -1j, object())
        for buffering in wrong:
            connection = Connection()
            with self.assertRaises((TypeError, OverflowError)):
                self.makefile(connection, "rb", buffering)
            self.assertEqual(connection.log, ["refs 1", "decref to 0"], repr(buffering))

    def test_none_and_negative_numbers_are_the_default_size(self):
        for buffering in (None, -1, -5, -(1 << 70), -0.5):
            connection = Connection()
            self.makefile(connection, "rb", buffering).peek()
            self.assertEqual(connection.log[1], "recv_into(%d)" % io.DEFAULT_BUFFER_SIZE)

    def test_the_default_size_is_asked_for_at_each_call(self):
        connection = Connection()
        with mock.patch("io.DEFAULT_BUFFER_SIZE", 5):
            self.makefile(connection, "rb").peek()
        self.assertEqual(connection.log[1], "recv_into(5)")

    def test_one_is_a_buffer_of_one_byte_and_no_line_buffering(self):
        for buffering in (1, True):
            connection = Connection(b"ab")
            self.assertEqual(self.makefile(connection, "rb", buffering).peek(), b"a")
            self.assertEqual(connection.log[1], "recv_into(1)")
        self.assertFalse(self.makefile(Connection(), "w", 1).line_buffering)

    def test_zero_gives_the_raw_file_of_a_binary_mode(self):
        for buffering in (0, False, 0.0):
            raw = self.makefile(Connection(), "rwb", buffering)
            self.assertEqual(type(raw).__name__, "SocketIO")

    def test_zero_is_refused_for_text_and_the_count_comes_back(self):
        connection = Connection()
        try:
            self.makefile(connection, "r", 0)
        except ValueError as error:
            arguments, log = error.args, list(connection.log)
        self.assertEqual(arguments, ("unbuffered streams must be binary",))
        self.assertEqual(log, ["refs 1"])
        self.assertEqual(connection.log, ["refs 1", "decref to 0"])

    def test_the_pair_has_one_raw_file_for_both_halves(self):
        connection = Connection(b"abc")
        pair = self.makefile(connection, "rwb", 2)
        self.assertEqual(pair.read(1), b"a")
        pair.write(b"xyz")
        pair.close()
        self.assertEqual(
            connection.log, ["refs 1", "recv_into(2)", "send(b'xyz')", "decref to 0"]
        )

    def test_encoding_errors_and_newline_go_to_the_text_file(self):
        connection = Connection(b"\xe9\r\n\xff")
        text = self.makefile(connection, "r", None, "utf-8", "replace", "")
        self.assertEqual(text.encoding, "utf-8")
        self.assertEqual(text.errors, "replace")
        self.assertEqual(text.read(), "\ufffd\r\n\ufffd")
        self.assertFalse(text.write_through)

    def test_a_binary_mode_ignores_encoding_errors_and_newline(self):
        self.assertIsInstance(
            self.makefile(Connection(), "rb", -1, 5, b"x", "illegal"), io.BufferedReader
        )

    def test_a_refused_text_file_gives_the_count_back(self):
        for keywords, wanted in (
            ({"newline": "x"}, ValueError), ({"newline": b""}, TypeError),
            ({"encoding": "nope"}, LookupError), ({"encoding": 5}, TypeError),
            ({"errors": 5}, TypeError),
        ):
            for mode in ("r", "w", "rw"):
                connection = Connection()
                with self.assertRaises(wanted):
                    self.makefile(connection, mode, **keywords)
                self.assertEqual(connection.log, ["refs 1", "decref to 0"], (mode, keywords))

    def test_the_mode_of_a_text_file_is_as_it_was_given(self):
        for mode in ("", "r", "w", "wr", "rrr"):
            self.assertEqual(self.makefile(Connection(), mode).mode, mode)

    def test_every_argument_can_be_given_by_keyword(self):
        text = self.makefile(
            self=Connection(), mode="w", buffering=9, encoding="latin-1", errors="ignore",
            newline="\r",
        )
        self.assertEqual((text.encoding, text.errors), ("latin-1", "ignore"))


class OurSteps(Steps, unittest.TestCase):
    makefile = staticmethod(backport_makefile)


class Urllib3Steps(Steps, unittest.TestCase):
    """The tests themselves are right: urllib3's own function passes them."""

    makefile = staticmethod(URLLIB3.backport_makefile)


class SideBySide(unittest.TestCase):
    """The two functions on the same arguments."""

    def test_the_signatures_are_the_same(self):
        ours = inspect.signature(backport_makefile)
        self.assertEqual(ours, inspect.signature(URLLIB3.backport_makefile))
        self.assertEqual(
            str(ours),
            "(self, mode='r', buffering=None, encoding=None, errors=None, newline=None)",
        )

    def same(self, *arguments, **keywords):
        ours = outcome(backport_makefile, *arguments, **keywords)
        theirs = outcome(URLLIB3.backport_makefile, *arguments, **keywords)
        self.assertEqual(ours, theirs, (arguments, keywords))

    def test_all_short_modes_with_all_kinds_of_buffering(self):
        bufferings = (None, -1, 0, 1, 5, True, False, 0.0, -0.5, 4.0, "4", b"4", 1 << 70, [])
        for length in range(4):
            for letters in itertools.product("rwbx+U\u00e9\ud800'", repeat=length):
                for buffering in bufferings if length < 3 else (None, 0):
                    self.same("".join(letters), buffering)

    def test_modes_of_other_types(self):
        for mode in (5, None, b"", b"r", b"rb", [], ["r"], ("b", "w"), {"r": 1}, {"w", "b"}, [[]],
                     ["rb"], bytearray(b"r"), range(0), "r" * 1000):
            for buffering in (None, 0):
                self.same(mode, buffering)

    def test_all_kinds_of_text_arguments(self):
        values = (None, "utf-8", "utf-16", "nope", "a\0b", "\ud800", "strict", "", "\n", "\r\n",
                  b"", 5)
        for mode in ("r", "w", "rw", "rb"):
            for position in ("encoding", "errors", "newline"):
                for value in values:
                    self.same(mode, **{position: value})


class WholeCorpus(unittest.TestCase):
    """Every case, played with both functions: the same record, line by line."""

    maxDiff = None

    def record(self, *options):
        done = subprocess.run(
            [sys.executable, str(HERE / "play.py"), *options, str(CORPUS)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
        )
        self.assertIn(done.returncode, (0, 3), done.stderr)
        return done.stdout.splitlines()

    def test_the_records_are_the_same(self):
        ours = self.record()
        theirs = self.record("--makefile", URLLIB3.__name__ + ":backport_makefile")
        cases = sum(line.startswith("## ") for line in ours)
        files = sum(1 for path in CORPUS.rglob("*.py"))
        self.assertGreater(cases, 0)
        self.assertGreaterEqual(cases, files // 2, "most cases are played")
        self.assertEqual(ours, theirs)


if __name__ == "__main__":
    unittest.main()
