# parity 1
# recorded: cpython 3.11.2
"""bpo-32228: tell was wrong after a large write and a truncate."""
m = Memory(b'0123456789')
f = BufferedWriter(m, 4)
f.write(b'abcdefgh')
#> 8
#: write(b'abcdefgh') -> 8
f.truncate()
#> 8
#: truncate(None) -> 8
f.tell()
#> 8
f.write(b'ij')
#> 2
f.tell()
#> 10
#end
#: write(b'ij') -> 2
#: close()
