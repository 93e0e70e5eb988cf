# parity 1
# recorded: cpython 3.11.2
"""An encoding that is unknown is refused with its name, and so is an empty one."""
m = Memory()
TextIOWrapper(m, 'nope')
#! LookupError('unknown encoding: nope')
TextIOWrapper(m, '')
#! LookupError('unknown encoding: ')
TextIOWrapper(m, 'utf-9')
#! LookupError('unknown encoding: utf-9')
#end
#: close()
