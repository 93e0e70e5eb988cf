# parity 1
# recorded: cpython 3.11.2
"""A keyword with the name of a parameter cannot be the callback's."""
a = Object()
f = weakref_finalize(a, call('f'), func=n)
#! NameError("name 'n' is not defined")
n = 1
f = weakref_finalize(a, call('f'), func=n)
#! TypeError("weakref_finalize.__init__() got multiple values for argument 'func'")
f = weakref_finalize(a, call('f'), obj=a)
#! TypeError("weakref_finalize.__init__() got multiple values for argument 'obj'")
f = weakref_finalize(a, call('f'), self=1)
#! TypeError("weakref_finalize.__init__() got multiple values for argument 'self'")
del a
