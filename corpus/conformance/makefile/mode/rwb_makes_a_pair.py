# parity 1
# recorded: cpython 3.11.2
"""Mode rwb gives a BufferedRWPair that reads and writes."""
sock = Socket()
f = makefile(sock, 'rwb')
#: refs 1
f
#> <BufferedRWPair f>
f.readable()
#> True
f.writable()
#> True
#end
#: refs 0
