# parity 1
# recorded: cpython 3.11.2
"""UTF-16-BE keeps a signature as U+FEFF."""
sock = Socket(recv=[b'\xfe\xff\x00', b'a'])
f = makefile(sock, 'r', encoding='utf-16-be')
#: refs 1
f.read(2)
#> '\ufeffa'
#: recv_into(8192) -> 3
#: recv_into(8192) -> 1
#end
#: refs 0
