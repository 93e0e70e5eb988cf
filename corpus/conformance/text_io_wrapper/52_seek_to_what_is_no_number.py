# parity 1
# recorded: cpython 3.11.2
"""A place that is no number is refused."""
m = Memory(b'abc')
t = TextIOWrapper(m)
place = 'a'
t.seek(place)
#! TypeError("'<' not supported between instances of 'str' and 'int'")
t.seek(place, 1)
#! UnsupportedOperation("can't do nonzero cur-relative seeks")
t.seek(place, 2)
#! UnsupportedOperation("can't do nonzero end-relative seeks")
nothing = None
t.seek(nothing)
#! TypeError("'<' not supported between instances of 'NoneType' and 'int'")
#end
#: close()
