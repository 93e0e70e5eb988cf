# parity 1
# recorded: cpython 3.11.2
"""The mode is checked before the socket is looked at."""
sock = None
makefile(sock, 'q')
#! ValueError("invalid mode 'q' (only r, w, b allowed)")
