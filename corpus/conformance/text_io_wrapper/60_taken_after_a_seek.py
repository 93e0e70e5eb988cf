# parity 1
# recorded: cpython 3.11.2
"""After a seek there is no decoded text, and the encoding may change."""
m = Memory(b'ab\xe9')
t = TextIOWrapper(m, 'ascii', 'replace')
t.read(3)
#> 'ab\ufffd'
#: readinto(8192) -> 3
t.seek(2)
#> 2
#: seek(2, 0) -> 2
t.reconfigure(encoding='latin-1')
#> None
t.read()
#> '\xe9'
#: readinto(8192) -> 1
#: readinto(8192) -> 0
#end
#: close()
