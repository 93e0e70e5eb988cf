# parity 1
# recorded: cpython 3.11.2
"""A wrapped socket that is closed with a file open only takes one from the counter."""
sock = Socket(model='wrapped')
f = makefile(sock, 'rb')
#: refs 1
sock.close()
#> None
#: refs 0
sock.fileno()
#> 3
