# parity 1
# recorded: cpython 3.11.2
"""An empty mode makes a text file that reads, whose mode stays empty."""
sock = Socket(recv=[b'ab'])
f = makefile(sock, '')
#: refs 1
f.mode
#> ''
f.__repr__()
#> "<_io.TextIOWrapper name=3 mode='' encoding='utf-8'>"
f.readable()
#> True
f.writable()
#> False
#end
#: refs 0
