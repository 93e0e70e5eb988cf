# parity 1
# recorded: cpython 3.11.2
"""An empty mode is legal and means reading text, so that a size of 0 is refused."""
sock = Socket(recv=[b'text'])
makefile(sock, '', 0)
#! ValueError('unbuffered streams must be binary')
#: refs 1
#: refs 0
sock._makefile_refs
#> 0
f = makefile(sock, 'b', 0)
#: refs 1
f.mode
#> 'rb'
#end
#: refs 0
