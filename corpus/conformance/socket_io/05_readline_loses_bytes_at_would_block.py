# parity 1
# recorded: cpython 3.11.2
"""An unbuffered readline that would block raises and loses the bytes so far."""
sock = Socket(recv=[b'ab', WOULD_BLOCK, b'c\n'])
f = makefile(sock, 'rb', 0)
#: refs 1
f.readline()
#! OSError("read() should have returned a bytes object, not 'NoneType'")
#: recv_into(1) -> 1
#: recv_into(1) -> 1
#: recv_into(1) -> WOULD_BLOCK
f.readline()
#> b'c\n'
#: recv_into(1) -> 1
#: recv_into(1) -> 1
#end
#: refs 0
