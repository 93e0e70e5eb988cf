# parity 1
# recorded: cpython 3.11.2
"""A wrong mode is reported before an unbuffered text file is."""
sock = Socket()
makefile(sock, 'tr', 0)
#! ValueError("invalid mode 'tr' (only r, w, b allowed)")
