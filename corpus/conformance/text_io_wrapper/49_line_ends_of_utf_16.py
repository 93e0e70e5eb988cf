# parity 1
# recorded: cpython 3.11.2
"""Line ends are found in the decoded text, and not in the bytes."""
sock = Socket(recv=[b'a\x00\n\x01\r', b'\x00', b'\n\x00b\x00'])
f = makefile(sock, 'r', encoding='utf-16-le')
#: refs 1
f.readline()
#> 'a\u010a\n'
#: recv_into(8192) -> 5
#: recv_into(8192) -> 1
#: recv_into(8192) -> 4
f.readline()
#> 'b'
#: recv_into(8192) -> EOF
#end
#: refs 0
