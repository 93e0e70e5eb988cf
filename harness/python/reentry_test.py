"""Files that are closed, detached, made anew or used while they ask the file below something: what
comes of it may be any error, but no crash, and the file works or refuses afterwards.

CPython's own classes crash of some of these, so there is nothing to compare with.
reentry_test.py --rounds 100000 --seed 7 plays more of them.
"""
import gc
import io
import pathlib
import sys

import backports_cpp

sys.path.append(str(pathlib.Path(__file__).resolve().parent))
import at_random  # noqa: E402

# What the file below does to the one above when it is asked something.
POKES = [
    "f.detach()", "f.close()", "f.__init__(Below(b'xyz\\n' * 3))", "f.__init__(below)",
    "f.__init__(None)", "f.read(2)", "f.read()", "f.readline()", "next(f)",
    "f.readinto(bytearray(3))", "f.write(b'q')", "f.write('q')", "f.seek(0)", "f.truncate()",
    "f.flush()", "f.closed", "f.reconfigure(newline='')", "gc.collect()",
    "setattr(below, 'above', None)"]
PLACES = ["f.seek(0)", "f.tell()", "f.truncate(2)", "f.flush()", "f.close()", "f.detach()"]
CALLS = {
    "BufferedReader": PLACES + ["f.read(3)", "f.read()", "f.readline()", "next(f)", "f.read1()",
                                "f.peek()", "f.readinto(bytearray(5))", "f.seek(1, 1)"],
    "BufferedWriter": PLACES + ["f.write(b'abc')", "f.write(b'a' * 30)"],
    "TextIOWrapper": PLACES + ["f.read(3)", "f.read()", "f.readline()", "next(f)",
                               "f.write('abc')", "f.seek(0, 2)", "f.reconfigure(newline='')"],
}


class Below(io.BytesIO):
    above = None
    pokes = ()
    depth = 0
    poked = 0  # of all of them

    def poke(self):
        if not self.pokes or self.depth > 1 or self.above is None:
            return
        self.depth += 1
        Below.poked += 1
        try:
            eval(self.pokes.pop(), {"f": self.above, "below": self, "Below": Below, "gc": gc})
        except Exception:
            pass
        finally:
            self.depth -= 1

    @property
    def closed(self):
        self.poke()
        return super().closed

    @property
    def readall(self):
        self.poke()
        raise AttributeError


def poking(name):
    def call(self, *given):
        self.poke()
        return getattr(io.BytesIO, name)(self, *given)
    return call


for _name in ("read", "read1", "readinto", "write", "flush", "readable", "writable", "seekable",
              "seek", "tell", "truncate", "close"):
    setattr(Below, _name, poking(_name))


def play(luck):
    kind = luck.choice(sorted(CALLS))
    below = Below(b"ab\ncd\nef\n" * 4)
    buffers = [backports_cpp.BufferedReader, backports_cpp.BufferedWriter]
    if kind == "TextIOWrapper":
        file = luck.choice([lambda raw: raw, *(lambda raw, buffer=buffer: buffer(raw, 8)
                                               for buffer in buffers)])(below)
        below.above = backports_cpp.TextIOWrapper(file, encoding="utf-8")
    else:
        below.above = getattr(backports_cpp, kind)(below, 8)
    for _ in range(luck.randrange(1, 8)):
        below.pokes = luck.choices(POKES, k=luck.randrange(3))
        if below.above is None:
            return
        try:
            eval(luck.choice(CALLS[kind]), {"f": below.above})
        except Exception:
            pass
    below.pokes = ()
    if below.above is not None:
        try:
            below.above.close()
        except ValueError:
            pass


class Reentry(at_random.AtRandom):
    rounds = 10000

    def test_a_file_that_is_changed_while_it_asks_does_not_crash(self):
        Below.poked = 0
        for _, luck in self.lucks():
            play(luck)
        gc.collect()
        self.assertGreater(Below.poked, self.rounds)

    def test_a_file_that_is_closed_while_it_asks_refuses(self):
        below = Below(b"abcdef")
        below.above = file = backports_cpp.BufferedReader(below, 4)
        self.assertEqual(file.read(1), b"a")
        below.pokes = ["f.close()"]
        with self.assertRaisesRegex(ValueError, "read of closed file"):
            file.read(2)

    def test_a_file_that_is_detached_while_it_asks_refuses(self):
        below = Below(b"abcdef")
        below.above = file = backports_cpp.BufferedReader(below, 4)
        below.pokes = ["f.detach()"]
        with self.assertRaises(ValueError):
            file.seek(2)
        with self.assertRaisesRegex(ValueError, "raw stream has been detached"):
            file.seek(2)


if __name__ == "__main__":
    at_random.main(Reentry)
