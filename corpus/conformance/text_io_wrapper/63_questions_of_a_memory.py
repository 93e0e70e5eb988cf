# parity 1
# recorded: cpython 3.11.2
"""The questions are the buffer's."""
m = Memory()
t = TextIOWrapper(m)
t.readable()
#> True
t.writable()
#> True
t.seekable()
#> True
t.isatty()
#> False
t.closed
#> False
#end
#: close()
