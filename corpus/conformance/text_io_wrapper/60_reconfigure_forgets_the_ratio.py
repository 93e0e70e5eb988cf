# parity 1
# recorded: cpython 3.11.2
"""A reconfigure forgets the ratio of the last chunk."""
sock = Socket(recv=[b'\xc3\xa9\xc3\xa9'])
f = makefile(sock, 'r')
#: refs 1
f.read(1)
#> '\xe9'
#: recv_into(8192) -> 4
f.reconfigure(line_buffering=True)
#> None
f.read(9001)
#> '\xe9'
#: recv_into(9000) -> EOF
#end
#: refs 0
