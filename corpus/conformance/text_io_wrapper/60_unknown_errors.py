# parity 1
# recorded: cpython 3.11.2
"""New errors that are unknown are taken, and found out when they are needed."""
sock = Socket()
f = makefile(sock, 'w', encoding='ascii')
#: refs 1
f.reconfigure(errors='nope')
#> None
f.errors
#> 'nope'
f.write('\xe9')
#! LookupError("unknown error handler name 'nope'")
#end
#: refs 0
