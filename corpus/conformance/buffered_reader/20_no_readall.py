# parity 1
# recorded: cpython 3.11.2
"""A reader has no readall and no encoding."""
sock = Socket(recv=[b'a'])
f = makefile(sock, 'rb')
#: refs 1
f.readall()
#! AttributeError("'_io.BufferedReader' object has no attribute 'readall'")
f.encoding
#! AttributeError("'_io.BufferedReader' object has no attribute 'encoding'")
f.buffer
#! AttributeError("'_io.BufferedReader' object has no attribute 'buffer'")
#end
#: refs 0
