# parity 1
# recorded: cpython 3.11.2
"""Open file, close and file close leave a wrapped socket open for ever."""
sock = Socket(recv=[b'x'], model='wrapped')
f = makefile(sock, 'rb')
#: refs 1
sock.close()
#> None
#: refs 0
f.close()
#> None
sock.fileno()
#> 3
sock._makefile_refs
#> 0
