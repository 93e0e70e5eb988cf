# parity 1
# recorded: cpython 3.11.2
"""Every argument may be given by its name, in any order."""
sock = Socket(send=[1, ALL])
f = makefile(sock, newline='\n', errors='strict', encoding='utf-8', buffering=2, mode='wb')
#: refs 1
f.write(b'abc')
#> 3
#: send(b'abc') -> 1
#end
#: send(b'bc') -> 2
#: refs 0
