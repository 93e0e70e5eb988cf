# parity 1
# recorded: cpython 3.11.2
"""Text in gb18030: places within it, what it has not, and what waits."""
m = Memory(b'a\n\x835\xb19\xa6\xb1\xa3\xba\xa3\xed\xa3\xaeb\n\x911\x881\x818\xca9\x830\xc56\x841\x962c~\\\xa4\xa2\xe7\xf1\x829\xf17\xa8\xbe\xf4\x91\n', read=[4, 3, 1, 1, 2, 5])
f = TextIOWrapper(m, 'gb18030', 'backslashreplace')
f.readline()
#> 'a\n'
#: readinto(8192) -> 4
x = f.tell()
f.read(3)
#> '\ud238\u03a1\uff1a'
#: readinto(8192) -> 3
#: readinto(8192) -> 1
#: readinto(8192) -> 1
#: readinto(8192) -> 2
y = f.tell()
y
#> 10
f.read()
#> '\uff4d\uff0eb\n\U0001366b\u2c83\uba61\uff66c~\\\u3042\u73e9\ub72e\u0148\u9b6c\n'
#: readinto(8192) -> 5
#: readinto(8192) -> 32
#: readinto(8192) -> 0
f.tell()
#> 48
f.seek(y)
#> 10
#: seek(10, 0) -> 10
f.read(2)
#> '\uff4d\uff0e'
#: readinto(8192) -> 38
f.seek(x)
#> 2
#: seek(2, 0) -> 2
f.readline()
#> '\ud238\u03a1\uff1a\uff4d\uff0eb\n'
#: readinto(8192) -> 46
b = Memory(b'a\x810\x810\x810\xff0\xfe\xfeb')
g = TextIOWrapper(b, 'gb18030', 'surrogateescape')
g.read()
#> 'a\x80\udc810\udcff0\ue4c5b'
#: readinto(8192) -> 12
#: readinto(8192) -> 0
b.seek(0)
#> 0
#: seek(0, 0) -> 0
h = TextIOWrapper(b, 'gb18030')
h.read()
#! UnicodeDecodeError('gb18030', b'a\x810\x810\x810\xff0\xfe\xfeb', 5, 6, 'illegal multibyte sequence')
#: readinto(8192) -> 12
#: readinto(8192) -> 0
h.read()
#> ''
#: readinto(8192) -> 0
w = Memory()
k = TextIOWrapper(w, 'gb18030', 'xmlcharrefreplace')
k.write('\ud238\u03a1\uff1a\uff4da\u0e01\uff0e\U0001366b\u2c83')
#> 9
k.flush()
#> None
#: write(b'\x835\xb19\xa6\xb1\xa3\xba\xa3\xeda\x812\xce9\xa3\xae\x911\x881\x818\xca9') -> 25
k.reconfigure(errors='strict')
#> None
k.write('ok\ud238\ud800\u0e01')
#! UnicodeEncodeError('gb18030', 'ok\ud238\ud800\u0e01', 3, 4, 'illegal multibyte sequence')
k.write('\ud238z')
#> 2
k.flush()
#> None
#: write(b'\x835\xb19z') -> 5
k.seek(0, 2)
#> 30
#: seek(0, 2) -> 30
k.write('\u03a1\n')
#> 2
k.seek(0)
#> 0
#: write(b'\xa6\xb1\n') -> 3
#: seek(0, 0) -> 0
k.read()
#> '\ud238\u03a1\uff1a\uff4da\u0e01\uff0e\U0001366b\u2c83\ud238z\u03a1\n'
#: readinto(8192) -> 33
#: readinto(8192) -> 0
k.close()
#> None
#: close()
#end
#: close()
#: close()
