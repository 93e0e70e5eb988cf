# parity 1
# recorded: cpython 3.11.2
"""A decode error loses its whole chunk, and the next chunk is read as ever."""
sock = Socket(recv=[b'ab\n\xffcd\n', b'ef\n'])
f = makefile(sock, 'r')
#: refs 1
f.readline()
#! UnicodeDecodeError('utf-8', b'ab\n\xffcd\n', 3, 4, 'invalid start byte')
#: recv_into(8192) -> 7
f.readline()
#> 'ef\n'
#: recv_into(8192) -> 3
#end
#: refs 0
