# parity 1
# recorded: cpython 3.11.2
"""The letter + is not allowed."""
sock = Socket()
makefile(sock, 'r+')
#! ValueError("invalid mode 'r+' (only r, w, b allowed)")
