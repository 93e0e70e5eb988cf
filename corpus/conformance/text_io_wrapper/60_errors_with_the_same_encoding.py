# parity 1
# recorded: cpython 3.11.2
"""The encoding that a file has, given again, sets the errors to strict."""
sock = Socket()
f = makefile(sock, 'w', encoding='ascii', errors='replace')
#: refs 1
f.reconfigure(encoding='ascii')
#> None
f.errors
#> 'strict'
f.write('\xe9')
#! UnicodeEncodeError('ascii', '\xe9', 0, 1, 'ordinal not in range(128)')
#end
#: refs 0
