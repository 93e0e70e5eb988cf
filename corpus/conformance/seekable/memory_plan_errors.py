# parity 1
# recorded: cpython 3.11.2
"""An error in a plan is raised and leaves position and data alone."""
m = Memory(b'abc', read=[OSError(5)], write=[OSError(28)])
m.read(2)
#! OSError(5, 'Input/output error')
#: readinto(2) -> OSError(5)
m.write(b'x')
#! OSError(28, 'No space left on device')
#: write(b'x') -> OSError(28)
m.read(3)
#> b'abc'
#: readinto(3) -> 3
#end
#: close()
