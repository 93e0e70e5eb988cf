# parity 1
# recorded: cpython 3.11.2
"""The message shows the mode as repr does, with double quotes where there is a single one."""
sock = Socket()
makefile(sock, "r'")
#! ValueError('invalid mode "r\'" (only r, w, b allowed)')
makefile(sock, 'r\'"')
#! ValueError('invalid mode \'r\\\'"\' (only r, w, b allowed)')
