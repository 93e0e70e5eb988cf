# parity 1
# recorded: cpython 3.11.2
"""An assignment whose call raises leaves the old thing under its name."""
sock = Socket(recv=[b'old'])
f = makefile(sock, 'rb', 4)
#: refs 1
f = makefile(sock, 'zz')
#! ValueError("invalid mode 'zz' (only r, w, b allowed)")
f.read(3)
#> b'old'
#: recv_into(4) -> 3
#end
#: refs 0
