# parity 1
# recorded: cpython 3.11.2
"""Text in big5hkscs: places within it, what it has not, and what waits."""
m = Memory(b'a\n\x98\xe7\xa2s\x88Z\xa3\\\xa2\xfeb\n\x9ct\xdf\xd9\xc6\xa6\xc6\xedc~\\\xa2\xd8\xceg\xc8\xe5\xa1N\xa3S\n', read=[4, 3, 1, 1, 2, 5])
f = TextIOWrapper(m, 'big5hkscs', 'backslashreplace')
f.readline()
#> 'a\n'
#: readinto(8192) -> 4
x = f.tell()
f.read(3)
#> '\u6761\u252c\u0112'
#: readinto(8192) -> 3
#: readinto(8192) -> 1
y = f.tell()
y
#> 8
f.read()
#> '\u03b1\uff56b\n\U00026b5b\u8433\u2465\u3047c~\\\uff2a\u59dd\u2eae\uff64\u03a0\n'
#: readinto(8192) -> 1
#: readinto(8192) -> 2
#: readinto(8192) -> 5
#: readinto(8192) -> 20
#: readinto(8192) -> 0
f.tell()
#> 36
f.seek(y)
#> 8
#: seek(8, 0) -> 8
f.read(2)
#> '\u03b1\uff56'
#: readinto(8192) -> 28
f.seek(x)
#> 2
#: seek(2, 0) -> 2
f.readline()
#> '\u6761\u252c\u0112\u03b1\uff56b\n'
#: readinto(8192) -> 34
b = Memory(b'a\x81 \xa1\xff\x8f\xa1\xa1\xfe\xfeb')
g = TextIOWrapper(b, 'big5hkscs', 'surrogateescape')
g.read()
#> 'a\udc81 \udca1\udcff\U00028625\uff0f\U00024a24'
#: readinto(8192) -> 11
#: readinto(8192) -> 0
b.seek(0)
#> 0
#: seek(0, 0) -> 0
h = TextIOWrapper(b, 'big5hkscs')
h.read()
#! UnicodeDecodeError('big5hkscs', b'a\x81 \xa1\xff\x8f\xa1\xa1\xfe\xfeb', 1, 2, 'illegal multibyte sequence')
#: readinto(8192) -> 11
#: readinto(8192) -> 0
h.read()
#> ''
#: readinto(8192) -> 0
w = Memory()
k = TextIOWrapper(w, 'big5hkscs', 'xmlcharrefreplace')
k.write('\u6761\u252c\u0112\u03b1a\u0e01\uff56\U00026b5b\u8433')
#> 9
k.write('\xca')
#> 1
k.write('\u0304\xea')
#> 2
k.write('')
#> 0
k.write('x\xca\x00y\xca')
#> 5
k.flush()
#> None
#: write(b'\x98\xe7\xa2s\x88Z\xa3\\a&#3585;\xa2\xfe\x9ct\xdf\xd9\x88b\x88\xa7x\x88f\x00y') -> 31
k.reconfigure(errors='strict')
#> None
k.write('ok\u6761\ud800\u0e01')
#! UnicodeEncodeError('big5hkscs', 'ok\u6761\ud800\u0e01', 3, 4, 'illegal multibyte sequence')
k.write('\u6761z')
#> 2
k.flush()
#> None
#: write(b'\x98\xe7z') -> 3
k.seek(0, 2)
#> 34
#: seek(0, 2) -> 34
k.write('\u252c\n')
#> 2
k.seek(0)
#> 0
#: write(b'\xa2s\n') -> 3
#: seek(0, 0) -> 0
k.read()
#> '\u6761\u252c\u0112\u03b1a&#3585;\uff56\U00026b5b\u8433\xca\u0304\xeax\xca\x00y\u6761z\u252c\n'
#: readinto(8192) -> 37
#: readinto(8192) -> 0
k.close()
#> None
#: close()
#end
#: close()
#: close()
