# parity 1
# recorded: cpython 3.11.2
"""The value of an .atexit statement is looked up before its target."""
f.atexit = True
#! NameError("name 'f' is not defined")
a = Object()
f = weakref_finalize(a, call('f'))
f.atexit = nothing
#! NameError("name 'nothing' is not defined")
g.atexit = nothing
#! NameError("name 'nothing' is not defined")
g.atexit = f
#! NameError("name 'g' is not defined")
f.atexit
#> True
#end
#: callback f: f() -> None
