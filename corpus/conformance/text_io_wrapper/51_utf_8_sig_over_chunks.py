# parity 1
# recorded: cpython 3.11.2
"""UTF-8-SIG takes a signature away that comes in many chunks."""
sock = Socket(recv=[b'\xef', b'\xbb', b'\xbf', b'\xef\xbb\xbfa'])
f = makefile(sock, 'r', encoding='utf-8-sig')
#: refs 1
f.read(2)
#> '\ufeffa'
#: recv_into(8192) -> 1
#: recv_into(8192) -> 1
#: recv_into(8192) -> 1
#: recv_into(8192) -> 4
#end
#: refs 0
