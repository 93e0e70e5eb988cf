# parity 1
# recorded: cpython 3.11.2
"""A reader stays usable after an error of its first raw read."""
sock = Socket(recv=[OSError(104), b'ok'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.read(2)
#! ConnectionResetError(104, 'Connection reset by peer')
#: recv_into(8) -> OSError(104)
f.read(2)
#> b'ok'
#: recv_into(8) -> 2
#end
#: refs 0
