# parity 1
# recorded: cpython 3.11.2
"""The readahead of a buffer detached since is given up; the SystemError names the pair."""
m = Memory(b'01234567')
f = BufferedReader(m, 4)
w = BufferedWriter(m, 4)
p = BufferedRWPair(f, w)
p.read(1)
#> b'0'
#: readinto(8192) -> 8
#: readinto(8184) -> 0
f.detach()
#> <Memory m>
p.read(1)
#! SystemError("<method 'read' of '_io.BufferedRWPair' objects> returned a result with an exception set")
#. __context__ = ValueError
p.read1(1)
#! SystemError("<method 'read1' of '_io.BufferedRWPair' objects> returned a result with an exception set")
#. __context__ = ValueError
p.peek()
#! SystemError("<method 'peek' of '_io.BufferedRWPair' objects> returned a result with an exception set")
#. __context__ = ValueError
p.readinto(bytearray(1))
#! SystemError("<method 'readinto' of '_io.BufferedRWPair' objects> returned a result with an exception set")
#. __context__ = ValueError
p.readline()
#! SystemError('<built-in method peek of _io.BufferedRWPair object at 0x…> returned a result with an exception set')
#. __context__ = ValueError
next(p)
#! SystemError('<built-in method peek of _io.BufferedRWPair object at 0x…> returned a result with an exception set')
#. __context__ = ValueError
#end
#: close()
