# parity 1
# recorded: cpython 3.11.2
"""With surrogateescape the cut end of a file is escaped too."""
sock = Socket(recv=[b'\xe2\x82'])
f = makefile(sock, 'r', errors='surrogateescape')
#: refs 1
f.read(1)
#> '\udce2'
#: recv_into(8192) -> 2
#: recv_into(8192) -> EOF
f.read(1)
#> '\udc82'
#end
#: refs 0
