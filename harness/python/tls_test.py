"""backport_makefile where the backport is used: urllib3 1.26's WrappedSocket, which speaks TLS by
pyOpenSSL.

    PYTHONPATH=build/python python3 -P harness/python/tls_test.py

Each session is held against the same one with urllib3's own makefile. Exit code 77 without the two: skipped.
"""
import contextlib
import gc
import http.server
import os
import socket
import ssl
import sys
import tempfile
import threading
import unittest
import warnings
import weakref

import backports_cpp

try:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import OpenSSL
        import urllib3
        from urllib3.contrib import pyopenssl
except ImportError as missing:
    print("skipped: %s" % missing)
    sys.exit(77)


def write_certificate(path):
    """A key, and a certificate for 127.0.0.1 that is signed by itself."""
    crypto = OpenSSL.crypto
    key = crypto.PKey()
    key.generate_key(crypto.TYPE_RSA, 2048)
    certificate = crypto.X509()
    certificate.get_subject().CN = "localhost"
    certificate.set_issuer(certificate.get_subject())
    certificate.set_serial_number(1)
    certificate.gmtime_adj_notBefore(-3600)
    certificate.gmtime_adj_notAfter(3600)
    certificate.add_extensions([
        crypto.X509Extension(b"subjectAltName", False, b"IP:127.0.0.1"),
        crypto.X509Extension(b"basicConstraints", True, b"CA:TRUE"),
    ])
    certificate.set_pubkey(key)
    certificate.sign(key, "sha256")
    with open(path, "wb") as file:
        file.write(crypto.dump_privatekey(crypto.FILETYPE_PEM, key))
        file.write(crypto.dump_certificate(crypto.FILETYPE_PEM, certificate))


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers with what it was asked, in a known length, in chunks, or until the end."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        body = b"".join(b"%d %s\n" % (line, self.path.encode()) for line in range(3000))
        self.send_response(200)
        if self.path == "/chunked":
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            for place in range(0, len(body), 5000):
                piece = body[place:place + 5000]
                self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
            self.wfile.write(b"0\r\n\r\n")
        elif self.path == "/to-the-end":
            self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.write(body)
        else:
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(201)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[::-1])


@contextlib.contextmanager
def makefile_of(makefile):
    """WrappedSockets that make their files by this one."""
    theirs = pyopenssl.WrappedSocket.makefile
    pyopenssl.WrappedSocket.makefile = makefile
    try:
        yield
    finally:
        pyopenssl.WrappedSocket.makefile = theirs


class Sessions(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        warnings.simplefilter("ignore")
        cls.folder = tempfile.TemporaryDirectory()
        cls.certificate = os.path.join(cls.folder.name, "certificate.pem")
        write_certificate(cls.certificate)
        cls.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(cls.certificate)
        cls.server.socket = context.wrap_socket(cls.server.socket, server_side=True)
        cls.thread = threading.Thread(target=cls.server.serve_forever)
        cls.thread.start()
        pyopenssl.inject_into_urllib3()

    @classmethod
    def tearDownClass(cls):
        pyopenssl.extract_from_urllib3()
        cls.server.shutdown()
        cls.thread.join()
        cls.server.server_close()
        cls.folder.cleanup()

    def connected(self):
        context = pyopenssl.PyOpenSSLContext(ssl.PROTOCOL_TLS)
        context.load_verify_locations(self.certificate)
        wrapped = context.wrap_socket(
            socket.create_connection(self.server.server_address, timeout=20),
            server_hostname="127.0.0.1")
        # It has sendall() only, so that its files cannot be written to.
        wrapped.send = wrapped._send_until_done
        return wrapped

    def both(self, session):
        """What the session says with urllib3's makefile and with the library's."""
        told = []
        for makefile in (pyopenssl.WrappedSocket.makefile, backports_cpp.backport_makefile):
            with makefile_of(makefile):
                told.append(session())
        self.assertEqual(told[1], told[0])
        return told[1]

    def test_requests_through_a_pool(self):
        def session():
            told = []
            with urllib3.HTTPSConnectionPool(*self.server.server_address, ca_certs=self.certificate,
                                             cert_reqs="CERT_REQUIRED") as pool:
                for path in ("/length", "/chunked", "/to-the-end", "/length"):
                    answer = pool.request("GET", path)
                    told.append((answer.status, sorted(answer.headers), answer.data))
                answer = pool.request("POST", "/", body=b"body" * 50000)
                told.append((answer.status, answer.data))
                answer = pool.request("GET", "/chunked", preload_content=False)
                told.append(list(answer.stream(777)))
            return told

        self.assertEqual(self.both(session)[4], (201, b"ydob" * 50000))

    def test_files_of_every_kind(self):
        request = "GET /length HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"

        def session():
            told = []
            for mode, buffering in (("rwb", None), ("rwb", 0), ("rw", 16), ("rb", 1), ("r", None)):
                wrapped = self.connected()
                with wrapped.makefile(mode, buffering, newline=None) as file:
                    told.append((type(file).__name__, wrapped._makefile_refs))
                    if "w" in mode:
                        file.write(request.encode() if "b" in mode else request)
                        file.flush()
                    else:
                        wrapped.sendall(request.encode())
                    for _ in range(5):
                        told.append(len(file.readline()))
                    told.append(file.read())
                told.append(wrapped._makefile_refs)
                wrapped.close()
            return told

        self.both(session)

    def test_a_file_keeps_its_socket_until_it_is_closed(self):
        def session():
            wrapped = self.connected()
            file = wrapped.makefile("rb")
            other = wrapped.makefile("wb")
            wrapped.close()
            told = [wrapped._makefile_refs]
            other.close()
            told.append(wrapped._makefile_refs)
            file.close()
            return told + [wrapped._makefile_refs, file.closed, file.raw.name]

        self.both(session)

    def test_a_socket_with_files_in_a_cycle_is_collected(self):
        with makefile_of(backports_cpp.backport_makefile):
            wrapped = self.connected()
            wrapped.file = wrapped.makefile("rw")
            gone = weakref.ref(wrapped)
            del wrapped
            gc.collect()
            self.assertIsNone(gone())


if __name__ == "__main__":
    unittest.main()
