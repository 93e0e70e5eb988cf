"""Sessions of http.client, urllib.request and xmlrpc.client."""
import http.client
import http.cookiejar
import io
import socket
import urllib.error
import urllib.request
import xmlrpc.client

LARGE_BODY = bytes(range(256)) * 8000


def connect(stage):
    if stage.context is None:
        return http.client.HTTPConnection("127.0.0.1", stage.port, timeout=60)
    return http.client.HTTPSConnection("127.0.0.1", stage.port, timeout=60, context=stage.context)


def see_answer(record, connection, *request, body="read", **keywords):
    """Asks, and takes down all of the answer."""
    connection.request(*request, **keywords)
    return see_response(record, connection, body)


def see_response(record, connection, body="read"):
    try:
        response = connection.getresponse()
    except (http.client.HTTPException, OSError) as raised:
        record.see("no answer", raised)
        connection.close()
        return None
    record.see(response.status, response.reason, response.version, response.getheaders(),
               response.length, response.chunked, response.will_close)
    record.attempt(READERS[body], response)
    record.see(response.isclosed(), response.closed)
    # Some ways of reading leave the answer open at its end, and the connection with it.
    record.attempt(response.read)
    record.see(response.isclosed(), response.closed, response.headers.items())
    return response


def pieces(read, *size):
    """What a reading method gives until it gives nothing. How much it gives at a time is up to the
    network, and so it is for readline() with a size: http.client looks as far as it can see."""
    return b"".join(iter(lambda: read(*size), b""))


def into(response):
    buffer, told = bytearray(777), []
    while count := response.readinto(buffer):
        told.append(bytes(buffer[:count]))
    return b"".join(told)


def peeked(response):
    """Peeks before each reading: at the start of what is read then. At the end of a length, peek()
    would wait for the next answer."""
    told = []
    while response.length != 0 and (ahead := response.peek(10)):
        piece = response.read1(len(ahead))
        told.append(piece)
        if piece != ahead[:len(piece)]:
            told.append(b"peek() is not what comes")
    return b"".join(told)


READERS = {
    "read": lambda response: response.read(),
    "pieces": lambda response: list(iter(lambda: response.read(999), b"")),
    "read1": lambda response: pieces(response.read1, 1000),
    "read1 all": lambda response: pieces(response.read1),
    "line": lambda response: list(iter(response.readline, b"")),
    "short line": lambda response: pieces(response.readline, 11),
    "lines": lambda response: [response.readlines(500), list(response)],
    "into": into,
    "peek": peeked,
    "text": lambda response: list(io.TextIOWrapper(response, encoding="utf-8", newline=None)),
    "buffered": lambda response: list(io.BufferedReader(response, 100)),
}


def reading(stage, record):
    """Every way of reading, over one connection that is kept."""
    connection = connect(stage)
    for path in "/length", "/chunked":
        for body in READERS:
            see_answer(record, connection, "GET", path, body=body)
        record.see(connection.sock is None)
    connection.close()


def methods(stage, record):
    connection = connect(stage)
    see_answer(record, connection, "HEAD", "/length")
    see_answer(record, connection, "HEAD", "/page.html")
    see_answer(record, connection, "GET", "/page.html")
    see_answer(record, connection, "GET", "/")
    see_answer(record, connection, "GET", "/zero")
    see_answer(record, connection, "GET", "/nothing")
    see_answer(record, connection, "GET", "/same", headers={"If-None-Match": '"7"'})
    see_answer(record, connection, "GET", "/headers")
    see_answer(record, connection, "GET", "/is not there".replace(" ", "%20"))
    see_answer(record, connection, "DELETE", "/page.html")
    see_answer(record, connection, "GET", "/length")
    connection.close()


def posting(stage, record):
    """Bodies of every kind; the server says what it has read."""
    connection = connect(stage)
    for body in (b"bytes", "text", b"", [b"one", b"", b"three"], iter([b"x" * 9000, b"y" * 17]),
                 io.BytesIO(b"file\r\n" * 5000), io.StringIO("text\n" * 10), LARGE_BODY,
                 (bytes([one]) * one for one in range(1, 200))):
        connection.request("POST", "/echo", body, {"Content-Type": "x/y"})
        see_response(record, connection)
    connection.close()


def expecting(stage, record):
    """Expect: 100-continue, and a request in pieces."""
    connection = connect(stage)
    connection.putrequest("PUT", "/", skip_accept_encoding=True)
    connection.putheader("Expect", "100-continue")
    connection.putheader("Content-Length", "10")
    connection.endheaders()
    connection.send(b"01234")
    connection.send(b"56789")
    see_response(record, connection)
    connection.putrequest("POST", "/", skip_host=True)
    connection.putheader("Transfer-Encoding", "chunked")
    connection.putheader("X", "a", "b")
    connection.endheaders([b"abc", b"d" * 5000], encode_chunked=True)
    see_response(record, connection)
    connection.close()


def large(stage, record):
    connection = connect(stage)
    see_answer(record, connection, "GET", "/large")
    see_answer(record, connection, "GET", "/large", body="into")
    see_answer(record, connection, "GET", "/large", body="pieces")
    see_answer(record, connection, "GET", "/gzip", body="read1 all")
    connection.close()


def early_close(stage, record):
    """A client that goes in the middle of a body, with its file or without it."""
    for order in "response", "connection":
        connection = connect(stage)
        connection.request("GET", "/large")
        response = connection.getresponse()
        record.see(response.read(4000), response.length)
        if order == "response":
            response.close()
            record.attempt(response.read)
            connection.close()
        else:
            connection.close()
            record.see(response.isclosed(), response.closed)
            record.attempt(response.read, 10)


def to_the_end(stage, record):
    connection = connect(stage)
    for body in "read", "pieces", "line", "text", "buffered", "peek":
        see_answer(record, connection, "GET", "/to-the-end", body=body)
        record.see(connection.sock is None)
    connection.close()


def wrong_answers(stage, record):
    connection = connect(stage)
    for path in ("/no-status", "/empty", "/long-line", "/long-status", "/many-headers",
                 "/cut-headers"):
        see_answer(record, connection, "GET", path)
        connection.close()
    for path in "/short", "/short-chunk", "/bad-chunk":
        for body in "read", "pieces", "read1", "line", "into", "peek":
            connection.request("GET", path)
            response = connection.getresponse()
            record.see(path, body)
            record.attempt(READERS[body], response)
            connection.close()


def pipelined(stage, record):
    """Requests by hand, several at once, through files of every kind."""
    request = "GET /length HTTP/1.1\r\nHost: here\r\n\r\nGET /zero HTTP/1.0\r\n\r\n"
    for mode, buffering, newline in (("rwb", None, None), ("rwb", 0, None), ("rw", None, None),
                                     ("rw", 16, ""), ("rw", None, "\n"), ("rw", 1, "\r\n")):
        sock = socket.create_connection(("127.0.0.1", stage.port), timeout=60)
        if stage.context is not None:
            sock = stage.context.wrap_socket(sock, server_hostname="127.0.0.1")
        arguments = {} if "b" in mode else {"encoding": "utf-8", "newline": newline}
        with sock, sock.makefile(mode, buffering, **arguments) as file:
            text = request if newline != "\r\n" else request.replace("\r\n", "\n")
            file.write(text.encode() if "b" in mode else text)
            file.flush()
            for _ in range(9):
                record.attempt(file.readline)
            record.attempt(file.readline, 7)
            record.attempt(file.read, 5000)
            record.attempt(lambda: b"".join(iter(lambda: file.read(9999), b"")) if "b" in mode
                           else file.read())
            for name in "encoding", "newlines", "mode", "closed", "line_buffering":
                record.attempt(getattr, file, name)


def through_urllib(stage, record):
    scheme = "http" if stage.context is None else "https"
    base = "%s://127.0.0.1:%d" % (scheme, stage.port)
    passwords = urllib.request.HTTPPasswordMgrWithDefaultRealm()
    passwords.add_password(None, base, "user", "secret")
    handlers = [urllib.request.HTTPBasicAuthHandler(passwords), urllib.request.ProxyHandler({}),
                urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())]
    if stage.context is not None:
        handlers.append(urllib.request.HTTPSHandler(context=stage.context))
    opener = urllib.request.build_opener(*handlers)
    opener.addheaders = [("User-Agent", "test")]
    for path in ("/length", "/chunked", "/redirect/3", "/json", "/private", "/not-there",
                 "/to-the-end", "/short", "/empty"):
        try:
            with opener.open(base + path, timeout=60) as response:
                record.see(response.status, response.geturl(), response.headers.items())
                record.attempt(response.readline)
                record.attempt(response.read)
        except urllib.error.HTTPError as error:
            with error:
                record.see(error.code, error.headers.items(), error.read())
        except OSError as raised:
            record.see(path, raised)


def calls(stage, record):
    """xmlrpc.client, whose answers come in gzip if they are long."""
    scheme = "http" if stage.context is None else "https"
    with xmlrpc.client.ServerProxy("%s://127.0.0.1:%d/RPC2" % (scheme, stage.port),
                                   allow_none=True, context=stage.context) as server:
        record.attempt(server.system.listMethods)
        record.attempt(server.echo, 1, "text \xfc", None, [2.5, {"key": True}])
        record.attempt(server.echo, "long" * 20000, xmlrpc.client.Binary(b"\0\xff" * 3000))
        record.attempt(server.fail)
        record.attempt(server.echo)
        several = xmlrpc.client.MultiCall(server)
        several.one(1)
        several.two("2")
        record.attempt(lambda: list(several()))


SESSIONS = [(server, session) for server in ("http", "buffered")
            for session in (reading, methods, posting, expecting, large, early_close, to_the_end,
                            wrong_answers, pipelined, through_urllib)] + [("xmlrpc", calls)]
