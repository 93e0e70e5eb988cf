# parity 1
# recorded: cpython 3.11.2
"""On a socket a new encoding UTF-8-SIG writes its signature wherever that is."""
sock = Socket()
f = makefile(sock, 'w')
#: refs 1
f.write('a')
#> 1
f.reconfigure(encoding='utf-8-sig')
#> None
#: send(b'a') -> 1
f.write('b')
#> 1
f.flush()
#> None
#: send(b'\xef\xbb\xbfb') -> 4
#end
#: refs 0
