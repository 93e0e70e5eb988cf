# parity 1
# dialect: latest
"""In the latest dialect too a write throws away the decoded text of a file that seeks."""
m = Memory(b'abcd', read=[2])
t = TextIOWrapper(m)
t.read(1)
#> 'a'
#: readinto(8192) -> 2
t.write('x')
#> 1
t.read(1)
#> 'd'
#: write(b'x') -> 1
#: readinto(8192) -> 1
#end
#: close()
