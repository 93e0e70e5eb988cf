# parity 1
# recorded: cpython 3.11.2
"""The object and the callback may be given by keyword."""
a = Object()
f = weakref_finalize(obj=a, func=call('f'), n=1)
f.peek()
#> (<Object a>, call('f'), (), {'n': 1})
del a
#: callback f: f(n=1) -> None
