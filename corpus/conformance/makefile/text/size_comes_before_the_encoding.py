# parity 1
# recorded: cpython 3.11.2
"""The buffer is made before the encoding of a text file is looked at."""
sock = Socket()
f = makefile(sock, 'rwb')
#: refs 1
makefile(sock, 'w', 36893488147419103232, encoding='no such encoding')
#! OverflowError('Python int too large to convert to C ssize_t')
#: refs 2
#: refs 1
sock._makefile_refs
#> 1
#end
#: refs 0
