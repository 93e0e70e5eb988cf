"""A small IMAP server, which answers what imap_sessions.py asks."""
import hashlib
import hmac
import re
import socketserver

MESSAGES = [b"Subject: %d\r\n\r\n" % one + (b"line of body {3}\r\n" * one + bytes(range(256))) * one
            for one in range(12)] + [b"Subject: large\r\n\r\n" + b"0123456789abcdef\r\n" * 30000]


class Handler(socketserver.StreamRequestHandler):
    wbufsize = -1

    def say(self, text):
        self.wfile.write(text + b"\r\n")
        self.wfile.flush()

    def handle(self):
        self.say(b"* OK IMAP4rev1 here")
        while line := self.rfile.readline():
            self.server.seen.see(line)
            self.tag, name, *rest = line.rstrip(b"\r\n").split(b" ", 2)
            method = getattr(self, "do_" + name.decode(), None)
            if method is None:
                self.say(self.tag + b" BAD unknown " + name)
            elif method(rest[0] if rest else b"") == "end":
                return

    def ok(self, text=b"completed"):
        self.say(self.tag + b" OK " + text)

    def do_CAPABILITY(self, _):
        self.wfile.write(b"* CAPABILITY IMAP4rev1 AUTH=CRAM-MD5 STARTTLS ENABLE UTF8=ACCEPT\r\n")
        self.ok()

    def do_LOGIN(self, argument):
        if argument == b'user "secret"':
            return self.ok(b"[CAPABILITY IMAP4rev1] in")
        return self.say(self.tag + b" NO out")

    def do_AUTHENTICATE(self, kind):
        if kind == b"CRAM-MD5":
            self.say(b"+ PDEyMzRAaGVyZT4=")  # <1234@here>
            right = hmac.new(b"secret", b"<1234@here>", hashlib.md5).hexdigest()
            answer = self.rfile.readline()
            self.server.seen.see(answer, right)
        else:
            self.say(b"+ ")
            answer = self.rfile.readline()
            self.server.seen.see(answer)
        if answer == b"*\r\n":
            return self.say(self.tag + b" NO [AUTHENTICATIONFAILED] given up")
        return self.ok(b"as " + kind)

    def do_SELECT(self, name):
        if name == b"nowhere":
            return self.say(self.tag + b" NO no such mailbox")
        self.wfile.write(b"* FLAGS (\\Seen \\Deleted)\r\n* %d EXISTS\r\n* 1 RECENT\r\n"
                         b"* OK [UIDVALIDITY 7] fine\r\n" % len(MESSAGES))
        return self.ok(b"[READ-WRITE] selected")

    do_EXAMINE = do_SELECT

    def do_LIST(self, _):
        self.wfile.write(b'* LIST (\\HasNoChildren) "/" INBOX\r\n'
                         b'* LIST () "/" {9}\r\nodd "\r\n(\xe9\r\n')
        self.ok()

    def do_STATUS(self, _):
        self.wfile.write(b"* STATUS INBOX (MESSAGES 13)\r\n")
        self.ok()

    def do_SEARCH(self, _):
        self.wfile.write(b"* SEARCH" + b"".join(b" %d" % one for one in range(1, 14)) + b"\r\n")
        self.ok()

    def do_FETCH(self, argument):
        first, last = re.match(rb"(\d+):?(\d*)", argument).groups()
        for number in range(int(first), int(last or first) + 1):
            message = MESSAGES[number - 1]
            self.wfile.write(b"* %d FETCH (UID %d RFC822 {%d}\r\n" % (
                number, number + 100, len(message)))
            self.wfile.write(message)
            self.wfile.write(b" FLAGS (\\Seen) BODY {0}\r\n)\r\n")
            if number % 5 == 0:
                self.wfile.write(b"* %d EXISTS\r\n" % (len(MESSAGES) + number))
        self.ok()

    def do_UID(self, argument):
        self.do_FETCH(argument.split(b" ", 1)[1])

    def do_STORE(self, _):
        self.wfile.write(b"* 1 FETCH (FLAGS (\\Deleted))\r\n")
        self.ok()

    def do_EXPUNGE(self, _):
        self.wfile.write(b"* 1 EXPUNGE\r\n* 1 EXPUNGE\r\n")
        self.ok()

    def do_APPEND(self, argument):
        size = int(re.search(rb"\{(\d+)\}$", argument)[1])
        self.say(b"+ go on")
        message = self.rfile.read(size)
        self.server.seen.see(size, message[:5000], self.rfile.readline())
        self.ok(b"appended")

    def do_NOOP(self, argument):
        self.ok()

    def do_CLOSE(self, _):
        self.say(self.tag + b" OK closed")

    def do_STARTTLS(self, _):
        self.ok(b"go on")
        self.rfile.close()
        self.wfile.close()
        self.request = self.server.context.wrap_socket(self.request, server_side=True)
        self.setup()

    def do_CHECK(self, _):
        self.say(b"* OK " + b"x" * 1100000)

    def do_UNSELECT(self, _):
        self.say(b"nonsense")

    def do_SUBSCRIBE(self, _):
        self.wfile.write(b"* BYE going\r\n")
        self.wfile.flush()
        return "end"

    def do_UNSUBSCRIBE(self, _):
        self.wfile.write(b"* 1 FETCH (RFC822 {500}\r\nshort")
        self.wfile.flush()
        return "end"

    def do_LOGOUT(self, _):
        self.wfile.write(b"* BYE bye\r\n")
        self.ok()
        return "end"
