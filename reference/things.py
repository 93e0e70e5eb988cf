"""The things of a scenario that are no files: Socket and Memory, which are scripted, Decoder and
Encoder, and the stage that they share."""
import codecs
import errno
import io
import os

import language


class Label:
    """What a thing is printed by: the first name that it had, or a number."""

    __slots__ = ("name", "number")

    def __init__(self):
        self.name = None
        self.number = None


class Stage:
    """What one playing of a scenario shares: its events, and its counters."""

    def __init__(self):
        self.events = []
        self.event_count = 0
        self.depth = 0  # lambdas that run
        self.over = False  # nothing is written down any more
        self.next_descriptor = 3
        self.last_number = 0
        self.codec_states = []  # (class, name of the encoding, state) of each getstate()

    def event(self, text):
        if self.over:
            return
        self.event_count += 1
        self.events.append("#: " + "  " * self.depth + text)

    def take_events(self):
        events, self.events = self.events, []
        return events

    def new_descriptor(self):
        self.next_descriptor += 1
        return self.next_descriptor - 1

    def new_number(self):
        self.last_number += 1
        return self.last_number


def os_error(number):
    """Of Python's subclass for the number; without arguments for None."""
    return OSError() if number is None else OSError(number, os.strerror(number))


def failure_of(item):
    """The exception that a plan's item stands for, or None."""
    if item.word == "WOULD_BLOCK":
        return os_error(errno.EAGAIN)
    if item.word == "TIMEOUT":
        return TimeoutError("timed out")
    if item.word == "OSError":
        return os_error(item.value)
    return None


def buffer_of(value):
    """A memoryview of what has a buffer, else None."""
    try:
        return memoryview(value)
    except TypeError:
        return None


class Plan:
    """The items that are still to come."""

    __slots__ = ("items",)

    def __init__(self, items):
        self.items = list(reversed(items))

    def take(self):
        return self.items.pop() if self.items else None


def type_name(value):
    """The name of a value's class as C code has it in messages: with a module for C's own classes."""
    kind = type(value)
    is_heap_type = kind.__flags__ & 1 << 9
    if is_heap_type or kind.__module__ == "builtins":
        return kind.__name__
    return "%s.%s" % (kind.__module__, kind.__qualname__)


class Socket:
    """A scripted socket. It has no more attributes than a scenario may see, and those that
    SocketIO and makefile need; it cannot be weakly referenced."""

    __slots__ = (
        "label_", "stage_", "recv_", "left_over_", "send_", "close_", "model_", "descriptor_",
        "references_", "is_closed_", "is_really_closed_",
    )

    def __init__(self, stage, recv, send, close, model):
        self.label_ = Label()
        self.stage_ = stage
        self.recv_ = Plan(recv)
        self.left_over_ = b""
        self.send_ = Plan(send)
        self.close_ = Plan(close)
        self.model_ = model
        self.descriptor_ = stage.new_descriptor()
        self.references_ = 0
        self.is_closed_ = False
        self.is_really_closed_ = False

    def recv_into(self, target):
        view = buffer_of(target)
        if view is None or view.readonly:
            raise TypeError(
                "recv_into() argument 1 must be read-write bytes-like object, not %.50s"
                % ("None" if target is None else type_name(target))
            )
        size = view.nbytes
        call = "recv_into(%d) -> " % size
        if self.is_really_closed_:
            self.stage_.event(call + "OSError(9)")
            raise os_error(errno.EBADF)
        if size == 0:
            self.stage_.event(call + "0")
            return 0
        if not self.left_over_:
            item = self.recv_.take()
            if item is None or item.word == "EOF":
                self.stage_.event(call + "EOF")
                return 0
            if item.word is not None:
                self.stage_.event(call + str(item))
                raise failure_of(item)
            self.left_over_ = item.value
        data, self.left_over_ = self.left_over_[:size], self.left_over_[size:]
        view[:len(data)] = data
        self.stage_.event(call + str(len(data)))
        return len(data)

    def send(self, data):
        view = buffer_of(data)
        if view is None:
            raise TypeError(
                "a bytes-like object is required, not '%.100s'" % type_name(data)
            )
        offered = bytes(view)
        call = "send(%s) -> " % ascii(offered)
        if self.is_really_closed_:
            self.stage_.event(call + "OSError(9)")
            raise os_error(errno.EBADF)
        item = self.send_.take()
        accepted = len(offered)
        if item is not None and item.word is None:
            accepted = min(accepted, item.value)
        elif item is not None and item.word != "ALL":
            self.stage_.event(call + str(item))
            raise failure_of(item)
        self.stage_.event(call + str(accepted))
        return accepted

    def close(self):
        if self.model_ == "wrapped":
            if self.references_ < 1:
                self.is_closed_ = True
                self._really_close()
            else:
                self._makefile_refs -= 1
        else:
            self.is_closed_ = True
            if self.references_ <= 0 and not self.is_really_closed_:
                self._really_close()

    def _really_close(self):
        self.is_really_closed_ = True
        self.descriptor_ = -1
        item = self.close_.take()
        self.stage_.event("close() -> %s" % ("OK" if item is None else item))
        if item is not None and item.word != "OK":
            raise failure_of(item)

    def _decref_socketios(self):
        if self.references_ > 0:
            self._makefile_refs -= 1
        if self.is_closed_:
            self.close()

    def fileno(self):
        return self.descriptor_

    @property
    def _makefile_refs(self):
        return self.references_

    @_makefile_refs.setter
    def _makefile_refs(self, references):
        if references != self.references_:
            self.references_ = references
            self.stage_.event("refs %d" % references)


class Memory(io.RawIOBase):
    """A raw stream in memory. What its plans do not say, a BytesIO does and refuses."""

    def __init__(self, stage, initial, read, write, seekable):
        self.label_ = Label()
        self.stage_ = stage
        self.bytes_ = io.BytesIO(initial)
        self.read_ = Plan(read)
        self.write_ = Plan(write)
        self.seekable_ = seekable

    def readinto(self, target):
        view = buffer_of(target)
        if self.closed or view is None or view.readonly:
            return self.bytes_.readinto(target)
        size = view.nbytes
        call = "readinto(%d) -> " % size
        item = self.read_.take() if size > 0 else None
        if item is not None and item.word is not None:
            return self._fail(call, item)
        if item is not None:
            size = min(size, item.value)
        data = self.bytes_.read(size)
        view[:len(data)] = data
        self.stage_.event(call + str(len(data)))
        return len(data)

    def write(self, data):
        view = buffer_of(data)
        if self.closed or view is None:
            return self.bytes_.write(data)
        offered = bytes(view)
        call = "write(%s) -> " % ascii(offered)
        item = self.write_.take()
        if item is not None and item.word is not None:
            return self._fail(call, item)
        count = self.bytes_.write(offered if item is None else offered[:item.value])
        self.stage_.event(call + str(count))
        return count

    def _fail(self, call, item):
        self.stage_.event(call + str(item))
        if item.word == "WOULD_BLOCK":
            return None
        raise failure_of(item)

    def seek(self, *arguments):
        self._check_seekable("seek")
        before = None if self.closed else self.bytes_.tell()
        position = self.bytes_.seek(*arguments)
        if position > language.MAX_POSITION:
            self.bytes_.seek(before)
            raise OverflowError("new position too large")
        offset, whence = (arguments + (0,))[:2]
        self.stage_.event("seek(%d, %d) -> %d" % (offset, whence, position))
        return position

    def tell(self):
        self._check_seekable("seek")
        return self.bytes_.tell()

    def truncate(self, *arguments):
        self._check_seekable("truncate")
        size = self.bytes_.truncate(*arguments)
        given = arguments[0] if arguments else None
        shown = None if given is None else int(given)
        self.stage_.event("truncate(%s) -> %d" % (shown, size))
        return size

    def _check_seekable(self, operation):
        if not self.closed and not self.seekable_:
            raise io.UnsupportedOperation(operation)

    def readable(self):
        return self.bytes_.readable()

    def writable(self):
        return self.bytes_.writable()

    def seekable(self):
        return self.bytes_.seekable() and self.seekable_

    def close(self):
        if not self.closed:
            self.stage_.event("close()")
        super().close()
        self.bytes_.close()


class Codec:
    """What is common to Decoder and Encoder: one of Python's own, seen through the methods that the
    language has."""

    __slots__ = ("label_", "stage_", "name_", "codec_", "errors")

    def __init__(self, stage, encoding, errors="strict"):
        self.label_ = Label()
        self.stage_ = stage
        info = codecs.lookup(encoding)
        if not info._is_text_encoding:
            raise LookupError("'%s' is not a text encoding; use codecs.open() to handle arbitrary"
                              " codecs" % encoding)
        # Each of Python's classes has its own view of what is no str.
        if type(errors) is not str:
            raise TypeError("errors must be a str")
        errors.encode()
        if "\0" in errors:
            raise ValueError("embedded null character")
        self.name_ = info.name
        self.codec_ = self.make_(info)(errors)
        self.errors = errors

    def getstate(self):
        state = self.codec_.getstate()
        self.stage_.codec_states.append((type(self), self.name_, state))
        return state

    def setstate(self, state):
        for kind, name, known in self.stage_.codec_states:
            if kind is type(self) and name == self.name_ and type(known) is type(state):
                if known == state:
                    self.codec_.setstate(state)
                    return
        # It could make Python read memory that is not its own.
        raise TypeError("not a state of this codec")

    def reset(self):
        self.codec_.reset()


class Decoder(Codec):
    __slots__ = ()

    def make_(self, info):
        return info.incrementaldecoder

    def decode(self, data, final=False):
        return self.codec_.decode(data, bool(final))


class Encoder(Codec):
    __slots__ = ()

    def make_(self, info):
        return info.incrementalencoder

    def encode(self, data, final=False):
        # What is no str some of Python's classes refuse, and some take for its str().
        if type(data) is not str:
            raise TypeError("encode() takes a str")
        return self.codec_.encode(data, bool(final))


# Their reprs and the messages about them name no module.
Socket.__module__ = Memory.__module__ = Decoder.__module__ = Encoder.__module__ = "builtins"
