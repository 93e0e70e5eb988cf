"""A small SMTP server, with pipelining."""
import socketserver

EXTENSIONS = ("here", "SIZE 9000000", "8BITMIME", "SMTPUTF8", "PIPELINING", "STARTTLS",
              "AUTH PLAIN LOGIN CRAM-MD5")


class Handler(socketserver.StreamRequestHandler):
    wbufsize = -1

    def say(self, code, *lines):
        for line in lines[:-1]:
            self.wfile.write(b"%d-%s\r\n" % (code, line.encode()))
        self.wfile.write(b"%d %s\r\n" % (code, lines[-1].encode()))
        self.wfile.flush()

    def handle(self):
        self.sender, self.recipients = None, []
        self.say(220, "here ESMTP")
        while line := self.rfile.readline():
            self.server.seen.see(line)
            name, _, argument = line.decode(errors="replace").rstrip("\r\n").partition(" ")
            method = getattr(self, "do_" + name.upper(), None)
            if method is None:
                self.say(500, "no such command: " + name)
            elif method(argument) == "end":
                return

    def do_EHLO(self, _):
        self.say(250, *EXTENSIONS)

    def do_HELO(self, _):
        self.say(250, "here")

    def do_MAIL(self, argument):
        if "nobody" in argument:
            return self.say(553, "5.1.8 not", "from there")
        self.sender, self.recipients = argument, []
        return self.say(250, "2.1.0 fine")

    def do_RCPT(self, argument):
        if self.sender is None:
            return self.say(503, "5.5.1 from whom")
        if "unknown" in argument:
            return self.say(550, "5.1.1 no such user")
        self.recipients.append(argument)
        return self.say(250, "2.1.5 fine")

    def do_DATA(self, _):
        if not self.recipients:
            return self.say(503, "5.5.1 to whom")
        self.say(354, "go on")
        message = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            message.append(line[1:] if line.startswith(b".") else line)
        self.server.seen.see(self.sender, self.recipients, b"".join(message))
        self.sender, self.recipients = None, []
        if b"spam\r\n" in message:
            return self.say(554, "5.7.1 no")
        return self.say(250, "2.0.0 %d lines" % len(message))

    def do_RSET(self, _):
        self.sender = None
        self.say(250, "reset")

    def do_NOOP(self, _):
        self.say(250, "fine")

    def do_VRFY(self, argument):
        self.say(252, "perhaps " + argument)

    def do_EXPN(self, _):
        self.say(250, *("member%d <m%d@here>" % (one, one) for one in range(500)))

    def do_HELP(self, _):
        self.say(214, "x" * 9000)

    def do_AUTH(self, argument):
        kind, _, first = argument.partition(" ")
        if kind == "PLAIN":
            return self.say(*(535, "5.7.8 no") if first == "AHVzZXIAd3Jvbmc=" else (235, "in"))
        if kind == "LOGIN":
            self.say(334, "UGFzc3dvcmQ6")
        else:
            self.say(334, "PDEyMzRAaGVyZT4=")
        self.server.seen.see(self.rfile.readline())
        return self.say(*(235, "in") if kind == "LOGIN" else (535, "5.7.8 no"))

    def do_STARTTLS(self, _):
        self.say(220, "go on")
        self.rfile.close()
        self.wfile.close()
        self.request = self.server.context.wrap_socket(self.request, server_side=True)
        self.setup()

    def do_NONSENSE(self, _):
        self.wfile.write(b"what\r\n250 after it\r\n")
        self.wfile.flush()

    def do_GONE(self, _):
        self.wfile.write(b"250-half of")
        self.wfile.flush()
        return "end"

    def do_QUIT(self, _):
        self.say(221, "bye")
        return "end"
