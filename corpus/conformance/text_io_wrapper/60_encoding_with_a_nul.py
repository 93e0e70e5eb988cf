# parity 1
# recorded: cpython 3.11.2
"""The name of a new encoding is looked up as far as its NUL."""
sock = Socket(recv=[b'\xe9'])
f = makefile(sock, 'r')
#: refs 1
f.reconfigure(encoding='latin-1\x00!')
#> None
f.encoding
#> 'latin-1\x00!'
f.read(1)
#> '\xe9'
#: recv_into(8192) -> 1
#end
#: refs 0
