# parity 1
# recorded: cpython 3.11.2
"""SocketIO takes only the modes r, w, rw, rb, wb and rwb."""
sock = Socket()
SocketIO(sock, 'wr')
#! ValueError("invalid mode: 'wr'")
SocketIO(sock, '')
#! ValueError("invalid mode: ''")
SocketIO(sock, b'r')
#! ValueError("invalid mode: b'r'")
