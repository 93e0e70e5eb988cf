# parity 1
# recorded: cpython 3.11.2
"""bpo-7349: None was not accepted as a size, where it is no limit for read and readline."""
sock = Socket(recv=[b'line\nrest'])
f = makefile(sock, 'rb')
#: refs 1
f.readline(None)
#> b'line\n'
#: recv_into(8192) -> 9
f.read(None)
#> b'rest'
#: recv_into(8192) -> EOF
f.readlines(None)
#> []
#: recv_into(8192) -> EOF
#end
#: refs 0
