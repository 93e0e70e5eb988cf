# parity 1
# recorded: cpython 3.11.2
"""Each call at the end of the file asks once."""
sock = Socket()
f = makefile(sock, 'r')
#: refs 1
f.read(3)
#> ''
#: recv_into(8192) -> EOF
f.readline()
#> ''
#: recv_into(8192) -> EOF
f.readlines()
#> []
#: recv_into(8192) -> EOF
f.read(0)
#> ''
#end
#: refs 0
