# parity 1
# recorded: cpython 3.11.2
"""The letters of the mode may stand in any order."""
sock = Socket(recv=[b'in'], send=[ALL])
f = makefile(sock, 'bwr', 0)
#: refs 1
f.mode
#> 'rwb'
f.write(b'out')
#> 3
#: send(b'out') -> 3
f.read(2)
#> b'in'
#: recv_into(2) -> 2
#end
#: refs 0
