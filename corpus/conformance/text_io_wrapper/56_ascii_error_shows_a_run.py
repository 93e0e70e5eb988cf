# parity 1
# recorded: cpython 3.11.2
"""The error of ASCII shows the whole run of characters that have no bytes."""
sock = Socket()
f = makefile(sock, 'w', encoding='ascii')
#: refs 1
f.write('a\xe9\u20acb\xe8')
#! UnicodeEncodeError('ascii', 'a\xe9\u20acb\xe8', 1, 3, 'ordinal not in range(128)')
#end
#: refs 0
