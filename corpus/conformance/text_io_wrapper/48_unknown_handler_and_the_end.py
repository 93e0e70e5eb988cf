# parity 1
# recorded: cpython 3.11.2
"""An unknown handler is found out by the cut end of a file."""
sock = Socket(recv=[b'a\xc3'])
f = makefile(sock, 'r', errors='no such')
#: refs 1
f.read()
#! LookupError("unknown error handler name 'no such'")
#: recv_into(8192) -> 2
#: recv_into(8192) -> EOF
#end
#: refs 0
