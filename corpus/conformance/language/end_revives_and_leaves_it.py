# parity 1
# recorded: cpython 3.11.2
"""What the collection at the end revives stays, unseen."""
a = Object(revive='x')
a.link(a)
#> None
f = weakref_finalize(a, call('f'))
#end
#: callback f: f() -> None
#: revive x
