# parity 1
# recorded: cpython 3.11.2
"""A large write that is accepted in parts keeps the last bytes once they fit into the buffer."""
sock = Socket(send=[5, 6])
f = makefile(sock, 'wb', 4)
#: refs 1
f.write(b'0123456789abcd')
#> 14
#: send(b'0123456789abcd') -> 5
#: send(b'56789abcd') -> 6
f.flush()
#> None
#: send(b'bcd') -> 3
#end
#: refs 0
