"""The module's shorter ways against CPython's classes: text of every size of character, and methods
that someone has replaced.

    PYTHONPATH=build/python python3 -P harness/python/text_test.py
"""
import io
import itertools
import unittest

import backports_cpp

ALPHABETS = ["ab\n", "a\xe9\n", "a\xff\u0100\n", "a\u20ac\ud800\n", "\xe9\U0001f600a\n",
             "\ud7ff\ue000\uffff\U00010000\n"]
LENGTHS = [0, 1, 2, 7, 8, 9, 15, 16, 17, 40, 100, 600, 20_000, 70_000]


def texts():
    for alphabet, length in itertools.product(ALPHABETS, LENGTHS):
        yield "".join(itertools.islice(itertools.cycle(alphabet), length))
        # One that is larger than all before it.
        yield "b" * length + alphabet[-2]


def same(case, ours, theirs):
    case.assertEqual(ours, theirs)
    # Two equal str that do not have the same form are no longer equal to anything.
    case.assertEqual(hash(ours), hash(theirs))
    case.assertEqual(ours.isascii(), theirs.isascii())
    case.assertEqual(ours.__sizeof__(), theirs[:0].join([theirs[:1], theirs[1:]]).__sizeof__())


def opened(data, files, **options):
    return files.TextIOWrapper(files.BufferedReader(io.BytesIO(data)), encoding="utf-8",
                               errors="surrogatepass", **options)


class Text(unittest.TestCase):
    def test_is_read_as_pythons(self):
        for text, newline in itertools.product(texts(), [None, "", "\n"]):
            data = text.encode("utf-8", "surrogatepass")
            ours, theirs = (opened(data, files, newline=newline) for files in (backports_cpp, io))
            same(self, ours.read(), theirs.read())
            for method in (lambda f: f.read(3), lambda f: f.read(17), lambda f: f.readline()):
                ours.seek(0)
                theirs.seek(0)
                for _ in range(60):
                    same(self, method(ours), method(theirs))
            ours.seek(0)
            theirs.seek(0)
            self.assertEqual(list(ours), list(theirs))

    def test_is_written_as_pythons(self):
        for text in texts():
            written = []
            for files in (backports_cpp, io):
                raw = io.BytesIO()
                f = files.TextIOWrapper(files.BufferedWriter(raw), encoding="utf-8",
                                        errors="surrogatepass")
                self.assertEqual([f.write(text), f.write("b"), f.write(text)],
                                 [len(text), 1, len(text)])
                f.flush()
                written.append(raw.getvalue())
            self.assertEqual(*written)

    def test_all_of_a_file_is_the_object_that_it_gave(self):
        data = b"a" * 5000
        raw = io.BytesIO(data)
        self.assertIs(backports_cpp.BufferedReader(raw).read(), data)


class Replaced(unittest.TestCase):
    def test_method_of_a_buffer_is_called(self):
        for files in (backports_cpp, io):
            with self.subTest(files=files.__name__):
                self.read_from_a_replaced_buffer(files)
                self.write_to_a_replaced_buffer(files)

    def read_from_a_replaced_buffer(self, files):
        said = []
        reader = files.BufferedReader(io.BytesIO(b"ab\ncd\n"))
        text = files.TextIOWrapper(reader, encoding="utf-8")
        reader.read1 = lambda size: said.append("read1") or b"x\n"
        reader.read = lambda: said.append("read") or b"yz"
        reader.tell = lambda: said.append("tell") or 5
        reader.flush = lambda: said.append("flush")
        self.assertEqual(text.readline(), "x\n")
        self.assertEqual(text.read(), "yz")
        self.assertEqual(text.tell(), 5)
        self.assertEqual(said, ["read1", "read", "flush", "tell"])

    def write_to_a_replaced_buffer(self, files):
        said = []
        writer = files.BufferedWriter(io.BytesIO())
        text = files.TextIOWrapper(writer, encoding="utf-8")
        writer.write = lambda data: said.append(bytes(data))
        writer.flush = lambda: said.append("flush")
        text.write("ab")
        text.flush()
        self.assertEqual(said, [b"ab", "flush"])

    def test_method_of_a_subclass_is_called(self):
        for files in (backports_cpp, io):
            class Reader(files.BufferedReader):
                def read1(self, size=-1):
                    return super().read1(size).upper()
            text = files.TextIOWrapper(Reader(io.BytesIO(b"ab\n")), encoding="utf-8")
            self.assertEqual(text.readline(), "AB\n")

    def test_closed_of_a_class_is_asked_from_then_on(self):
        for files in (backports_cpp, io):
            class Raw(io.BytesIO):
                pass
            reader = files.BufferedReader(Raw(b"a\nb\nc\nd\n"))
            text = files.TextIOWrapper(reader, encoding="utf-8")
            self.assertEqual(text.readline(), "a\n")
            Raw.closed = property(lambda self: True)
            with self.assertRaisesRegex(ValueError, "closed file"):
                text.readline()
            Raw.closed = property(lambda self: 1 / 0)
            with self.assertRaises(ZeroDivisionError):
                text.readline()
            del Raw.closed
            self.assertEqual(text.readline(), "b\n")

    def test_place_of_a_buffer_that_gave_text_is_its_own(self):
        for files in (backports_cpp, io):
            class Odd(io.BytesIO):
                def read1(self, size=-1):
                    return "text"
            text = files.TextIOWrapper(Odd(b"abc"), encoding="utf-8")
            with self.assertRaisesRegex(TypeError, "bytes-like object, not 'str'"):
                text.read(1)
            text.buffer.seek(2)
            self.assertEqual(text.tell(), 2)

    def test_types_of_files_are_not_changed(self):
        for files in (backports_cpp, io):
            for name in "BufferedReader", "BufferedWriter", "BufferedRWPair", "TextIOWrapper":
                with self.assertRaisesRegex(TypeError, "immutable type '_io." + name):
                    getattr(files, name).closed = True


if __name__ == "__main__":
    unittest.main()
