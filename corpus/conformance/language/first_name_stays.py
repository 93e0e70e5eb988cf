# parity 1
# recorded: cpython 3.11.2
"""A thing prints after the first name it had, even when that name is gone."""
sock = Socket()
f = makefile(sock, 'rwb')
#: refs 1
g = f
del f
g
#> <BufferedRWPair f>
f = 5
f
#> 5
#end
#: refs 0
