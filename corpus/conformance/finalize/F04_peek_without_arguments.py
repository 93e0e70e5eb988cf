# parity 1
# recorded: cpython 3.11.2
"""Without arguments and keywords there are an empty tuple and an empty dict."""
a = Object()
f = weakref_finalize(a, lambda: f.alive)
f.peek()
#> (<Object a>, lambda: f.alive, (), {})
f.detach()
#> (<Object a>, lambda: f.alive, (), {})
f.peek()
#> None
