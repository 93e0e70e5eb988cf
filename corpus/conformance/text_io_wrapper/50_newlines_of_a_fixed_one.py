# parity 1
# recorded: cpython 3.11.2
"""A newline that is fixed leaves the newlines None."""
sock = Socket(recv=[b'\r\n\r\n'])
f = makefile(sock, 'r', newline='\r\n')
#: refs 1
f.readline()
#> '\r\n'
#: recv_into(8192) -> 4
f.newlines
#> None
#end
#: refs 0
