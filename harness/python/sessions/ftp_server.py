"""A small FTP server. Its commands come through a text file of the socket, its data through
others."""
import contextlib
import re
import socket
import socketserver

from .http_server import end_of_tls

LISTING = ["-rw-r--r-- 1 user group %d Jan 1 2000 file %d \xe9" % (one * 7, one)
           for one in range(200)]


class Handler(socketserver.BaseRequestHandler):
    def setup(self):
        self.secure, self.listener, self.active, self.rest = self.server.secure, None, None, 0
        self.stored = {"text": b"one\r\ntwo\r\n\r\nthree" * 3000, "empty": b"",
                       "binary": bytes(range(256)) * 4000, "long": b"x" * 20000 + b"\r\n"}
        self.renamed = None
        self.open()

    def open(self):
        self.file = self.request.makefile("rw", encoding="utf-8", newline="\r\n")

    def finish(self):
        self.file.close()
        if self.listener is not None:
            self.listener.close()

    def say(self, text):
        self.file.write(text + "\n")
        self.file.flush()

    def handle(self):
        self.say("220-Welcome\n220 to \xe9 here")
        for line in self.file:
            seen = re.sub(r"^(PORT|EPRT) .*", r"\1", line)
            self.server.seen.see(seen)
            name, _, argument = line.rstrip("\r\n").partition(" ")
            method = getattr(self, "do_" + name, None)
            if method is None:
                self.say("502 no such command: " + name)
            elif method(argument) == "end":
                return

    # ------------------------------------------------------------------ the connection for data

    def do_PASV(self, _):
        self.listener = socket.create_server(("127.0.0.1", 0))
        port = self.listener.getsockname()[1]
        self.say("227 Entering Passive Mode (127,0,0,1,%d,%d)." % divmod(port, 256))

    def do_PORT(self, argument):
        high, low = map(int, argument.split(",")[4:])
        self.active = high * 256 + low
        self.say("200 port")

    @contextlib.contextmanager
    def data(self):
        self.say("150 about to open")
        if self.active is not None:
            sock, self.active = socket.create_connection(("127.0.0.1", self.active)), None
        else:
            sock, _ = self.listener.accept()
            self.listener.close()
            self.listener = None
        sock.settimeout(60)
        if self.secure:
            sock = self.server.context.wrap_socket(sock, server_side=True)
        with sock:
            yield sock
            if self.secure:
                end_of_tls(sock)
        self.say("226 done")

    def send(self, data):
        with self.data() as sock, sock.makefile("wb") as file:
            for place in range(0, len(data), 3333):
                file.write(data[place:place + 3333])

    def receive(self):
        with self.data() as sock, sock.makefile("rb") as file:
            received = file.read()
        self.server.seen.see(len(received), received[:5000])
        return received

    def do_LIST(self, argument):
        with self.data() as sock, sock.makefile("w", encoding="utf-8", newline="\r\n") as file:
            file.writelines(line + "\n" for line in LISTING if argument in line)

    def do_NLST(self, _):
        self.send("".join(name + "\r\n" for name in self.stored).encode())

    def do_MLSD(self, _):
        self.send("".join("type=file;size=%d; %s\r\n" % (len(data), name)
                          for name, data in self.stored.items()).encode())

    def do_RETR(self, name):
        if name not in self.stored:
            if self.listener is not None:
                self.listener.close()
            return self.say("550 no such file: " + name)
        place, self.rest = self.rest, 0
        return self.send(self.stored[name][place:])

    def do_STOR(self, name):
        self.stored[name] = self.receive()

    def do_APPE(self, name):
        self.stored[name] += self.receive()

    # ------------------------------------------------------------------ everything else

    def do_USER(self, _):
        self.say("331 and the password")

    def do_PASS(self, argument):
        self.say("230 in" if argument == "secret" else "530 out")

    def do_TYPE(self, argument):
        self.say("200 type " + argument)

    def do_SIZE(self, name):
        self.say("213 %d" % len(self.stored[name]))

    def do_REST(self, argument):
        self.rest = int(argument)
        self.say("350 from there")

    def do_PWD(self, _):
        self.say('257 "/a ""quoted"" name" is current')

    def do_CWD(self, name):
        self.say("250 there" if name != "nowhere" else "550 no such folder")

    def do_MKD(self, name):
        self.say('257 "%s" made' % name)

    def do_RNFR(self, name):
        self.renamed = name
        self.say("350 to what")

    def do_RNTO(self, name):
        self.stored[name] = self.stored.pop(self.renamed)
        self.say("250 renamed")

    def do_DELE(self, name):
        self.say("250 deleted" if self.stored.pop(name, None) is not None else "550 not there")

    def do_NOOP(self, _):
        self.say("200-several\n lines 200 of\n200-text\n200 end")

    def do_HELP(self, _):
        self.say("2" + "x" * 9000)

    def do_STAT(self, _):
        self.say("999 no such kind of answer")

    def do_AUTH(self, _):
        self.say("234 go on")
        self.file.detach()
        self.request = self.server.context.wrap_socket(self.request, server_side=True)
        self.open()

    def do_PBSZ(self, _):
        self.say("200 PBSZ=0")

    def do_PROT(self, argument):
        self.secure = argument == "P"
        self.say("200 protection " + argument)

    def do_QUIT(self, _):
        self.say("221 bye")
        return "end"

    def do_GONE(self, _):
        return "end"
