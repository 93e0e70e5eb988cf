# parity 1
# recorded: cpython 3.11.2
"""With CRLF as newline a limit cuts between the two, and the LF ends no line."""
sock = Socket(recv=[b'a\r\nb\r\n'])
f = makefile(sock, 'r', newline='\r\n')
#: refs 1
f.readline(2)
#> 'a\r'
#: recv_into(8192) -> 6
f.readline()
#> '\nb\r\n'
#end
#: refs 0
