# parity 1
# recorded: cpython 3.11.2
"""A text file over a detached buffer is refused."""
m = Memory(b'ab')
b = BufferedReader(m)
b.detach()
#> <Memory m>
TextIOWrapper(b)
#! ValueError('raw stream has been detached')
#end
#: close()
