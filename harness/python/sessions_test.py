"""Real programs on the module's classes: what each session sees, and every byte on the wire, is the
same as unpatched.

    PYTHONPATH=build/python python3 -P harness/python/sessions_test.py [-k PART OF A NAME]

Exit code 77 without urllib3, requests or openssl: skipped.
"""
import ast
import gc
import os
import re
import shutil
import ssl
import subprocess
import sys
import tempfile
import unittest
import warnings

HERE = os.path.dirname(os.path.abspath(__file__))
# Behind the built package, whose source stands here.
sys.path.append(HERE)

try:
    import requests
    import urllib3
except ImportError as missing:
    print("skipped: %s" % missing)
    sys.exit(77)
if shutil.which("openssl") is None:
    print("skipped: there is no openssl, which makes the certificate")
    sys.exit(77)

import backports_cpp
from sessions import ftp_sessions, http_sessions, imap_sessions, smtp_sessions, urllib3_sessions
from sessions.files import patched
from sessions.record import Record, difference, size
from sessions.wire import Wire

MODULES = http_sessions, urllib3_sessions, ftp_sessions, imap_sessions, smtp_sessions
UNPATCHED = "unpatched", "unpatched"
# The client's and the server's files. Unpatched once more shows that nothing else differs.
RUNS = (UNPATCHED, ("makefile", "unpatched"), ("unpatched", "makefile"), ("makefile", "makefile"),
        ("files", "files"))


class ServerProcess:
    """The servers, with their files of this kind."""

    def __init__(self, mode, certificate):
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-m", "sessions.servers", mode, certificate],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})
        self.ports = self.line()

    def line(self):
        return ast.literal_eval(self.process.stdout.readline())

    def taken(self):
        """The numbers of files of C++ and of Python, and what was seen, since the last time."""
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return self.line()

    def close(self):
        self.process.stdin.close()
        self.process.wait(30)
        self.process.stdout.close()


class Stage:
    """What a session plays on."""

    def __init__(self, theatre, name, server, secure):
        self.wire, self.certificate = theatre.wire, theatre.certificate
        self.trusted = ssl.create_default_context(cafile=theatre.certificate)
        self.context = self.trusted if secure else None
        self.name, self.port = name, theatre.fronts[server, secure]


class Theatre:
    """The wire, and the servers of each kind, for all sessions."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.certificate = os.path.join(self.folder.name, "certificate.pem")
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
             "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=localhost",
             "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", self.certificate,
             "-out", self.certificate + ".public"], check=True, capture_output=True)
        with open(self.certificate, "a") as key, open(self.certificate + ".public") as public:
            key.write(public.read())
        self.wire = Wire(self.certificate)
        self.servers = {mode: ServerProcess(mode, self.certificate)
                        for mode in ("unpatched", "makefile", "files", "broken")}
        self.fronts = {key: self.wire.front(port, key[1])
                       for key, port in self.servers["unpatched"].ports.items()}
        self.bytes = self.comparisons = 0

    def close(self):
        self.wire.close()
        for server in self.servers.values():
            server.close()
        self.folder.cleanup()

    def play(self, server, session, secure, run):
        """The record of a session: what the client saw, what the server saw, what went over the
        wire; and the numbers of C++ and of Python's files of both sides."""
        client_mode, server_mode = run
        process = self.servers[server_mode]
        for key, front in self.fronts.items():
            self.wire.behind[front] = process.ports[key]
        seen = Record()
        with patched(client_mode) as count, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                session(Stage(self, session.__name__, server, secure), seen)
            except Exception as raised:
                if "broken" not in run:
                    raise
                seen.see("the session raised", raised)
                del raised
            gc.collect()
            wire = [[comparable(one, session) for one in connection]
                    for connection in self.wire.take()]
            client_files = count.taken()
        server_files, server_seen = process.taken()
        record = [list(seen), server_seen, wire]
        return record, {"client": client_files, "server": server_files}


def comparable(data, session):
    """What went over the wire without the ports of FTP's data and the times of gzip, and up to
    where TLS begins on the way."""
    data = re.sub(rb"(?s)(?<=\r\n\r\n\x1f\x8b\x08\0)....", b"TIME", data)
    data = re.sub(rb"(?<=127,0,0,1,)\d+,\d+", b"PORT", data)
    return data.split(b"\x16\x03", 1)[0] if session.__name__ == "upgraded" else data


class Sessions(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.theatre = Theatre()

    @classmethod
    def tearDownClass(cls):
        cls.theatre.close()
        print("%d comparisons of sessions, %d bytes" % (cls.theatre.comparisons, cls.theatre.bytes),
              file=sys.stderr)

    def compare(self, server, session, secure):
        expected, _ = self.theatre.play(server, session, secure, UNPATCHED)
        self.assertTrue(all(expected), "nothing was seen")
        for run in RUNS:
            with self.subTest(client=run[0], server=run[1]):
                told, files = self.theatre.play(server, session, secure, run)
                for side, mode in zip(("client", "server"), run):
                    cpp, python = files[side]
                    self.assertEqual((cpp > 0, python > 0), (mode != "unpatched",
                                                             mode == "unpatched"), side)
                found = difference(told, expected, "")
                self.assertIsNone(found, found)
                self.theatre.comparisons += 1
                self.theatre.bytes += size(told)

    def test_a_response_reads_from_the_library_s_file(self):
        def see_type(stage, record):
            connection = http_sessions.connect(stage)
            connection.request("GET", "/length")
            with connection.getresponse() as response:
                record.see(type(response.fp) is backports_cpp.BufferedReader,
                           type(response.fp.raw) is backports_cpp.SocketIO)
            connection.close()
            with urllib3.PoolManager(ca_certs=stage.certificate) as pool:
                response = pool.request("GET", urllib3_sessions.base(stage) + "/length",
                                        preload_content=False)
                record.see(type(response._fp.fp) is backports_cpp.BufferedReader)
                response.close()

        for secure in False, True:
            for mode, expected in ("unpatched", False), ("makefile", True), ("files", True):
                (seen, _, _), _ = self.theatre.play("http", see_type, secure, (mode, mode))
                self.assertEqual(seen, [[expected, expected], [expected]])

    def test_a_wrong_letter_is_found_on_either_side(self):
        for module in MODULES:
            server, session = module.SESSIONS[0]
            for secure in False, True:
                expected, _ = self.theatre.play(server, session, secure, UNPATCHED)
                for run in (("broken", "unpatched"), ("unpatched", "broken")):
                    with self.subTest(session=session.__name__, secure=secure, run=run):
                        told, _ = self.theatre.play(server, session, secure, run)
                        self.assertIsNotNone(difference(told, expected))


def add_test(server, session, secure):
    def test(self):
        self.compare(server, session, secure)

    name = "test_%s_%s_%s" % (server, session.__name__, "over_TLS" if secure else "in_the_clear")
    assert not hasattr(Sessions, name), name
    setattr(Sessions, name, test)


for module in MODULES:
    for server, session in module.SESSIONS:
        add_test(server, session, False)
        add_test(server, session, True)
    for server, session in getattr(module, "WITHOUT_TLS", []):
        add_test(server, session, False)


if __name__ == "__main__":
    unittest.main()
