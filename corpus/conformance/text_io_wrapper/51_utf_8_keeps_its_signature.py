# parity 1
# recorded: cpython 3.11.2
"""UTF-8 keeps a signature as U+FEFF."""
sock = Socket(recv=[b'\xef\xbb\xbfab'])
f = makefile(sock, 'r')
#: refs 1
f.read(2)
#> '\ufeffa'
#: recv_into(8192) -> 5
#end
#: refs 0
