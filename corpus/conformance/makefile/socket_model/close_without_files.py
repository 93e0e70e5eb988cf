# parity 1
# recorded: cpython 3.11.2
"""A socket without files is really closed at once."""
sock = Socket()
sock.fileno()
#> 3
sock.close()
#> None
#: close() -> OK
sock.fileno()
#> -1
