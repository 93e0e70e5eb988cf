# parity 1
# recorded: cpython 3.11.2
"""A buffer whose stream was moved tells a place below 0, which text tells as it is and does not seek."""
m = Memory(b'abcdef')
b = BufferedReader(m, 4)
b.read(1)
#> b'a'
#: readinto(4) -> 4
m.seek(0)
#> 0
#: seek(0, 0) -> 0
t = TextIOWrapper(b)
t.tell()
#> -3
t.seek(0, 1)
#! ValueError('negative seek position -3')
#end
#: close()
