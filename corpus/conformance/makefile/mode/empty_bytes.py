# parity 1
# recorded: cpython 3.11.2
"""Empty bytes pass the check of the letters and fail at the question whether w is in them."""
sock = Socket()
makefile(sock, b'')
#! TypeError("a bytes-like object is required, not 'str'")
