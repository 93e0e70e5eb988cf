# parity 1
# recorded: cpython 3.11.2
"""An illegal newline is refused after the counting, and the count is given back."""
sock = Socket()
makefile(sock, 'w', None, None, None, 'x')
#! ValueError('illegal newline value: x')
#: refs 1
#: refs 0
makefile(sock, 'w', newline=b'\n')
#! TypeError("TextIOWrapper() argument 'newline' must be str or None, not bytes")
#: refs 1
#: refs 0
