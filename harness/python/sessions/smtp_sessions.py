"""Sessions of smtplib."""
import email.message
import email.policy
import smtplib


def connect(stage):
    if stage.context is None:
        return smtplib.SMTP("127.0.0.1", stage.port, "client", timeout=60)
    return smtplib.SMTP_SSL("127.0.0.1", stage.port, "client", timeout=60, context=stage.context)


def sending(stage, record):
    smtp = connect(stage)
    record.attempt(smtp.ehlo)
    record.see(smtp.esmtp_features, smtp.does_esmtp)
    for text in ("Subject: dots\n\n.\n..\n.a\nb.\n\r\n.\r\n", "x" * 30000 + "\n." + "y" * 30000,
                 b"Subject: bytes\r\n\r\n\xff\xfe\0\n", "", "no end", "line\n" * 20000):
        record.attempt(smtp.sendmail, "a@b", ["c@d", "e@f"], text, ["BODY=8BITMIME"])
    record.attempt(smtp.sendmail, "a@b", ["c@d", "unknown@d"], "partly")
    record.attempt(smtp.sendmail, "a@b", ["unknown@d"], "refused")
    record.attempt(smtp.sendmail, "nobody@b", ["c@d"], "refused")
    record.attempt(smtp.sendmail, "a@b", ["c@d"], "Subject: x\n\nspam\n")
    record.attempt(smtp.sendmail, "a@b", ["c@d"], "\xfc")
    message = email.message.EmailMessage(email.policy.SMTP)
    message["From"], message["To"], message["Subject"] = "\xfc@b", "c@d", "\xe9" * 50
    message.set_content("text \u20ac\n.\n" * 50, cte="base64")
    record.attempt(smtp.send_message, message)
    record.attempt(smtp.quit)


def commands(stage, record):
    smtp = connect(stage)
    record.attempt(smtp.helo, "me")
    record.attempt(smtp.noop)
    record.attempt(smtp.verify, "user")
    record.attempt(smtp.expn, "list")
    record.attempt(smtp.rset)
    record.attempt(smtp.docmd, "nonsense")
    record.attempt(smtp.docmd, "unknown", "with arguments")
    record.attempt(smtp.docmd, "two\r\nlines")
    record.attempt(smtp.rcpt, "c@d")
    record.attempt(smtp.data, "nothing")
    record.attempt(smtp.docmd, "HELP")
    record.attempt(smtp.noop)
    smtp.close()


def pipelined(stage, record):
    """Many commands at once; what fails in the middle is answered in its place."""
    smtp = connect(stage)
    record.attempt(smtp.ehlo)
    smtp.send(b"RCPT TO:<early@d>\r\nMAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\nRCPT TO:<unknown@d>\r\n"
              b"what\r\nEXPN list\r\nDATA\r\n")
    for _ in range(7):
        record.attempt(smtp.getreply)
    smtp.send(b"one\r\n..two\r\nspam\r\n.\r\nMAIL FROM:<nobody@b>\r\nDATA\r\nNOOP\r\nQUIT\r\n")
    for _ in range(6):
        record.attempt(smtp.getreply)


def authenticating(stage, record):
    smtp = connect(stage)
    record.attempt(smtp.login, "user", "wrong")
    record.attempt(smtp.login, "user", "secret")
    record.attempt(smtp.quit)


def broken_off(stage, record):
    smtp = connect(stage)
    record.attempt(smtp.docmd, "GONE")
    record.attempt(smtp.noop)
    record.attempt(smtp.quit)


def upgraded(stage, record):
    smtp = connect(stage)
    record.attempt(smtp.starttls, context=stage.trusted)
    record.attempt(smtp.login, "user", "secret")
    record.attempt(smtp.sendmail, "a@b", ["c@d"], "under\n.\nTLS\n" * 5000)
    record.attempt(smtp.expn, "list")
    record.attempt(smtp.quit)


SESSIONS = [("smtp", session) for session in (sending, commands, pipelined, authenticating,
                                              broken_off)]
WITHOUT_TLS = [("smtp", upgraded)]
