# parity 1
# recorded: cpython 3.11.2
"""With CR as newline it alone ends a line."""
sock = Socket(recv=[b'a\rb\r\nc\nd\n\re'])
f = makefile(sock, 'r', newline='\r')
#: refs 1
f.readlines()
#> ['a\r', 'b\r', '\nc\nd\n\r', 'e']
#: recv_into(8192) -> 11
#: recv_into(8192) -> EOF
#: recv_into(8192) -> EOF
#end
#: refs 0
