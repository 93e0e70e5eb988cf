# parity 1
# recorded: cpython 3.11.2
"""A held CR is given at the end of the file, which the read then asks for again."""
sock = Socket(recv=[b'\r', EOF, b'\n'])
f = makefile(sock, 'r')
#: refs 1
f.read(2)
#> '\n\n'
#: recv_into(8192) -> 1
#: recv_into(8192) -> EOF
#: recv_into(8192) -> 1
f.read(2)
#> ''
#: recv_into(8192) -> EOF
#end
#: refs 0
