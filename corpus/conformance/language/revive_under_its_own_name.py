# parity 1
# recorded: cpython 3.11.2
"""An object that is revived under its own name is deleted twice."""
a = Object(revive='a')
f = weakref_finalize(a, call('f'))
del a
#: revive a
a
#> <Object a>
del a
#: callback f: f() -> None
a
#! NameError("name 'a' is not defined")
