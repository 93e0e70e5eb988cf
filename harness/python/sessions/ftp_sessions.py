"""Sessions of ftplib. The connections for data go over the wire, too."""
import ftplib
import io
import socket


class Client(ftplib.FTP):
    """Every port that it hears of or tells is one of the wire's."""

    secure_data = False

    def makepasv(self):
        host, port = super().makepasv()
        return host, self.stage.wire.front(port, self.secure_data)

    def sendport(self, host, port):
        return super().sendport(host, self.stage.wire.front(port, self.secure_data))


class SecureClient(Client, ftplib.FTP_TLS):
    """TLS from the first byte on, which ftplib has not."""

    secure_data = True

    def connect(self, host, port):
        sock = socket.create_connection((host, port), timeout=60)
        self.timeout, self.host, self.af = 60, host, sock.family
        self.sock = self.context.wrap_socket(sock, server_hostname=host)
        self.file = self.sock.makefile("r", encoding=self.encoding)
        self.welcome = self.getresp()
        return self.welcome


def connect(stage, record):
    client = Client(timeout=60) if stage.context is None else SecureClient(context=stage.context)
    client.stage = stage
    record.see(client.connect("127.0.0.1", stage.port))
    record.attempt(client.login, "user", "secret")
    if stage.context is not None:
        record.attempt(client.prot_p)
    return client


def commands(stage, record):
    ftp = connect(stage, record)
    record.attempt(ftp.pwd)
    record.attempt(ftp.cwd, "there")
    record.attempt(ftp.cwd, "nowhere")
    record.attempt(ftp.mkd, "a \xfc")
    record.attempt(ftp.size, "text")
    record.attempt(ftp.rename, "text", "other")
    record.attempt(ftp.delete, "other")
    record.attempt(ftp.delete, "other")
    record.attempt(ftp.voidcmd, "NOOP")
    record.attempt(ftp.sendcmd, "STAT")
    record.attempt(ftp.voidcmd, "nonsense")
    record.attempt(ftp.sendcmd, "two\r\nlines")
    record.attempt(ftp.sendcmd, "HELP")
    ftp.close()


def transfers(stage, record, passive=True):
    ftp = connect(stage, record)
    ftp.set_pasv(passive)
    lines, data = [], io.BytesIO()
    record.attempt(ftp.retrlines, "LIST", lines.append)
    record.attempt(ftp.dir, "5", lines.append)
    record.attempt(ftp.nlst)
    record.attempt(lambda: list(ftp.mlsd(facts=["type"])))
    for name in "text", "empty", "binary", "long", "not there":
        record.attempt(ftp.retrbinary, "RETR " + name, data.write, 1000)
    record.attempt(ftp.retrbinary, "RETR binary", data.write, rest=1000000)
    record.attempt(ftp.retrlines, "RETR text", lines.append)
    record.attempt(ftp.retrlines, "RETR long", lines.append)
    record.see(lines, data.getvalue())
    ftp.close()


def active(stage, record):
    """The server connects. Under TLS it is the one that listens still, which the wire is not made
    for: without TLS alone."""
    transfers(stage, record, passive=False)


def storing(stage, record):
    ftp = connect(stage, record)
    text = b"one\ntwo\r\n" + b"long" * 1000 + b"\n\nlast"
    record.attempt(ftp.storlines, "STOR new", io.BytesIO(text))
    record.attempt(ftp.storbinary, "STOR big", io.BytesIO(bytes(range(256)) * 5000), 5000)
    record.attempt(ftp.storbinary, "APPE new", io.BytesIO(b"more"))
    data = io.BytesIO()
    record.attempt(ftp.retrbinary, "RETR new", data.write)
    record.attempt(ftp.retrbinary, "RETR big", data.write)
    record.see(data.getvalue())
    record.attempt(ftp.storlines, "STOR long", io.BytesIO(b"y" * 9000))
    ftp.close()


def leaving(stage, record):
    ftp = connect(stage, record)
    record.attempt(ftp.quit)
    ftp = connect(stage, record)
    record.attempt(ftp.voidcmd, "GONE")
    record.attempt(ftp.voidcmd, "NOOP")
    ftp.close()
    client = Client(timeout=60) if stage.context is None else SecureClient(context=stage.context)
    client.stage = stage
    with client as ftp:
        record.see(ftp.connect("127.0.0.1", stage.port), ftp.getwelcome())
        record.attempt(ftp.login, "user", "wrong")


def upgraded(stage, record):
    """AUTH TLS: from then on the wire sees nothing, but both sides do."""
    ftp = ftplib.FTP_TLS(context=stage.trusted, timeout=60)
    record.see(ftp.connect("127.0.0.1", stage.port))
    record.attempt(ftp.login, "user", "secret")
    record.attempt(ftp.prot_p)
    record.attempt(ftp.pwd)
    for command in "LIST", "RETR text":
        lines = []
        record.attempt(ftp.retrlines, command, lines.append)
        record.see(lines)
    data = io.BytesIO()
    record.attempt(ftp.retrbinary, "RETR binary", data.write)
    record.attempt(ftp.storbinary, "STOR new", io.BytesIO(b"stored" * 9999))
    record.see(data.getvalue())
    record.attempt(ftp.quit)


SESSIONS = [("ftp", session) for session in (commands, transfers, storing, leaving)]
WITHOUT_TLS = [("ftp", active), ("ftp", upgraded)]
