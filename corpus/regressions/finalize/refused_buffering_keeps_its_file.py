# parity 1
# recorded: cpython 3.11.2
"""The SocketIO of a makefile that refuses its buffering lives until the hook has returned."""
s = Socket()
a = Object()
f = weakref_finalize(a, lambda: makefile(s, 'w', buffering=a))
g = weakref_finalize(a, lambda: makefile(s, 'rwb', buffering=a))
h = weakref_finalize(a, lambda: makefile(s, 'rb', buffering=9223372036854775808))
run_exit()
#> None
#: callback h {
#:   refs 1
#:   makefile(s, 'rb', buffering=9223372036854775808) ! OverflowError('Python int too large to convert to C ssize_t')
#: } ! OverflowError('Python int too large to convert to C ssize_t')
#: excepthook OverflowError('Python int too large to convert to C ssize_t')
#: refs 0
#: callback g {
#:   refs 1
#:   makefile(s, 'rwb', buffering=a) ! TypeError("'<' not supported between instances of 'Object' and 'int'")
#: } ! TypeError("'<' not supported between instances of 'Object' and 'int'")
#: excepthook TypeError("'<' not supported between instances of 'Object' and 'int'")
#: refs 0
#: callback f {
#:   refs 1
#:   makefile(s, 'w', buffering=a) ! TypeError("'<' not supported between instances of 'Object' and 'int'")
#: } ! TypeError("'<' not supported between instances of 'Object' and 'int'")
#: excepthook TypeError("'<' not supported between instances of 'Object' and 'int'")
#: refs 0
