# parity 1
# recorded: cpython 3.11.2
"""A newline that is none of the five is refused, and the message has it unquoted."""
m = Memory()
TextIOWrapper(m, newline='x')
#! ValueError('illegal newline value: x')
TextIOWrapper(m, newline='\n\r')
#! ValueError('illegal newline value: \n\r')
TextIOWrapper(m, newline='\r\n\r')
#! ValueError('illegal newline value: \r\n\r')
TextIOWrapper(m, newline='\u20ac')
#! ValueError('illegal newline value: \u20ac')
#end
#: close()
