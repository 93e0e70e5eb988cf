# parity 1
# recorded: cpython 3.11.2
"""Ints, None, bools, strings, bytes and bytearrays print as ascii writes them."""
a = 12345678901234567890
a
#> 12345678901234567890
b = 'caf\xe9 \u20ac'
b
#> 'caf\xe9 \u20ac'
c = bytearray(b'\x00\xff')
c
#> bytearray(b'\x00\xff')
d = None
d
#> None
True
#> True
b'it\'s "quoted"'
#> b'it\'s "quoted"'
