# parity 1
# recorded: cpython 3.11.2
"""A decode error within a callback at exit goes to the excepthook."""
s = Socket(recv=[b'a\xff\n', b'b\n'])
f = makefile(s, 'r')
#: refs 1
a = Object()
g = weakref_finalize(a, lambda: f.readline())
run_exit()
#> None
#: callback g {
#:   recv_into(8192) -> 3
#:   f.readline() ! UnicodeDecodeError('utf-8', b'a\xff\n', 1, 2, 'invalid start byte')
#: } ! UnicodeDecodeError('utf-8', b'a\xff\n', 1, 2, 'invalid start byte')
#: excepthook UnicodeDecodeError('utf-8', b'a\xff\n', 1, 2, 'invalid start byte')
f.readline()
#> 'b\n'
#: recv_into(8192) -> 2
#end
#: refs 0
