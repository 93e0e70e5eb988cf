# parity 1
# recorded: cpython 3.11.2
"""bpo-6217: a text file had no errors, where they are strict by default."""
m = Memory()
t = TextIOWrapper(m)
t.errors
#> 'strict'
u = TextIOWrapper(m, errors='replace')
u.errors
#> 'replace'
#end
#: close()
