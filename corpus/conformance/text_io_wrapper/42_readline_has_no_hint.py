# parity 1
# recorded: cpython 3.11.2
"""A readline asks for 8192 bytes, whatever its limit and the ratio are."""
sock = Socket(recv=[b'\xc3\xa9\xc3\xa9', b'\n'])
f = makefile(sock, 'r')
#: refs 1
f.read(1)
#> '\xe9'
#: recv_into(8192) -> 4
f.readline(20000)
#> '\xe9\n'
#: recv_into(8192) -> 1
#end
#: refs 0
