# parity 1
# recorded: cpython 3.11.2
"""An unreadable raw file is reported before a wrong size."""
sock = Socket()
raw = makefile(sock, 'wb', 0)
#: refs 1
BufferedReader(raw, 0)
#! UnsupportedOperation('File or stream is not readable.')
#end
#: refs 0
