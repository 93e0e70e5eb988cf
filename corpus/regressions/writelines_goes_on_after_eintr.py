# parity 1
# recorded: cpython 3.11.2
"""A line whose write EINTR ended is written again by writelines."""
lines = Memory(b'ab\ncd\n')
x = lines.readlines()
#: readinto(1) -> 1
#: readinto(1) -> 1
#: readinto(1) -> 1
#: readinto(1) -> 1
#: readinto(1) -> 1
#: readinto(1) -> 1
#: readinto(1) -> 0
sock = Socket(send=[OSError(4), ALL, OSError(4)])
f = makefile(sock, 'wb', buffering=0)
#: refs 1
f.writelines(x)
#> None
#: send(b'ab\n') -> OSError(4)
#: send(b'ab\n') -> 3
#: send(b'cd\n') -> OSError(4)
#: send(b'cd\n') -> 3
#end
#: close()
#: refs 0
