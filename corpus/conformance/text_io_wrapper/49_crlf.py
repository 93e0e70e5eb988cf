# parity 1
# recorded: cpython 3.11.2
"""With CRLF as newline the two alone end a line."""
sock = Socket(recv=[b'a\rb\r\nc\nd\n\re\r\r\n'])
f = makefile(sock, 'r', newline='\r\n')
#: refs 1
f.readlines()
#> ['a\rb\r\n', 'c\nd\n\re\r\r\n']
#: recv_into(8192) -> 14
#: recv_into(8192) -> EOF
#end
#: refs 0
