# parity 1
# recorded: cpython 3.11.2
"""A binary file does not look at encoding, errors and newline."""
sock = Socket(recv=[b'\xff\r\n'])
f = makefile(sock, 'rb', encoding='no such encoding', errors='no such handler', newline='no such end')
#: refs 1
f.read()
#> b'\xff\r\n'
#: recv_into(8192) -> 3
#: recv_into(8192) -> EOF
#end
#: refs 0
