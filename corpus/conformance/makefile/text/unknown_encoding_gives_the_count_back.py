# parity 1
# recorded: cpython 3.11.2
"""An unknown encoding is refused after the counting, and the count is given back."""
sock = Socket()
makefile(sock, 'r', encoding='nope')
#! LookupError('unknown encoding: nope')
#: refs 1
#: refs 0
f = makefile(sock, 'r')
#: refs 1
makefile(sock, 'rw', -1, 'hex')
#! LookupError("'hex' is not a text encoding; use codecs.open() to handle arbitrary codecs")
#: refs 2
#: refs 1
#end
#: refs 0
