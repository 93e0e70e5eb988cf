# parity 1
# recorded: cpython 3.11.2
"""RustPython 7399: exit functions ran first in, first out."""
a = Object()
b = Object()
weakref_finalize(a, call('first'))
#> <weakref_finalize #1>
weakref_finalize(b, call('second'))
#> <weakref_finalize #2>
run_exit()
#> None
#: callback #2: second() -> None
#: callback #1: first() -> None
