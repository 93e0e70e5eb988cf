# parity 1
# recorded: cpython 3.11.2
"""The iteration over a pair ends at the end of file."""
sock = Socket(recv=[b'a\n'])
f = makefile(sock, 'rwb', 16)
#: refs 1
next(f)
#> b'a\n'
#: recv_into(16) -> 2
next(f)
#! StopIteration()
#: recv_into(16) -> EOF
#: recv_into(16) -> EOF
#end
#: refs 0
