# parity 1
# recorded: cpython 3.11.2
"""A text file is by default one of UTF-8, strict, without line buffering and write_through."""
m = Memory()
t = TextIOWrapper(m)
t.encoding
#> 'utf-8'
t.errors
#> 'strict'
t.newlines
#> None
t.line_buffering
#> False
t.write_through
#> False
t.buffer
#> <Memory m>
#end
#: close()
