"""What stands between client and server, and takes down every byte of both directions.

Over TLS it is a server to the client and a client to the server, so that it sees the plain text.
It makes no file of a socket: no makefile, be it patched, has a part in what is taken down.
"""
import selectors
import socket
import ssl
import threading

TIMEOUT = 30


class End:
    """One end of a connection: a socket, under TLS if there is a context."""

    def __init__(self, sock, context, **how):
        sock.settimeout(TIMEOUT)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket, self.tls = sock, None
        self.lock, self.sending = threading.Lock(), threading.Lock()
        if context is not None:
            self.incoming, self.outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
            self.tls = context.wrap_bio(self.incoming, self.outgoing, **how)
            self.greet()

    def greet(self):
        while True:
            try:
                return self.tls.do_handshake()
            except ssl.SSLWantReadError:
                pass
            finally:
                self.flush()
            self.feed(self.socket.recv(65536))

    def feed(self, data):
        if data:
            self.incoming.write(data)
        else:
            self.incoming.write_eof()

    def flush(self):
        with self.sending:
            with self.lock:
                data = self.outgoing.read()
            if data:
                self.socket.sendall(data)

    def recv(self):
        """What has come, or nothing at the end."""
        try:
            return self.socket.recv(65536) if self.tls is None else self.recv_tls()
        except ConnectionError:
            return b""

    def recv_tls(self):
        with self.lock:
            text = self.decrypted()
        while text is None:
            self.flush()
            data = self.socket.recv(65536)
            with self.lock:
                self.feed(data)
                text = self.decrypted()
        return text

    def decrypted(self):
        """All that has come, nothing at the end, None if more is needed. What is left over would be
        in the way of a goodbye."""
        text = bytearray()
        try:
            while piece := self.tls.read(65536):
                text += piece
        except ssl.SSLWantReadError:
            return text or None
        except ssl.SSLError:
            pass  # gone without a goodbye
        return text

    def sendall(self, data):
        if self.tls is None:
            return self.socket.sendall(data)
        with self.lock:
            self.tls.write(data)
        self.flush()

    def end(self):
        """Nothing more will be sent; what comes can still be received."""
        try:
            if self.tls is not None:
                try:
                    with self.lock:
                        self.tls.unwrap()
                except ssl.SSLError:
                    pass
                self.flush()
            self.socket.shutdown(socket.SHUT_WR)
        except OSError:
            pass


class Connection:
    """Two ends, and all that went from one to the other. What one sends is received to its end,
    even if the other is gone: how soon it went is nothing that is taken down."""

    def __init__(self):
        self.sent, self.received, self.left_open = bytearray(), bytearray(), False
        self.thread = threading.Thread(target=self.run)

    def open(self, client, port, contexts):
        self.client, self.port, self.contexts = client, port, contexts
        self.thread.start()

    def run(self):
        for_client, for_server = self.contexts
        try:
            with self.client, socket.create_connection(("127.0.0.1", self.port)) as server:
                client = End(self.client, for_client, server_side=True)
                self.join(client, End(server, for_server, server_hostname="127.0.0.1"))
        except OSError:
            pass  # one of them went before it said a word

    def join(self, client, server):
        back = threading.Thread(target=self.pump, args=(server, client, self.received))
        back.start()
        self.pump(client, server, self.sent)
        back.join()

    def pump(self, source, target, record):
        gone = False
        while True:
            try:
                data = source.recv()
            except TimeoutError:
                self.left_open, data = True, b""
            if not data:
                break
            record += data
            try:
                if not gone:
                    target.sendall(data)
            except OSError:
                gone = True
        target.end()


class Wire:
    """Ports before the servers' own. A port stays the same if the server behind it changes, since
    clients send it."""

    def __init__(self, certificate):
        for_client = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        for_client.load_cert_chain(certificate)
        for_server = ssl.create_default_context(cafile=certificate)
        self.contexts = for_client, for_server
        self.lock, self.selector = threading.Lock(), selectors.DefaultSelector()
        self.behind, self.connections, self.closing = {}, [], False
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def front(self, port, tls):
        """A port that leads to this one."""
        listener = socket.create_server(("127.0.0.1", 0))
        listener.setblocking(False)
        own = listener.getsockname()[1]
        self.behind[own] = port
        contexts = self.contexts if tls else (None, None)
        self.selector.register(listener, selectors.EVENT_READ, contexts)
        return own

    def run(self):
        while not self.closing:
            self.accept(0.2)

    def accept(self, seconds):
        """Takes the connections that wait to be taken, or come in this time."""
        for key, _ in self.selector.select(seconds):
            with self.lock:
                try:
                    client, own = key.fileobj.accept()[0], key.fileobj.getsockname()[1]
                except BlockingIOError:
                    continue  # the other thread was faster
                self.connections.append(Connection())
                self.connections[-1].open(client, self.behind[own], key.data)

    def take(self):
        """What went over all connections since the last time, in the order of their opening; waits
        for them to be closed."""
        self.accept(0)
        with self.lock:
            connections, self.connections = self.connections, []
        for connection in connections:
            connection.thread.join()
            if connection.left_open:
                raise TimeoutError("a connection is left open: %r … %r" % (
                    bytes(connection.sent[-200:]), bytes(connection.received[-200:])))
        return [(bytes(one.sent), bytes(one.received)) for one in connections]

    def close(self):
        self.closing = True
        self.thread.join()
        for key in list(self.selector.get_map().values()):
            key.fileobj.close()
        self.selector.close()
