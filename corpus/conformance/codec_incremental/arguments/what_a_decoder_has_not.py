# parity 1
# recorded: cpython 3.11.2
"""A decoder is no file, no iterator and no function, and cannot be weakly referenced."""
d = decoder('utf-8')
d.read()
#! AttributeError("'Decoder' object has no attribute 'read'")
d.encode('a')
#! AttributeError("'Decoder' object has no attribute 'encode'")
d.encoding
#! AttributeError("'Decoder' object has no attribute 'encoding'")
d.buffer
#! AttributeError("'Decoder' object has no attribute 'buffer'")
next(d)
#! TypeError("'Decoder' object is not an iterator")
d()
#! TypeError("'Decoder' object is not callable")
weakref_finalize(d, call('f'))
#! TypeError("cannot create weak reference to 'Decoder' object")
d.__repr__()
#> '<Decoder object at 0x…>'
d
#> <Decoder d>
e = encoder('utf-8')
e.decode(b'a')
#! AttributeError("'Encoder' object has no attribute 'decode'")
e
#> <Encoder e>
