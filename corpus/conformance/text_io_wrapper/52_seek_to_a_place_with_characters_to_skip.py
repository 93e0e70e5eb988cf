# parity 1
# recorded: cpython 3.11.2
"""A place may tell how many bytes to decode and how many characters of them to skip."""
m = Memory(b'abcdef')
t = TextIOWrapper(m)
t.seek(340282367000166625996085689099021713408)
#> 340282367000166625996085689099021713408
#: seek(0, 0) -> 0
#: readinto(1) -> 1
t.read(1)
#> 'a'
t.tell()
#> 1
#end
#: close()
