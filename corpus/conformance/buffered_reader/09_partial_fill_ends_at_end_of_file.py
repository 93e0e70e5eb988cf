# parity 1
# recorded: cpython 3.11.2
"""An end of file after a short read ends the read with what there is."""
sock = Socket(recv=[b'ab', EOF, b'cd'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.read(5)
#> b'ab'
#: recv_into(8) -> 2
#: recv_into(6) -> EOF
f.read(5)
#> b'cd'
#: recv_into(8) -> 2
#: recv_into(6) -> EOF
#end
#: refs 0
