"""What stands in for CPython's own classes: theirs again, ones that raise, or the module's.

The first two are the controls. A test that fails with CPython's own classes, put in the same way,
judges the way and not the classes; one that passes though every constructor raises uses none.
"""
import importlib
import io
import socket
import types
import weakref

import _pyio

IO_CLASSES = ("BufferedReader", "BufferedWriter", "BufferedRWPair", "TextIOWrapper",
              "IncrementalNewlineDecoder")
NAMES = IO_CLASSES + ("SocketIO", "backport_makefile", "finalize")

OWN_CLASSES = {name: getattr(io, name) for name in IO_CLASSES}
OWN_CLASSES["SocketIO"] = socket.SocketIO
OWN_MAKEFILE = socket.socket.makefile
OWN_FINALIZE = weakref.finalize


class Refused(Exception):
    """What a constructor of the second control raises."""


class Substitute:
    def __init__(self, names, patch=None):
        self.names = names
        # The module's own way to get behind socket.socket.makefile and weakref.finalize.
        self.patch = patch
        self.open = rebuilt_open(names)

    def __getattr__(self, name):
        return self.names[name]


def rebuilt(function, **names):
    """`function` over other globals."""
    copy = types.FunctionType(function.__code__, {**function.__globals__, **names},
                              function.__name__, function.__defaults__, function.__closure__)
    copy.__kwdefaults__ = function.__kwdefaults__
    return copy


def io_module(names):
    """The module io with classes of `names`, as far as it has them, and its open over them."""
    module = types.ModuleType("io", io.__doc__)
    vars(module).update(vars(io))
    for name in IO_CLASSES:
        setattr(module, name, names[name])
    module.open = rebuilt_open(names)
    return module


def rebuilt_open(names):
    # FileIO and the base classes stay CPython's, and so does BufferedRandom, which has no
    # counterpart in the library.
    kept = ("FileIO", "IOBase", "RawIOBase", "BufferedIOBase", "TextIOBase", "BufferedRandom",
            "BytesIO", "StringIO", "UnsupportedOperation", "text_encoding")
    classes = {name: getattr(io, name) for name in kept}
    classes.update((name, names[name]) for name in IO_CLASSES)
    return rebuilt(getattr(_pyio.open, "__func__", _pyio.open), **classes)


def rebuilt_makefile(names):
    return rebuilt(OWN_MAKEFILE, io=io_module(names), SocketIO=names["SocketIO"])


def real():
    names = dict(OWN_CLASSES)
    names["backport_makefile"] = rebuilt_makefile(names)
    names["finalize"] = OWN_FINALIZE
    return Substitute(names)


def raising():
    names = {name: refusing(own) for name, own in OWN_CLASSES.items()}
    names["backport_makefile"] = refuse
    names["finalize"] = refusing(OWN_FINALIZE)
    return Substitute(names)


def refuse(*_args, **_keywords):
    raise Refused("a control: nothing is made")


def refusing(own):
    return type(own.__name__, (own,), {
        "__slots__": (), "__new__": refuse, "__init__": refuse,
        "__module__": own.__module__, "__qualname__": own.__qualname__})


def cpp(module_name="backports_cpp"):
    """The module's classes, and CPython's own where it has none."""
    module = importlib.import_module(module_name)
    names = dict(OWN_CLASSES)
    names.update((name, getattr(module, name)) for name in NAMES if hasattr(module, name))
    names.setdefault("backport_makefile", rebuilt_makefile(names))
    names.setdefault("finalize", OWN_FINALIZE)
    return Substitute(names, getattr(module, "patch", None))


def missing(module_name="backports_cpp"):
    """The names that the module lacks."""
    module = importlib.import_module(module_name)
    return tuple(name for name in NAMES if not hasattr(module, name))


MAKERS = {"cpp": cpp, "real": real, "raising": raising}
