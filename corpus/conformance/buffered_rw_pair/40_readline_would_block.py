# parity 1
# recorded: cpython 3.11.2
"""The readline of a pair that would block after a part raises and loses the part."""
sock = Socket(recv=[b'ab', WOULD_BLOCK, WOULD_BLOCK, b'cd\n'])
f = makefile(sock, 'rwb', 8)
#: refs 1
f.readline()
#! OSError("read() should have returned a bytes object, not 'NoneType'")
#: recv_into(8) -> 2
#: recv_into(8) -> WOULD_BLOCK
#: recv_into(8) -> WOULD_BLOCK
f.readline()
#> b'cd\n'
#: recv_into(8) -> 3
#end
#: refs 0
