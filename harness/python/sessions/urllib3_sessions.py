"""Sessions of urllib3 and requests: GETs, in every way of taking the body."""
import io

import requests
import urllib3

PATHS = ("/length", "/chunked", "/gzip", "/to-the-end", "/large", "/redirect/3", "/headers",
         "/nothing", "/not-there", "/page.html")
WRONG = "/empty", "/short", "/bad-chunk", "/short-chunk", "/no-status", "/many-headers"


def base(stage):
    return "%s://127.0.0.1:%d" % ("http" if stage.context is None else "https", stage.port)


def by_urllib3(stage, record):
    with urllib3.PoolManager(ca_certs=stage.certificate, headers={"User-Agent": "test"},
                             retries=urllib3.Retry(5, raise_on_status=False)) as pool:
        def see(method, path, take, **keywords):
            answer = pool.request(method, base(stage) + path, timeout=60, preload_content=False,
                                  **keywords)
            record.see(answer.status, answer.reason, answer.headers.items(), answer.geturl(),
                       answer.chunked, answer.length_remaining)
            record.attempt(take, answer)
            record.see(answer.closed, answer.tell(), answer.headers.items())
            answer.release_conn()

        for path in PATHS:
            see("GET", path, lambda answer: answer.data)
            see("GET", path, lambda answer: list(answer.stream(777)))
            see("GET", path, lambda answer: answer.read(decode_content=False))
        for path in "/length", "/page.html":
            see("GET", path, lambda answer: list(iter(lambda: answer.read(1000), b"")))
            see("GET", path, lambda answer: list(answer))
        see("GET", "/chunked", lambda answer: list(answer.read_chunked(100, decode_content=False)))
        see("HEAD", "/page.html", lambda answer: answer.data)
        see("GET", "/redirect/2", lambda answer: answer.data, redirect=False)
        for path in "/to-the-end", "/gzip":
            def lines(answer):
                answer.auto_close = False
                return list(io.TextIOWrapper(answer, encoding="latin-1"))
            see("GET", path, lines)
        record.see([(one.num_connections, one.num_requests)
                    for one in pool.pools._container.values()])
        for path in WRONG:
            try:
                see("GET", path, lambda answer: answer.data, retries=False)
            except urllib3.exceptions.HTTPError as raised:
                record.see(path, raised)
            pool.clear()  # whether the server's end is seen before the next request, is chance


def by_requests(stage, record):
    with requests.Session() as session:
        session.trust_env, session.verify = False, stage.certificate
        session.headers["User-Agent"] = "test"

        def see(path, take, method="GET", **keywords):
            try:
                answer = session.request(method, base(stage) + path, timeout=60, **keywords)
            except requests.RequestException as raised:
                record.see(path, raised)
                return
            with answer:
                record.see(answer.status_code, answer.reason, answer.url, answer.headers.items(),
                           [(one.status_code, one.url, one.content) for one in answer.history],
                           answer.encoding, answer.cookies.items())
                record.attempt(take, answer)
                record.see(answer.raw.closed)

        for path in PATHS:
            see(path, lambda answer: answer.content)
            see(path, lambda answer: list(answer.iter_content(5000)), stream=True)
        for path in "/length", "/chunked", "/to-the-end":
            see(path, lambda answer: answer.text)
            see(path, lambda answer: list(answer.iter_lines()), stream=True)
            see(path, lambda answer: list(answer.iter_lines(100, True, "\r\n")), stream=True)
            see(path, lambda answer: answer.raw.read(5000), stream=True)
        see("/json", lambda answer: answer.json())
        see("/private", lambda answer: answer.content, auth=("user", "secret"))
        see("/private", lambda answer: answer.raise_for_status())
        see("/large", lambda answer: next(answer.iter_content(4000)), stream=True)
        see("/length", lambda answer: answer.content, "HEAD")
        see("/echo", lambda answer: answer.content, "POST", data=b"body" * 5000)
        see("/echo", lambda answer: answer.content, "POST", data=iter([b"one", b"two" * 5000]))
        see("/redirect/1", lambda answer: answer.content, allow_redirects=False)
        for path in WRONG:
            for take in (lambda answer: answer.content), (lambda answer: list(answer.iter_lines())):
                see(path, take, stream=True)
                session.close()  # as above


SESSIONS = [(server, session) for server in ("http", "buffered")
            for session in (by_urllib3, by_requests)]
