# parity 1
# recorded: cpython 3.11.2
"""The handler backslashreplace writes a lone surrogate in UTF-8."""
sock = Socket()
f = makefile(sock, 'w', errors='backslashreplace')
#: refs 1
f.write('\xe9\udcff')
#> 2
f.flush()
#> None
#: send(b'\xc3\xa9\\udcff') -> 8
#end
#: refs 0
