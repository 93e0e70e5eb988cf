# parity 1
# recorded: cpython 3.11.2
"""UTF-8-SIG writes its signature at the start of a file that seeks."""
m = Memory(b'ab')
t = TextIOWrapper(m, 'utf-8-sig')
t.write('c')
#> 1
t.flush()
#> None
#: write(b'\xef\xbb\xbfc') -> 4
#end
#: close()
