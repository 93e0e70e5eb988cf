# parity 1
# recorded: cpython 3.11.2
"""A callback at exit writes a last line and closes the text file."""
s = Socket()
f = makefile(s, 'w')
#: refs 1
f.write('data\n')
#> 5
a = Object()
g = weakref_finalize(a, lambda: (f.write('\xe9nd\n'), f.close(), f.closed))
run_exit()
#> None
#: callback g {
#:   f.write('\xe9nd\n') -> 4
#:   send(b'data\n\xc3\xa9nd\n') -> 10
#:   refs 0
#:   f.close() -> None
#:   f.closed -> True
#: } -> (4, None, True)
f.write('late')
#! ValueError('I/O operation on closed file.')
