"""The words of the scenario language: callables and their parameters, methods, attributes."""

NOTHING = ()

# What a literal may be where a parameter stands; a name may stand anywhere.
SIZE = (int, bool, type(None))
INTEGER = (int, bool)
DATA = (str, bytes, bytearray)
MODE = (str, bytes)
OPTIONAL_TEXT = (str, bytes, type(None))
FLAG = (bool, int, type(None))
THING = NOTHING
ANYTHING = (int, bool, type(None), str, bytes, bytearray)


class Signature:
    """Parameters as (keyword or None, what literals it takes), in the order of positions."""

    def __init__(self, parameters=(), required=0, positional=None):
        self.parameters = tuple(parameters)
        self.required = required
        self.positional = len(self.parameters) if positional is None else positional


_ENCODING = [("encoding", OPTIONAL_TEXT), ("errors", OPTIONAL_TEXT), ("newline", OPTIONAL_TEXT)]
_TEXT_FLAGS = [("line_buffering", FLAG), ("write_through", FLAG)]
_BUFFERED = Signature([("raw", THING), ("buffer_size", SIZE)], required=1)

_CODEC = Signature(_ENCODING[:2], 1)

FUNCTIONS = {
    "makefile": Signature([(None, THING), ("mode", MODE), ("buffering", SIZE)] + _ENCODING, 1),
    "SocketIO": Signature([("sock", THING), ("mode", MODE)], 2),
    "BufferedReader": _BUFFERED,
    "BufferedWriter": _BUFFERED,
    "BufferedRWPair": Signature([(None, THING), (None, THING), (None, SIZE)], 2),
    "TextIOWrapper": Signature([("buffer", THING)] + _ENCODING + _TEXT_FLAGS, 1),
    "gc.collect": Signature(),
    "gc.disable": Signature(),
    "gc.enable": Signature(),
    "gc.isenabled": Signature(),
    "run_exit": Signature(),
    "decoder": _CODEC,
    "encoder": _CODEC,
}
# Their arguments have a grammar of their own.
SPECIAL_FUNCTIONS = ("Socket", "Memory", "Object", "weakref_finalize", "register_error")

_WITH_SIZE = Signature([(None, SIZE)])
_WITH_DATA = Signature([(None, DATA)], 1)
_WITH_NOTHING = Signature()
_WITH_OBJECT = Signature([(None, THING)], 1)
_WITH_DATA_AND_FLAG = Signature([(None, DATA), (None, FLAG)], 1)

METHODS = {
    "read": _WITH_SIZE,
    "read1": _WITH_SIZE,
    "readline": _WITH_SIZE,
    "readlines": _WITH_SIZE,
    "peek": _WITH_SIZE,
    "truncate": _WITH_SIZE,
    "readall": _WITH_NOTHING,
    "flush": _WITH_NOTHING,
    "close": _WITH_NOTHING,
    "detach": _WITH_NOTHING,
    "fileno": _WITH_NOTHING,
    "isatty": _WITH_NOTHING,
    "readable": _WITH_NOTHING,
    "writable": _WITH_NOTHING,
    "seekable": _WITH_NOTHING,
    "tell": _WITH_NOTHING,
    "__repr__": _WITH_NOTHING,
    "readinto": _WITH_DATA,
    "readinto1": _WITH_DATA,
    "write": _WITH_DATA,
    "writelines": _WITH_DATA,
    "seek": Signature([(None, INTEGER), (None, INTEGER)], 1),
    "reconfigure": Signature(_ENCODING + _TEXT_FLAGS, positional=0),
    "link": _WITH_OBJECT,
    "unlink": _WITH_OBJECT,
    "decode": _WITH_DATA_AND_FLAG,
    "encode": _WITH_DATA_AND_FLAG,
    "getstate": _WITH_NOTHING,
    "setstate": Signature([(None, THING)], 1),
    "reset": _WITH_NOTHING,
}

ATTRIBUTES = frozenset(
    "closed name mode raw buffer encoding errors newlines line_buffering write_through"
    " _CHUNK_SIZE alive atexit _makefile_refs".split()
)

# What the items of a plan may be: literal types, then words.
PLANS = {
    "Socket": {
        "recv": ((bytes,), ("WOULD_BLOCK", "TIMEOUT", "EOF", "OSError")),
        "send": ((int,), ("ALL", "WOULD_BLOCK", "TIMEOUT", "OSError")),
        "close": ((), ("OK", "OSError")),
    },
    "Memory": {
        "read": ((int,), ("WOULD_BLOCK", "OSError")),
        "write": ((int,), ("WOULD_BLOCK", "OSError")),
    },
}

PLAN_WORDS = frozenset(["WOULD_BLOCK", "TIMEOUT", "EOF", "ALL", "OK", "OSError"])
PYTHON_KEYWORDS = frozenset(
    "False None True and as assert async await break class continue def del elif else except"
    " finally for from global if import in is lambda nonlocal not or pass raise return try while"
    " with yield".split()
)
LANGUAGE_WORDS = (
    frozenset(["gc", "call", "next", "bytearray"])
    | PLAN_WORDS
    | frozenset(FUNCTIONS)
    | frozenset(SPECIAL_FUNCTIONS)
)

# Python's own error handlers: no other may have such a name.
ERROR_HANDLERS = frozenset(
    "strict ignore replace backslashreplace xmlcharrefreplace namereplace surrogateescape"
    " surrogatepass".split()
)

# What raises= may name: the exceptions that every Python from 3.9 on has, and EncodingWarning;
# without those whose construction has rules of its own.
RAISABLE = frozenset(
    """
    BaseException Exception ArithmeticError AssertionError AttributeError BlockingIOError
    BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError
    ConnectionError ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError
    EncodingWarning EnvironmentError FileExistsError FileNotFoundError FloatingPointError
    FutureWarning GeneratorExit IOError ImportError ImportWarning IndexError InterruptedError
    IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError
    NameError NotADirectoryError NotImplementedError OSError OverflowError
    PendingDeprecationWarning PermissionError ProcessLookupError RecursionError ReferenceError
    ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxWarning
    SystemError SystemExit TimeoutError TypeError UnboundLocalError UnicodeError UnicodeWarning
    UserWarning ValueError Warning ZeroDivisionError
    """.split()
)

# Limits of a scenario.
MAX_STATEMENTS = 4096
MAX_OBJECTS = 40
MAX_LITERAL_BYTES = 1048576
MAX_ZERO_BYTES = 67108864  # of all bytearray(int)
MAX_POSITION = 67108864  # of a Memory, by seek
MAX_RUNNING_CALLBACKS = 32  # more raise RecursionError
MAX_HANDLER_CALLS = 50  # of error handlers; the same
MAX_EVENTS = 100000
INTEGER_LIMIT = 1 << 24
MAX_BRACKETS = 64
