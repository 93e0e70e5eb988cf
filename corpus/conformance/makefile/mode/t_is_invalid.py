# parity 1
# recorded: cpython 3.11.2
"""The letter t is not allowed, although text is the default."""
sock = Socket()
makefile(sock, 'rt')
#! ValueError("invalid mode 'rt' (only r, w, b allowed)")
