# parity 1
# recorded: cpython 3.11.2
"""UTF-8-SIG writes its signature on a socket, once."""
sock = Socket()
f = makefile(sock, 'w', encoding='utf-8-sig')
#: refs 1
f.write('a')
#> 1
f.write('b')
#> 1
f.flush()
#> None
#: send(b'\xef\xbb\xbfab') -> 5
f.write('c')
#> 1
f.flush()
#> None
#: send(b'c') -> 1
#end
#: refs 0
