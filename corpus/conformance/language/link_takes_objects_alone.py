# parity 1
# recorded: cpython 3.11.2
"""Anything but an Object cannot be linked, and a link that is not there cannot be unlinked."""
a = Object()
b = Object()
s = Socket()
n = None
f = weakref_finalize(b, call('f'))
a.link(s)
#! TypeError('only an Object can be linked')
a.link(n)
#! TypeError('only an Object can be linked')
a.link(f)
#! TypeError('only an Object can be linked')
a.unlink(s)
#! TypeError('only an Object can be linked')
a.unlink(b)
#! ValueError('no such link')
a.link(b)
#> None
a.unlink(b)
#> None
a.unlink(b)
#! ValueError('no such link')
a.link(missing)
#! NameError("name 'missing' is not defined")
#end
#: callback f: f() -> None
