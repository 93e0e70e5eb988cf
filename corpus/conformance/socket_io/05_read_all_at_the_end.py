# parity 1
# recorded: cpython 3.11.2
"""An unbuffered read of all at the end of file is empty bytes."""
sock = Socket()
f = makefile(sock, 'rb', 0)
#: refs 1
f.read()
#> b''
#: recv_into(8192) -> EOF
#end
#: refs 0
