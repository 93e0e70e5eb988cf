# parity 1
# recorded: cpython 3.11.2
"""bpo-10041: makefile did not pass its encoding, errors and newline on to the text file."""
sock = Socket(recv=[b'\xff\r\n\xe9\n'])
f = makefile(sock, 'r', encoding='ascii', errors='surrogateescape', newline='')
#: refs 1
f.encoding
#> 'ascii'
f.errors
#> 'surrogateescape'
f.readline()
#> '\udcff\r\n'
#: recv_into(8192) -> 5
f.read()
#> '\udce9\n'
#: recv_into(8192) -> EOF
#end
#: refs 0
