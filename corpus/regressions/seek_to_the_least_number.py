# parity 1
# recorded: cpython 3.11.2
"""The least 64-bit number is an offset and a size like any other negative one."""
m = Memory(b'0123')
f = BufferedReader(m, 4)
f.seek(-9223372036854775808)
#! ValueError('negative seek value -9223372036854775808')
w = BufferedWriter(m, 4)
w.truncate(-9223372036854775808)
#! ValueError('negative size value -9223372036854775808')
#end
#: close()
