# parity 1
# recorded: cpython 3.11.2
"""A mode of bytes is refused like one of wrong letters."""
sock = Socket()
makefile(sock, b'rb')
#! ValueError("invalid mode b'rb' (only r, w, b allowed)")
