# parity 1
# recorded: cpython 3.11.2
"""A reader is not writable, and what is no str is refused before that is looked at."""
sock = Socket()
f = makefile(sock, 'r')
#: refs 1
f.write('ab')
#! UnsupportedOperation('not writable')
f.write('')
#! UnsupportedOperation('not writable')
f.write(b'ab')
#! TypeError('write() argument must be str, not bytes')
#end
#: refs 0
