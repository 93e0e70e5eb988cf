# parity 1
# recorded: cpython 3.11.2
"""An OSError of errno 11 counts as would-block."""
sock = Socket(recv=[OSError(11)], send=[OSError(11)])
f = makefile(sock, 'rwb', 0)
#: refs 1
f.read(1)
#> None
#: recv_into(1) -> OSError(11)
f.write(b'x')
#> None
#: send(b'x') -> OSError(11)
#end
#: refs 0
