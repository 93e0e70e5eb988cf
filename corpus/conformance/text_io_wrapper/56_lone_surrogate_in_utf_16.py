# parity 1
# recorded: cpython 3.11.2
"""A lone surrogate cannot be encoded in UTF-16 or UTF-32."""
sock = Socket()
f = makefile(sock, 'w', encoding='utf-16-le')
#: refs 1
g = makefile(sock, 'w', encoding='utf-32-be')
#: refs 2
f.write('ab\udc80')
#! UnicodeEncodeError('utf-16-le', 'ab\udc80', 2, 3, 'surrogates not allowed')
g.write('\ud83d\ude00')
#! UnicodeEncodeError('utf-32-be', '\ud83d\ude00', 0, 1, 'surrogates not allowed')
#end
#: refs 1
#: refs 0
