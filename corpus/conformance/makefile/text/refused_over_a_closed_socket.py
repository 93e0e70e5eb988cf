# parity 1
# recorded: cpython 3.11.2
"""A text file that is refused over a closed socket closes that once more."""
sock = Socket(model='wrapped')
sock.close()
#> None
#: close() -> OK
makefile(sock, 'r', encoding='nope')
#! LookupError('unknown encoding: nope')
#: refs 1
#: refs 0
#: close() -> OK
