# parity 1
# dialect: latest
"""In the latest dialect a file that can seek still gives up what it read ahead: the write goes on from the buffer's place."""
m = Memory(b'abcd\xc3\xa9')
t = TextIOWrapper(m)
t.read(2)
#> 'ab'
#: readinto(8192) -> 6
t.write('x')
#> 1
t.read(1)
#> ''
#: write(b'x') -> 1
#: readinto(8192) -> 0
#end
#: close()
