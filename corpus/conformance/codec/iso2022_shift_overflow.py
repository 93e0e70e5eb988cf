# parity 1
# recorded: cpython 3.11.2
"""A shift state that no cookie can hold: tell() within it overflows."""
m = Memory(b'\x1b$)C\x0e0!0"\nab\x0e0!', read=[4, 3, 1])
f = TextIOWrapper(m, 'iso2022_kr')
f.read(1)
#> '\uac00'
#: readinto(8192) -> 4
#: readinto(8192) -> 3
f.tell()
#! OverflowError('signed integer is greater than maximum')
f.readline()
#> '\uac01\n'
#: readinto(8192) -> 1
#: readinto(8192) -> 7
f.tell()
#! OverflowError('signed integer is greater than maximum')
f.read(3)
#> 'ab\uac00'
f.tell()
#! OverflowError('signed integer is greater than maximum')
f.read()
#> ''
#: readinto(8192) -> 0
f.tell()
#> 15
m2 = Memory(b'\x1b[a\nb\x1bN', read=[2, 1])
g = TextIOWrapper(m2, 'iso2022_jp_2', newline='')
g.read(2)
#> '\x1b['
#: readinto(8192) -> 2
g.tell()
#! OverflowError('signed integer is greater than maximum')
g.read()
#> 'a\nb\x1bN'
#: readinto(8192) -> 1
#: readinto(8192) -> 4
#: readinto(8192) -> 0
g.tell()
#> 7
#end
#: close()
#: close()
