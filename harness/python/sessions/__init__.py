"""Sessions of real programs over real sockets, for sessions_test.py: clients and servers of the
standard library, urllib3 and requests, with a recorder on the wire between them."""
