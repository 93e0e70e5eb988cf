"""CPython's own tests, run on the classes of backports_cpp."""
