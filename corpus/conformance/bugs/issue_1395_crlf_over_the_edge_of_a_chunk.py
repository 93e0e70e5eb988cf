# parity 1
# recorded: cpython 3.11.2
"""issue 1395: a CRLF over the edge of a chunk gave two line ends."""
m = Memory(b'AAA\r\nBBB\r\n', read=[4])
t = TextIOWrapper(m)
t.read(4)
#> 'AAA\n'
#: readinto(8192) -> 4
#: readinto(8192) -> 6
t.tell()
#> 5
t.read()
#> 'BBB\n'
#: readinto(8192) -> 0
#end
#: close()
