# parity 1
# recorded: cpython 3.11.2
"""The place before a held CR is behind its byte, and tells that it is held."""
m = Memory(b'a\r\nb', read=[2])
t = TextIOWrapper(m)
t.read(1)
#> 'a'
#: readinto(8192) -> 2
t.tell()
#> 18446744073709551618
t.read(1)
#> '\n'
#: readinto(8192) -> 2
t.tell()
#> 3
#end
#: close()
