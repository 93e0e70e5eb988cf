# parity 1
# recorded: cpython 3.11.2
"""A write of nothing gives 0 and sends nothing."""
sock = Socket()
f = makefile(sock, 'w')
#: refs 1
f.write('')
#> 0
f.flush()
#> None
#end
#: refs 0
