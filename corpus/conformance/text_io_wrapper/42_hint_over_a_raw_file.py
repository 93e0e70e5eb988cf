# parity 1
# recorded: cpython 3.11.2
"""The hint goes to the read of a raw file too."""
m = Memory(b'\xc3\xa9\xc3\xa8', read=[2])
t = TextIOWrapper(m)
t.read(1)
#> '\xe9'
#: readinto(8192) -> 2
t.read(9000)
#> '\xe8'
#: readinto(18000) -> 2
#: readinto(17998) -> 0
#end
#: close()
