# parity 1
# recorded: cpython 3.11.2
"""A place that skips more characters than its bytes have cannot be restored."""
m = Memory(b'abcdef')
t = TextIOWrapper(m)
t.seek(1701411834842376804859666049939472908288)
#! OSError("can't restore logical file position")
#: seek(0, 0) -> 0
#: readinto(3) -> 3
t.read(1)
#> 'a'
#end
#: close()
