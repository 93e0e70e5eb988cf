# parity 1
# recorded: cpython 3.11.2
"""A Memory is readable, writable and seekable, and has no descriptor."""
m = Memory()
m.readable()
#> True
m.writable()
#> True
m.seekable()
#> True
m.isatty()
#> False
m.fileno()
#! UnsupportedOperation('fileno')
#end
#: close()
