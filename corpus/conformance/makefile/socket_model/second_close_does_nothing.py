# parity 1
# recorded: cpython 3.11.2
"""A second close of a closed socket does nothing."""
sock = Socket(close=[OK, OSError(5)])
sock.close()
#> None
#: close() -> OK
sock.close()
#> None
