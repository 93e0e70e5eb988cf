# parity 1
# recorded: cpython 3.11.2
"""The mode check: a test by substring let extra letters pass, where each must be r, w or b."""
sock = Socket()
makefile(sock, 'rt')
#! ValueError("invalid mode 'rt' (only r, w, b allowed)")
makefile(sock, 'r+')
#! ValueError("invalid mode 'r+' (only r, w, b allowed)")
makefile(sock, 'U')
#! ValueError("invalid mode 'U' (only r, w, b allowed)")
makefile(sock, 'x')
#! ValueError("invalid mode 'x' (only r, w, b allowed)")
makefile(sock, 'rrbb')
#> <BufferedReader #1>
#: refs 1
#: refs 0
makefile(sock, 'b')
#> <BufferedReader #2>
#: refs 1
#: refs 0
makefile(sock, '', 0)
#! ValueError('unbuffered streams must be binary')
#: refs 1
#: refs 0
