"""The servers, in a process of their own: python3 -P -m sessions.servers MODE CERTIFICATE

Each protocol has a port without and one with TLS. The ports are printed, as a dict; for each line
of the standard input, the files made since the last time, of C++ and of Python, and what the
handlers saw. The end of the input ends it.
"""
import socket
import socketserver
import ssl
import sys
import threading
import xmlrpc.server

from . import ftp_server, http_server, imap_server, smtp_server
from .files import patched
from .record import Record


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 20

    def __init__(self, handler, seen, context, secure):
        super().__init__(("127.0.0.1", 0), handler)
        self.seen, self.context, self.secure = seen, context, secure

    def finish_request(self, request, client_address):
        request.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if not self.secure:
            return super().finish_request(request, client_address)
        with self.context.wrap_socket(request, server_side=True) as wrapped:
            super().finish_request(wrapped, client_address)
            http_server.end_of_tls(wrapped)

    def handle_error(self, request, client_address):
        raised = sys.exc_info()[1]
        self.seen.see("the handler raised", raised)


def answer_to(method, arguments):
    if method == "fail":
        raise ValueError("failed as told")
    return [method, list(arguments)]


class XMLRPC(xmlrpc.server.SimpleXMLRPCDispatcher, Server):
    """The standard library's handler and dispatcher."""

    logRequests = False

    def __init__(self, handler, *arguments):
        xmlrpc.server.SimpleXMLRPCDispatcher.__init__(self, allow_none=True)
        Server.__init__(self, handler, *arguments)
        self.register_introspection_functions()

    def _dispatch(self, method, arguments):
        self.seen.see(method, arguments)
        return answer_to(method, arguments)


HANDLERS = {
    "http": (Server, http_server.Handler),
    "buffered": (Server, http_server.BufferedHandler),
    "xmlrpc": (XMLRPC, http_server.XMLRPCHandler),
    "ftp": (Server, ftp_server.Handler),
    "imap": (Server, imap_server.Handler),
    "smtp": (Server, smtp_server.Handler),
}


def main(mode, certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    seen, ports = Record(), {}
    with patched(mode) as count:
        for name, (server_type, handler) in HANDLERS.items():
            for secure in False, True:
                server = server_type(handler, seen, context, secure)
                ports[name, secure] = server.server_address[1]
                threading.Thread(target=server.serve_forever, daemon=True).start()
        print(ports, flush=True)
        for _ in sys.stdin:
            told = count.taken(), list(seen)
            seen.clear()
            print(told, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
