# parity 1
# recorded: cpython 3.11.2
"""An unbuffered file of both directions is one SocketIO of mode rwb."""
sock = Socket(recv=[b'in'])
f = makefile(sock, 'wrb', buffering=0)
#: refs 1
f
#> <SocketIO f>
f.mode
#> 'rwb'
f.readable()
#> True
f.writable()
#> True
#end
#: refs 0
