# parity 1
# recorded: cpython 3.11.2
"""bpo-5006: a signature was written where text was appended."""
m = Memory(b'\xff\xfeA\x00')
m.seek(0, 2)
#> 4
#: seek(0, 2) -> 4
t = TextIOWrapper(m, 'utf-16')
t.write('x')
#> 1
t.write('y')
#> 1
t.close()
#> None
#: write(b'x\x00y\x00') -> 4
#: close()
