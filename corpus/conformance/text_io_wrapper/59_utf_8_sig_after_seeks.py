# parity 1
# recorded: cpython 3.11.2
"""UTF-8-SIG writes its signature after a seek to the start, and after no other."""
m = Memory()
t = TextIOWrapper(m, 'utf-8-sig')
t.write('a')
#> 1
t.seek(2)
#> 2
#: write(b'\xef\xbb\xbfa') -> 4
#: seek(2, 0) -> 2
t.write('b')
#> 1
t.seek(0)
#> 0
#: write(b'b') -> 1
#: seek(0, 0) -> 0
t.write('c')
#> 1
t.flush()
#> None
#: write(b'\xef\xbb\xbfc') -> 4
#end
#: close()
