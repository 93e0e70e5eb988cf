# parity 1
# recorded: cpython 3.11.2
"""A thing without the methods of a file is refused with an AttributeError."""
sock = Socket()
BufferedReader(sock)
#! AttributeError("'Socket' object has no attribute 'readable'")
number = 3
BufferedReader(number, 8)
#! AttributeError("'int' object has no attribute 'readable'")
