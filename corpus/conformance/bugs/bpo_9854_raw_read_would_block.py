# parity 1
# recorded: cpython 3.11.2
"""bpo-9854: RawIOBase.read took a readinto of None for a count, where it returns None."""
sock = Socket(recv=[WOULD_BLOCK, b'cd'])
f = makefile(sock, 'rb', 0)
#: refs 1
f.read(5)
#> None
#: recv_into(5) -> WOULD_BLOCK
f.read(5)
#> b'cd'
#: recv_into(5) -> 2
#end
#: refs 0
