# parity 1
# recorded: cpython 3.11.2
"""A pair supports no fileno, seek, tell, truncate and detach."""
sock = Socket()
f = makefile(sock, 'rwb')
#: refs 1
f.fileno()
#! UnsupportedOperation('fileno')
f.seek(0)
#! UnsupportedOperation('seek')
f.tell()
#! UnsupportedOperation('seek')
f.truncate()
#! UnsupportedOperation('truncate')
f.detach()
#! UnsupportedOperation('detach')
#end
#: refs 0
