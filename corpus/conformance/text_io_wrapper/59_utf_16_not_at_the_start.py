# parity 1
# recorded: cpython 3.11.2
"""A file that is not at its start gets no signature of UTF-16."""
m = Memory(b'\xff\xfea\x00')
m.seek(0, 2)
#> 4
#: seek(0, 2) -> 4
t = TextIOWrapper(m, 'utf-16')
t.write('b')
#> 1
t.flush()
#> None
#: write(b'b\x00') -> 2
#end
#: close()
