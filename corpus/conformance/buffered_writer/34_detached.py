# parity 1
# recorded: cpython 3.11.2
"""The methods of a detached writer say that it is detached."""
sock = Socket()
f = makefile(sock, 'wb', 8)
#: refs 1
raw = f.detach()
f.write(b'x')
#! ValueError('raw stream has been detached')
f.flush()
#! ValueError('raw stream has been detached')
f.close()
#! ValueError('raw stream has been detached')
f.writable()
#! ValueError('raw stream has been detached')
f.readable()
#> False
f.closed
#! ValueError('raw stream has been detached')
f.raw
#> None
f.__repr__()
#> '<_io.BufferedWriter>'
#end
#: refs 0
