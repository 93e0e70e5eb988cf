# parity 1
# recorded: cpython 3.11.2
"""The handler namereplace writes names: of characters, syllables, ideographs, and aliases."""
w = Memory()
k = TextIOWrapper(w, 'ascii', 'namereplace')
k.write('a\xe9\u20ac\u4e00\uac00\uf900\U0001f600')
#> 7
k.write('\u0378\ud800\U0010ffff\x80\U000f0000\U000f0200')
#> 6
k.flush()
#> None
#: write(b'a\\N{LATIN SMALL LETTER E WITH ACUTE}\\N{EURO SIGN}\\N{CJK UNIFIED IDEOGRAPH-4E00}\\N{HANGUL SYLLABLE GA}\\N{CJK COMPATIBILITY IDEOGRAPH-F900}\\N{GRINNING FACE}\\u0378\\ud800\\U0010ffff\\x80\\N{NULL}\\N{KEYCAP NUMBER SIGN}') -> 210
w.seek(0)
#> 0
#: seek(0, 0) -> 0
k.read()
#> 'a\\N{LATIN SMALL LETTER E WITH ACUTE}\\N{EURO SIGN}\\N{CJK UNIFIED IDEOGRAPH-4E00}\\N{HANGUL SYLLABLE GA}\\N{CJK COMPATIBILITY IDEOGRAPH-F900}\\N{GRINNING FACE}\\u0378\\ud800\\U0010ffff\\x80\\N{NULL}\\N{KEYCAP NUMBER SIGN}'
#: readinto(8192) -> 210
#: readinto(8192) -> 0
n = Memory(b'\xe9')
j = TextIOWrapper(n, 'ascii', 'namereplace')
j.read()
#! TypeError("don't know how to handle UnicodeDecodeError in error callback")
#: readinto(8192) -> 1
#: readinto(8192) -> 0
#end
#: close()
#: close()
