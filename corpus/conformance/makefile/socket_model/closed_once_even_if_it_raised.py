# parity 1
# recorded: cpython 3.11.2
"""A close that raised is not tried again."""
sock = Socket(close=[OSError(5), OK])
sock.close()
#! OSError(5, 'Input/output error')
#: close() -> OSError(5)
sock.close()
#> None
sock.fileno()
#> -1
