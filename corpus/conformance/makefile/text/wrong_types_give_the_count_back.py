# parity 1
# recorded: cpython 3.11.2
"""Names of a wrong type are refused after the counting, and the count is given back."""
sock = Socket()
makefile(sock, 'r', encoding=b'utf-8')
#! TypeError("TextIOWrapper() argument 'encoding' must be str or None, not bytes")
#: refs 1
#: refs 0
makefile(sock, 'rw', errors=b'strict')
#! TypeError("TextIOWrapper() argument 'errors' must be str or None, not bytes")
#: refs 1
#: refs 0
