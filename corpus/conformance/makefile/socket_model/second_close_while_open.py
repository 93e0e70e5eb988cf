# parity 1
# recorded: cpython 3.11.2
"""A second close while a file is open takes no count away."""
sock = Socket(recv=[b'still here'])
f = makefile(sock, 'rb')
#: refs 1
sock.close()
#> None
sock.close()
#> None
sock._makefile_refs
#> 1
f.read(5)
#> b'still'
#: recv_into(8192) -> 10
#end
#: refs 0
#: close() -> OK
