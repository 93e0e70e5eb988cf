# parity 1
# recorded: cpython 3.11.2
"""The handler replace writes a question mark for each character that has no bytes."""
sock = Socket()
f = makefile(sock, 'w', encoding='latin-1', errors='replace')
#: refs 1
f.write('\xe9\u20ac\U0001f600\ud800')
#> 4
f.flush()
#> None
#: send(b'\xe9???') -> 4
#end
#: refs 0
