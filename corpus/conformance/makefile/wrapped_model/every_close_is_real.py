# parity 1
# recorded: cpython 3.11.2
"""A wrapped socket without files really closes at every close."""
sock = Socket(close=[OK, OSError(9)], model='wrapped')
sock.close()
#> None
#: close() -> OK
sock.close()
#! OSError(9, 'Bad file descriptor')
#: close() -> OSError(9)
sock.close()
#> None
#: close() -> OK
