# parity 1
# recorded: cpython 3.11.2
"""bpo-2282: a text file did not ask its buffer whether it seeks."""
m = Memory()
t = TextIOWrapper(m)
t.seekable()
#> True
n = Memory(seekable=False)
u = TextIOWrapper(n)
u.seekable()
#> False
#end
#: close()
#: close()
