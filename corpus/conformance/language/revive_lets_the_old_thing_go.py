# parity 1
# recorded: cpython 3.11.2
"""What stood under the name of a revive is dropped after the event, and may be revived in turn."""
x = Object(revive='y')
f = weakref_finalize(x, call('f'))
a = Object(revive='x')
del a
#: revive x
#: revive y
x
#> <Object a>
y
#> <Object x>
#end
#: callback f: f() -> None
