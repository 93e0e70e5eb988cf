# parity 1
# recorded: cpython 3.11.2
"""A new newline is looked at before the flags, and those before the encoding."""
sock = Socket()
f = makefile(sock, 'w', 1)
#: refs 1
f.write('ab')
#> 2
flag = 'yes'
f.reconfigure(newline='x', line_buffering=flag)
#! ValueError('illegal newline value: x')
f.reconfigure(encoding='nope', write_through=flag)
#! TypeError("'str' object cannot be interpreted as an integer")
f.reconfigure(encoding='nope')
#! LookupError('unknown encoding: nope')
#: send(b'ab') -> 2
#end
#: refs 0
