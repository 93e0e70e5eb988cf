# parity 1
# recorded: cpython 3.11.2
"""Things that are no finalizers cannot be called."""
s = Socket()
s()
#! TypeError("'Socket' object is not callable")
m = Memory(b'')
m()
#! TypeError("'Memory' object is not callable")
n = 3
n()
#! TypeError("'int' object is not callable")
f = makefile(s, 'rb')
#: refs 1
f()
#! TypeError("'_io.BufferedReader' object is not callable")
f = None
#: refs 0
f()
#! TypeError("'NoneType' object is not callable")
#end
#: close()
