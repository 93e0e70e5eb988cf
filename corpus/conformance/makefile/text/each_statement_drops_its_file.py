# parity 1
# recorded: cpython 3.11.2
"""A text file of no name lives for one statement."""
sock = Socket()
makefile(sock, 'w')
#> <TextIOWrapper #1>
#: refs 1
#: refs 0
makefile(sock)
#> <TextIOWrapper #2>
#: refs 1
#: refs 0
sock._makefile_refs
#> 0
