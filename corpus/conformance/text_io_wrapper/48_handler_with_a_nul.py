# parity 1
# recorded: cpython 3.11.2
"""A handler's name is taken up to its NUL when it is looked up."""
sock = Socket(recv=[b'a\xffb'])
f = makefile(sock, 'r', errors='replace\x00!')
#: refs 1
f.errors
#> 'replace\x00!'
f.read(3)
#> 'a\ufffdb'
#: recv_into(8192) -> 3
#end
#: refs 0
