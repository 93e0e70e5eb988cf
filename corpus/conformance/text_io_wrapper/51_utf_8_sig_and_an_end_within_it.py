# parity 1
# recorded: cpython 3.11.2
"""UTF-8-SIG says nothing of a signature that the end cuts."""
sock = Socket(recv=[b'\xef\xbb'])
f = makefile(sock, 'r', encoding='utf-8-sig')
#: refs 1
f.read(1)
#> ''
#: recv_into(8192) -> 2
#: recv_into(8192) -> EOF
#end
#: refs 0
