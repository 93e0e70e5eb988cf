# parity 1
# recorded: cpython 3.11.2
"""UTF-32-LE keeps a signature as U+FEFF."""
sock = Socket(recv=[b'\xff\xfe\x00\x00', b'a\x00\x00\x00'])
f = makefile(sock, 'r', encoding='utf-32-le')
#: refs 1
f.readline()
#> '\ufeffa'
#: recv_into(8192) -> 4
#: recv_into(8192) -> 4
#: recv_into(8192) -> EOF
#end
#: refs 0
