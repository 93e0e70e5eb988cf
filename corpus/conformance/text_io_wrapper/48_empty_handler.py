# parity 1
# recorded: cpython 3.11.2
"""An empty name of a handler is unknown like any other."""
sock = Socket(recv=[b'a\xff'])
f = makefile(sock, 'r', errors='')
#: refs 1
f.errors
#> ''
f.read(1)
#! LookupError("unknown error handler name ''")
#: recv_into(8192) -> 2
#end
#: refs 0
