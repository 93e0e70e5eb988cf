# parity 1
# recorded: cpython 3.11.2
"""RustPython 2631: write_through was no argument."""
m = Memory()
t = TextIOWrapper(m, 'utf-8', 'strict', '\n', False, True)
t.write_through
#> True
t.write('a')
#> 1
#: write(b'a') -> 1
#end
#: close()
