"""Handlers of http.server and xmlrpc.server: what varies is fixed, and some answers are wrong."""
import gzip
import http.server
import tempfile
import os
import ssl
import xmlrpc.server

LINES = b"".join(b"line %d of some \xc3\xbc\r\n" % one if one % 3 else b"%d\n" % one
                 for one in range(2000))
LARGE = bytes((one * 7 + one // 251) % 256 for one in range(65521)) * 40


def end_of_tls(wrapped):
    """A goodbye that a client has to see."""
    try:
        wrapped.unwrap()
    except (OSError, ValueError):
        pass


def folder():
    """Files for SimpleHTTPRequestHandler, of a fixed time."""
    place = tempfile.TemporaryDirectory(prefix="sessions")
    for name, content in (("index of.txt", b"text\n"), ("page.html", b"<p>page</p>" * 999),
                          ("zero", b"")):
        path = os.path.join(place.name, name)
        with open(path, "wb") as file:
            file.write(content)
        os.utime(path, (10**9, 10**9))
    return place


class Handler(http.server.SimpleHTTPRequestHandler):
    """Files below /, and the methods of this class: /chunked is answered by get_chunked."""

    protocol_version = "HTTP/1.1"
    server_version = "Test"
    sys_version = ""
    files = folder()

    def __init__(self, *arguments):
        super().__init__(*arguments, directory=self.files.name)

    def log_message(self, form, *arguments):
        self.server.seen.see(form % arguments)

    def date_time_string(self, timestamp=None):
        return super().date_time_string(10**9)

    def do_GET(self):
        name = self.path[1:].split("?")[0].split("/")[0].replace("-", "_")
        method = getattr(self, "get_" + name, None)
        if method is not None:
            return method()
        return super().do_GET()

    def do_HEAD(self):
        if self.path == "/length":
            return self.answer(200, {"Content-Length": len(LINES)})
        return super().do_HEAD()

    def do_POST(self):
        body = self.body()
        self.server.seen.see(self.command, self.path, self.headers.items(), len(body), body[:9000])
        self.answer(201, {"X-Length": len(body), "X-Type": self.headers.get("Content-Type", "")},
                    body[::-1])

    do_PUT = do_POST

    def body(self):
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        pieces = []
        while size := int(self.rfile.readline().split(b";")[0], 16):
            pieces.append(self.rfile.read(size))
            self.rfile.readline()
        while self.rfile.readline().strip():
            pass
        return b"".join(pieces)

    def answer(self, status, headers, body=b""):
        self.send_response(status)
        if "Content-Length" not in headers and status not in (204, 304):
            headers = {**headers, "Content-Length": len(body)}
        for name, value in headers.items():
            self.send_header(name, str(value))
        self.end_headers()
        self.wfile.write(body)

    def get_length(self):
        self.answer(200, {"Content-Type": "text/plain; charset=utf-8"}, LINES)

    def get_large(self):
        self.answer(200, {}, LARGE)

    def get_chunked(self):
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.send_header("Trailer", "X-Sum")
        self.end_headers()
        place, size = 0, 1
        while place < len(LINES):
            piece = LINES[place:place + size]
            self.wfile.write(b"%X;name=value\r\n%s\r\n" % (len(piece), piece))
            place, size = place + size, size * 3 % 9001
        self.wfile.write(b"0\r\nX-Sum: 7\r\n\r\n")

    def get_to_the_end(self):
        self.send_response(200)
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(LINES)

    def get_gzip(self):
        self.answer(200, {"Content-Encoding": "gzip"}, gzip.compress(LARGE[:300000], mtime=0))

    def get_redirect(self):
        left = int(self.path.rsplit("/", 1)[1])
        self.answer(302 if left % 2 else 307, {
            "Location": "/redirect/%d" % (left - 1) if left else "/length",
            "Set-Cookie": "left=%d; Path=/" % left}, b"elsewhere" * left)

    def get_json(self):
        self.answer(200, {"Content-Type": "application/json"},
                    b'{"cookie": "%s"}' % self.headers.get("Cookie", "").encode())

    def get_nothing(self):
        self.answer(204, {})

    def get_same(self):
        self.answer(304, {"ETag": '"7"'})

    def get_headers(self):
        self.answer(200, {"X-Latin": "\xe9\xff", "X-Folded": "one\r\n two", "X-Empty": "",
                          "X-Long": "x" * 40000}, b"body")

    def get_private(self):
        if self.headers.get("Authorization") == "Basic dXNlcjpzZWNyZXQ=":
            return self.answer(200, {}, b"in")
        return self.answer(401, {"WWW-Authenticate": 'Basic realm="here"'}, b"out")

    # ------------------------------------------------------------------ wrong answers

    def raw(self, data):
        self.log_request()
        self.wfile.write(data)
        self.close_connection = True

    def get_no_status(self):
        self.raw(b"nonsense\r\n\r\n")

    def get_empty(self):
        self.raw(b"")

    def get_short(self):
        self.raw(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + b"short\n" * 100)

    def get_short_chunk(self):
        self.raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n100\r\nshort")

    def get_bad_chunk(self):
        self.raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\nxyz\r\nshort")

    def get_long_line(self):
        self.raw(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 70000 + b"\r\n\r\n")

    def get_long_status(self):
        self.raw(b"HTTP/1.1 200 " + b"x" * 70000 + b"\r\n\r\n")

    def get_many_headers(self):
        self.raw(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 101 + b"\r\n")

    def get_cut_headers(self):
        self.raw(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nX-Cut")


class BufferedHandler(Handler):
    """Writes through a file of the socket, where http.server has a writer of its own."""

    wbufsize = -1


class XMLRPCHandler(xmlrpc.server.SimpleXMLRPCRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "Test"
    sys_version = ""
    encode_threshold = 500

    def date_time_string(self, timestamp=None):
        return super().date_time_string(10**9)
