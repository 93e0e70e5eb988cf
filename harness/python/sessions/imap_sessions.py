"""Sessions of imaplib."""
import imaplib
import random


def connect(stage, record):
    random.seed(stage.name)  # for the tags of the commands
    if stage.context is None:
        client = imaplib.IMAP4("127.0.0.1", stage.port, timeout=60)
    else:
        client = imaplib.IMAP4_SSL("127.0.0.1", stage.port, ssl_context=stage.context, timeout=60)
    record.see(client.welcome, client.capabilities, client.state)
    return client


def mailbox(stage, record):
    imap = connect(stage, record)
    record.attempt(imap.login, "user", "wrong")
    record.attempt(imap.login, "user", "secret")
    record.attempt(imap.select, "nowhere")
    record.attempt(imap.select)
    record.attempt(imap.response, "UIDVALIDITY")
    record.attempt(imap.list)
    record.attempt(imap.status, "INBOX", "(MESSAGES)")
    record.attempt(imap.search, None, "ALL")
    record.attempt(imap.fetch, "1:12", "(RFC822)")
    record.attempt(imap.fetch, "13", "(RFC822)")
    record.attempt(imap.uid, "FETCH", "2:3", "(RFC822)")
    record.attempt(imap.store, "1", "+FLAGS", r"(\Deleted)")
    record.attempt(imap.expunge)
    record.attempt(imap.noop)
    record.attempt(imap.recent)
    record.attempt(imap.rename, "one", "other")
    record.attempt(imap.close)
    record.attempt(imap.logout)


def appending(stage, record):
    imap = connect(stage, record)
    record.attempt(imap.authenticate, "PLAIN", lambda _: b"\0user\0secret")
    for message in b"Subject: x\n\nbody\n", b"", bytes(range(256)) * 3000:
        record.attempt(imap.append, "INBOX", r"\Seen", '"01-Jan-2000 00:00:00 +0000"', message)
    record.attempt(imap.enable, "UTF8=ACCEPT")
    record.attempt(imap.logout)


def authenticating(stage, record):
    imap = connect(stage, record)
    record.attempt(imap.authenticate, "OTHER", lambda _: None)
    record.attempt(imap.login_cram_md5, "user", "secret")
    record.attempt(imap.logout)


def broken_off(stage, record):
    """Answers that end too early or never."""
    for command in ("check", "unsubscribe", "subscribe", "unselect"):
        imap = connect(stage, record)
        imap.login("user", "secret")
        imap.select()
        arguments = ["x"] if "subscribe" in command else []
        record.attempt(getattr(imap, command), *arguments)
        imap.shutdown()


def upgraded(stage, record):
    imap = connect(stage, record)
    record.attempt(imap.starttls, stage.trusted)
    record.attempt(imap.login, "user", "secret")
    record.attempt(imap.select)
    record.attempt(imap.fetch, "1:13", "(RFC822)")
    record.attempt(imap.append, "INBOX", None, None, b"message\n" * 999)
    record.attempt(imap.logout)


SESSIONS = [("imap", session) for session in (mailbox, appending, authenticating, broken_off)]
WITHOUT_TLS = [("imap", upgraded)]
