# parity 1
# recorded: cpython 3.11.2
"""A seek with an unknown whence is refused by the reader itself."""
m = Memory(b'0123')
f = BufferedReader(m, 4)
f.seek(0, 5)
#! ValueError('whence value 5 unsupported')
f.seek(0, -1)
#! ValueError('whence value -1 unsupported')
#end
#: close()
