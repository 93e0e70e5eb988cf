# parity 1
# recorded: cpython 3.11.2
"""bpo-25862: a tell after a read of all, or after a write, met decoded text without its bytes."""
m = Memory(b'test')
t = TextIOWrapper(m)
t.read(1)
#> 't'
#: readinto(8192) -> 4
t.read()
#> 'est'
#: readinto(8192) -> 0
t.tell()
#> 4
t.seek(0)
#> 0
#: seek(0, 0) -> 0
t.read(1)
#> 't'
#: readinto(8192) -> 4
t.write('x')
#> 1
t.tell()
#> 5
#: write(b'x') -> 1
#end
#: close()
