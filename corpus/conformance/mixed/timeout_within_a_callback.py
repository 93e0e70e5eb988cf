# parity 1
# recorded: cpython 3.11.2
"""A timeout of a read within a callback is the excepthook's, and sticks to the file."""
s = Socket(recv=[TIMEOUT, b'more'])
f = makefile(s, 'rb')
#: refs 1
a = Object()
g = weakref_finalize(a, lambda: f.read())
run_exit()
#> None
#: callback g {
#:   recv_into(8192) -> TIMEOUT
#:   f.read() ! TimeoutError('timed out')
#: } ! TimeoutError('timed out')
#: excepthook TimeoutError('timed out')
f.read(1)
#! OSError('cannot read from timed out object')
#end
#: refs 0
