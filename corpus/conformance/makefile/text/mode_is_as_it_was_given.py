# parity 1
# recorded: cpython 3.11.2
"""The mode of a text file is as it was given, also with letters twice."""
sock = Socket()
f = makefile(sock, 'rwrw')
#: refs 1
f.mode
#> 'rwrw'
g = makefile(sock, 'wr')
#: refs 2
g.mode
#> 'wr'
#end
#: refs 1
#: refs 0
