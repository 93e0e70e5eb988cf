# parity 1
# recorded: cpython 3.11.2
"""Without a mode a text file reads, and its mode is r."""
sock = Socket(recv=[b'\xc3\xa9\n'])
f = makefile(sock)
#: refs 1
f.mode
#> 'r'
f.encoding
#> 'utf-8'
f.readline()
#> '\xe9\n'
#: recv_into(8192) -> 3
#end
#: refs 0
