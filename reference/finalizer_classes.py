"""The classes of finalizers that the tests hold against each other: ours, the standard library's,
and urllib3's own where there is one."""
import contextlib
import gc
import importlib
import pathlib
import sys
import weakref
from unittest import mock

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from backports.weakref_finalize import weakref_finalize  # noqa: E402

# urllib3 from 1.26.16 on, or the copy of it that a pip from 23.2 on carries.
URLLIB3_MODULES = (
    "urllib3.packages.backports.weakref_finalize",
    "pip._vendor.urllib3.packages.backports.weakref_finalize",
)


def find_urllib3():
    for name in URLLIB3_MODULES:
        try:
            return importlib.import_module(name)
        except ImportError:
            continue
    return None


URLLIB3 = find_urllib3()
NO_URLLIB3 = "neither urllib3 1.26.16 nor a pip that carries it is here"

# Each class with how a program of its own gets it.
OURS = weakref_finalize, "from backports.weakref_finalize import weakref_finalize as finalize"
STANDARD = weakref.finalize, "from weakref import finalize"
THEIRS = None, ""
if URLLIB3 is not None:
    THEIRS = (
        URLLIB3.weakref_finalize,
        "from %s import weakref_finalize as finalize" % URLLIB3.__name__,
    )


@contextlib.contextmanager
def fresh(finalize):
    """The class with nothing registered and no exit behind it, and the hooks and the collector as
    they were afterwards. A full collection has little to walk within."""
    enabled, threshold = gc.isenabled(), gc.get_threshold()
    hooks = sys.unraisablehook, sys.excepthook
    gc.set_threshold(0)
    gc.freeze()
    try:
        with mock.patch.multiple(
            finalize, _registry={}, _shutdown=False, _dirty=False, _registered_with_atexit=True
        ):
            yield
    finally:
        gc.unfreeze()
        gc.set_threshold(*threshold)
        sys.unraisablehook, sys.excepthook = hooks
        (gc.enable if enabled else gc.disable)()


class Thing:
    """Can be weakly referenced, and holds what it is given."""

    def method(self):
        pass


def nothing():
    pass
