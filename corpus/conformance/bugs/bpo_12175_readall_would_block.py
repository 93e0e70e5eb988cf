# parity 1
# recorded: cpython 3.11.2
"""bpo-12175: readall was empty bytes at a would-block, where it is None or what was collected."""
sock = Socket(recv=[WOULD_BLOCK, b'a', WOULD_BLOCK])
f = makefile(sock, 'rb', 0)
#: refs 1
f.read()
#> None
#: recv_into(8192) -> WOULD_BLOCK
f.read()
#> b'a'
#: recv_into(8192) -> 1
#: recv_into(8192) -> WOULD_BLOCK
#end
#: refs 0
