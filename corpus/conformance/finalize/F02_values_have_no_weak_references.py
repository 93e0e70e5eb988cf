# parity 1
# recorded: cpython 3.11.2
"""The message of a referent that cannot be weakly referenced names its type."""
x = 'text'
weakref_finalize(x, call('f'))
#! TypeError("cannot create weak reference to 'str' object")
x = b'bytes'
weakref_finalize(x, call('f'))
#! TypeError("cannot create weak reference to 'bytes' object")
x = None
weakref_finalize(x, call('f'))
#! TypeError("cannot create weak reference to 'NoneType' object")
x = True
weakref_finalize(x, call('f'))
#! TypeError("cannot create weak reference to 'bool' object")
x = bytearray(b'a')
weakref_finalize(x, call('f'))
#! TypeError("cannot create weak reference to 'bytearray' object")
