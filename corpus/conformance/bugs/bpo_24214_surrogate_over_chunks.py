# parity 1
# recorded: cpython 3.11.2
"""bpo-24214: the bytes of a surrogate in two chunks were decoded otherwise than in one."""
sock = Socket(recv=[b'\xed', b'\xa0', b'\x80a', b'\xed'])
f = makefile(sock, 'r', errors='surrogatepass')
#: refs 1
f.read(2)
#> '\ud800a'
#: recv_into(8192) -> 1
#: recv_into(8192) -> 1
#: recv_into(8192) -> 2
f.read(1)
#! UnicodeDecodeError('utf-8', b'\xed', 0, 1, 'unexpected end of data')
#: recv_into(8192) -> 1
#: recv_into(8192) -> EOF
#end
#: refs 0
