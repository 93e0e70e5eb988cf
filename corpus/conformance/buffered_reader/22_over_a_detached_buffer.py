# parity 1
# recorded: cpython 3.11.2
"""The readahead of a buffer detached since is given up; the SystemError names the method."""
m = Memory(b'0\n1\n2345')
f = BufferedReader(m, 8)
r = BufferedReader(f, 8)
r.peek()
#> b'0\n1\n2345'
#: readinto(8) -> 8
f.detach()
#> <Memory m>
r.readline()
#! SystemError("<method 'readline' of '_io.BufferedReader' objects> returned a result with an exception set")
#. __context__ = ValueError
next(r)
#! SystemError('<built-in function next> returned a result with an exception set')
#. __context__ = ValueError
r.read(1)
#! SystemError("<method 'read' of '_io.BufferedReader' objects> returned a result with an exception set")
#. __context__ = ValueError
r.read1(1)
#! SystemError("<method 'read1' of '_io.BufferedReader' objects> returned a result with an exception set")
#. __context__ = ValueError
r.peek()
#! SystemError("<method 'peek' of '_io.BufferedReader' objects> returned a result with an exception set")
#. __context__ = ValueError
r.readinto(bytearray(1))
#! SystemError("<method 'readinto' of '_io.BufferedReader' objects> returned a result with an exception set")
#. __context__ = ValueError
r.read()
#! ValueError('raw stream has been detached')
r.read(1)
#! ValueError('read of closed file')
#end
#: close()
