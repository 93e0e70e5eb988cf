# parity 1
# recorded: cpython 3.11.2
"""A file that is not at its start gets no signature of UTF-8-SIG."""
m = Memory(b'\xef\xbb\xbfab')
m.seek(2, 0)
#> 2
#: seek(2, 0) -> 2
t = TextIOWrapper(m, 'utf-8-sig')
t.write('c')
#> 1
t.flush()
#> None
#: write(b'c') -> 1
#end
#: close()
