# parity 1
# recorded: cpython 3.11.2
"""A bytearray among the arguments is the same at the call, with what was read into it meanwhile."""
s = Socket(recv=[b'new'])
f = makefile(s, 'rb')
#: refs 1
a = Object()
d = bytearray(b'old!')
g = weakref_finalize(a, call('g'), d)
f.readinto(d)
#> 3
#: recv_into(8192) -> 3
#: recv_into(8189) -> EOF
del a
#: callback g: g(bytearray(b'new!')) -> None
#end
#: refs 0
