# parity 1
# recorded: cpython 3.11.2
"""New errors may come with a new encoding."""
sock = Socket(recv=[b'a\xe9'])
f = makefile(sock, 'r')
#: refs 1
f.reconfigure(encoding='ascii', errors='ignore')
#> None
f.errors
#> 'ignore'
f.read()
#> 'a'
#: recv_into(8192) -> 2
#: recv_into(8192) -> EOF
#end
#: refs 0
