# parity 1
# recorded: cpython 3.11.2
"""A place of more than 168 bits is refused."""
m = Memory(b'abc')
t = TextIOWrapper(m)
t.seek(374144419156711147060143317175368453031918731001856)
#! OverflowError('int too big to convert')
t.tell()
#> 0
#end
#: close()
