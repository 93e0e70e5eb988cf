# parity 1
# recorded: cpython 3.11.2
"""A text file of the mode r stands on a reader."""
sock = Socket(recv=[b'ab'])
f = makefile(sock, 'r')
#: refs 1
f.readable()
#> True
f.writable()
#> False
f.seekable()
#> False
f.buffer
#> <BufferedReader #1>
#end
#: refs 0
