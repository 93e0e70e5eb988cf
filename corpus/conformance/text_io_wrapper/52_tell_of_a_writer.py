# parity 1
# recorded: cpython 3.11.2
"""The place of a writer is that of its buffer."""
m = Memory()
w = BufferedWriter(m, 4)
t = TextIOWrapper(w, 'utf-16')
t.write('ab')
#> 2
t.tell()
#> 6
#: write(b'\xff\xfea\x00b\x00') -> 6
t.seek(2)
#> 2
#: seek(2, 0) -> 2
t.write('c')
#> 1
t.tell()
#> 4
#: write(b'c\x00') -> 2
#end
#: close()
