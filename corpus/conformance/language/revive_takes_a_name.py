# parity 1
# recorded: cpython 3.11.2
"""A revived object takes the name, and prints by the first that it had."""
x = 1
a = Object(revive='x')
del a
#: revive x
x
#> <Object a>
del x
x
#! NameError("name 'x' is not defined")
