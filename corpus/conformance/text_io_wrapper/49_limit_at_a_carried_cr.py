# parity 1
# recorded: cpython 3.11.2
"""With CRLF as newline a limit counts the CR that was carried over from the last chunk."""
sock = Socket(recv=[b'a\r', b'b', b'c\r\n'])
f = makefile(sock, 'r', newline='\r\n')
#: refs 1
f.readline(2)
#> 'a\r'
#: recv_into(8192) -> 2
#: recv_into(8192) -> 1
f.readline(9)
#> 'bc\r\n'
#: recv_into(8192) -> 3
#end
#: refs 0
