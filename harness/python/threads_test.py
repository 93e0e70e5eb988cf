"""Files of the module that several threads use at the same time."""

import io
import threading
import time
import unittest

import backports_cpp


class SlowRaw(io.RawIOBase):
    """Takes everything, a millisecond a call, in which other threads run."""

    def __init__(self):
        self.parts = []

    def writable(self):
        return True

    def write(self, data):
        self.parts.append(bytes(data))
        time.sleep(0.001)
        return len(data)


class ThreadsTest(unittest.TestCase):
    def files(self):
        buffer = backports_cpp.BufferedWriter(SlowRaw(), 64)
        yield buffer, b"x"
        yield backports_cpp.TextIOWrapper(backports_cpp.BufferedWriter(SlowRaw(), 64)), "x"

    def test_a_thread_that_calls_again_and_again_starves_no_other(self):
        for file, data in self.files():
            raw = getattr(file, "buffer", file).raw
            stop = threading.Event()

            def write_on():
                while not stop.is_set():
                    file.write(data)
                    file.flush()

            thread = threading.Thread(target=write_on)
            thread.start()
            while len(raw.parts) < 5:
                time.sleep(0.001)
            before = len(raw.parts)
            for _ in range(20):
                file.write(data)
            waited = len(raw.parts) - before
            stop.set()
            thread.join()
            # A call in which it waits ends after that of the other thread: a write and a flush.
            self.assertLess(waited, 100, type(file))

    def test_nothing_is_lost_or_doubled(self):
        for file, data in self.files():
            raw = getattr(file, "buffer", file).raw

            def write_some():
                for _ in range(500):
                    file.write(data)

            threads = [threading.Thread(target=write_some) for _ in range(4)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            file.flush()
            self.assertEqual(b"".join(raw.parts), b"x" * 2000)


if __name__ == "__main__":
    unittest.main()
