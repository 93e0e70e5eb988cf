# parity 1
# recorded: cpython 3.11.2
"""The writelines of a SocketIO over bytes writes ints, which are refused."""
sock = Socket()
f = makefile(sock, 'wb', 0)
#: refs 1
f.writelines(b'ab')
#! TypeError("a bytes-like object is required, not 'int'")
#end
#: refs 0
