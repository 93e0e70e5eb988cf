# parity 1
# recorded: cpython 3.11.2
"""Lines and characters are read, a few of them cut between two reads, and an answer is written."""
sock = Socket(recv=[b'first line\nsecond\r', b'\nthird caf\xc3', b'\xa9\n', b'fourth \xe2\x82\xac\nthe rest\n'])
f = makefile(sock, 'rw', encoding='utf-8')
#: refs 1
f.readline()
#> 'first line\n'
#: recv_into(8192) -> 18
f.read(3)
#> 'sec'
f.readline()
#> 'ond\n'
#: recv_into(8192) -> 11
f.readline()
#> 'third caf\xe9\n'
#: recv_into(8192) -> 2
f.write('an answer\n')
#> 10
f.write('caf\xe9 \u20ac\n')
#> 7
f.flush()
#> None
#: send(b'an answer\ncaf\xc3\xa9 \xe2\x82\xac\n') -> 20
f.readline(4)
#> 'four'
#: recv_into(8192) -> 20
f.readline()
#> 'th \u20ac\n'
f.newlines
#> '\n'
f.read()
#> 'the rest\n'
#: recv_into(8192) -> EOF
f.close()
#> None
#: refs 0
sock.close()
#> None
#: close() -> OK
