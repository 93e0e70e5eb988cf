# parity 1
# recorded: cpython 3.11.2
"""A text file that has no name closes its buffer at once."""
m = Memory(b'ab')
TextIOWrapper(m)
#> <TextIOWrapper #1>
#: close()
m.closed
#> True
