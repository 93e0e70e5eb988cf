# parity 1
# recorded: cpython 3.11.2
"""With LF as newline none are noted."""
sock = Socket(recv=[b'a\nb\n'])
f = makefile(sock, 'r', newline='\n')
#: refs 1
f.readline()
#> 'a\n'
#: recv_into(8192) -> 4
f.newlines
#> None
#end
#: refs 0
