# parity 1
# recorded: cpython 3.11.2
"""A NUL in an encoding or a newline is refused."""
m = Memory()
TextIOWrapper(m, 'utf-8\x00')
#! ValueError('embedded null character')
TextIOWrapper(m, newline='\n\x00')
#! ValueError('embedded null character')
TextIOWrapper(m, newline='x\x00')
#! ValueError('embedded null character')
#end
#: close()
