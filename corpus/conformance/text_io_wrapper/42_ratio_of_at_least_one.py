# parity 1
# recorded: cpython 3.11.2
"""A ratio below one is taken for one."""
sock = Socket(recv=[b'\xff\xfe'])
f = makefile(sock, 'r', errors='backslashreplace')
#: refs 1
f.read(8)
#> '\\xff\\xfe'
#: recv_into(8192) -> 2
f.read(9000)
#> ''
#: recv_into(9000) -> EOF
#end
#: refs 0
