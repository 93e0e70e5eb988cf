# parity 1
# recorded: cpython 3.11.2
"""After a readline that found the end there is no decoded text, and the encoding may change."""
sock = Socket(recv=[b'a', EOF, EOF, b'\xe9'])
f = makefile(sock, 'r')
#: refs 1
f.readline()
#> 'a'
#: recv_into(8192) -> 1
#: recv_into(8192) -> EOF
f.reconfigure(encoding='latin-1')
#> None
f.readline()
#> ''
#: recv_into(8192) -> EOF
f.read(1)
#> '\xe9'
#: recv_into(8192) -> 1
#end
#: refs 0
