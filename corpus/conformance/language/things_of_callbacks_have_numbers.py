# parity 1
# recorded: cpython 3.11.2
"""What never had a name has a number, counted over all kinds by first printing."""
a = Object()
s = Socket()
weakref_finalize(a, lambda: (Object(), makefile(s, 'rb')))
#> <weakref_finalize #1>
f = weakref_finalize(a, call('f'))
f
#> <weakref_finalize f>
weakref_finalize(a, call('second'))
#> <weakref_finalize #2>
run_exit()
#> None
#: callback #2: second() -> None
#: callback f: f() -> None
#: callback #1 {
#:   Object() -> <Object #3>
#:   refs 1
#:   makefile(s, 'rb') -> <BufferedReader #4>
#: } -> (<Object #3>, <BufferedReader #4>)
#: refs 0
