# parity 1
# recorded: cpython 3.11.2
"""A write that is refused throws no decoded text away."""
sock = Socket(recv=[b'abcd'])
f = makefile(sock, 'rw', encoding='ascii')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 4
f.write(b'x')
#! TypeError('write() argument must be str, not bytes')
f.write('\xe9')
#! UnicodeEncodeError('ascii', '\xe9', 0, 1, 'ordinal not in range(128)')
f.read(2)
#> 'bc'
#end
#: refs 0
