"""Watches which classes the files of a program's sockets are of."""
import contextlib
import socket


class Count:
    """How many files makefile() gave, the C++ ones apart."""

    def __init__(self):
        self.cpp = self.python = 0

    def taken(self):
        told = [self.cpp, self.python]
        self.cpp = self.python = 0
        return told


@contextlib.contextmanager
def patched(mode):
    """The C++ behind this program's sockets ("makefile"), behind io's classes too ("files"), or a
    makefile that is "broken", or nothing ("unpatched"). Gives the count of files."""
    cpp = ()
    if mode != "unpatched":
        import backports_cpp
        backports_cpp.patch(files=mode == "files")
        cpp = (backports_cpp.SocketIO, backports_cpp.BufferedReader, backports_cpp.BufferedWriter,
               backports_cpp.BufferedRWPair, backports_cpp.TextIOWrapper)
    count, theirs = Count(), socket.socket.makefile

    def makefile(self, *arguments, **keywords):
        file = theirs(self, *arguments, **keywords)
        if type(file) in cpp:
            count.cpp += 1
        else:
            count.python += 1
        return Broken(file) if mode == "broken" else file

    socket.socket.makefile = makefile
    try:
        yield count
    finally:
        socket.socket.makefile = theirs
        if mode != "unpatched":
            backports_cpp.unpatch()


class Broken:
    """A file that reads one letter of a line wrong: what compares sessions has to see it."""

    def __init__(self, file):
        self.file = file

    def __getattr__(self, name):
        return getattr(self.file, name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *raised):
        return self.file.__exit__(*raised)

    def readline(self, *size):
        line = self.file.readline(*size)
        return line.replace("e", "E", 1) if isinstance(line, str) else line.replace(b"e", b"E", 1)
