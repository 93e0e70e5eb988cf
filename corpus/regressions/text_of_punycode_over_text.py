# parity 1
# recorded: cpython 3.11.2
"""A text file in punycode over another one takes that text for its ASCII."""
m = Memory()
f = TextIOWrapper(m)
f2 = TextIOWrapper(f, 'punycode')
f2.read()
#> ''
#: readinto(8192) -> 0
#end
#: close()
