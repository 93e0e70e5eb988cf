# parity 1
# recorded: cpython 3.11.2
"""Setting atexit of anything but a finalizer is an AttributeError."""
a = Object()
a.atexit = True
#! AttributeError("'Object' object has no attribute 'atexit'")
s = Socket()
s.atexit = False
#! AttributeError("'Socket' object has no attribute 'atexit'")
m = Memory(b'')
m.atexit = True
#! AttributeError("'Memory' object has no attribute 'atexit'")
f = makefile(s, 'rb')
#: refs 1
f.atexit = 1
#! AttributeError("'_io.BufferedReader' object has no attribute 'atexit'")
n = 5
n.atexit = True
#! AttributeError("'int' object has no attribute 'atexit'")
n = b''
n.atexit = True
#! AttributeError("'bytes' object has no attribute 'atexit'")
#end
#: close()
#: refs 0
