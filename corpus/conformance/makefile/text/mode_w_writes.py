# parity 1
# recorded: cpython 3.11.2
"""A text file of the mode w writes."""
sock = Socket()
f = makefile(sock, 'w')
#: refs 1
f.readable()
#> False
f.writable()
#> True
f.buffer
#> <BufferedWriter #1>
f.write('\xe9')
#> 1
f.close()
#> None
#: send(b'\xc3\xa9') -> 2
#: refs 0
