# parity 1
# recorded: cpython 3.11.2
"""In UTF-8-SIG a place behind the signature is plain, and a later U+FEFF stays."""
m = Memory(b'\xef\xbb\xbfa\xef\xbb\xbfb')
t = TextIOWrapper(m, 'utf-8-sig')
t.tell()
#> 0
t.read(1)
#> 'a'
#: readinto(8192) -> 8
place = t.tell()
place
#> 4
t.seek(place)
#> 4
#: seek(4, 0) -> 4
t.read()
#> '\ufeffb'
#: readinto(8192) -> 4
#: readinto(8192) -> 0
#end
#: close()
