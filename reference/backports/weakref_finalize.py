"""weakref_finalize with the behaviour of urllib3 1.26's: weakref.finalize of the standard library,
but that `obj` and `func` may be given by keyword, and that its registry and its exit are its own."""
import atexit
import gc
import itertools
import sys
import weakref


class _Entry:
    """What the registry keeps for a finalizer. The slots are dropped in their order here."""

    __slots__ = ("arguments", "at_exit", "callback", "keywords", "number", "reference")


class weakref_finalize:
    """Calls func(*args, **kwargs) when obj dies, or at the exit of the interpreter."""

    __slots__ = ()

    _registry = {}  # finalizer: entry
    _numbers = itertools.count()
    _registered_with_atexit = False
    _dirty = False  # one was made since the exit looked last
    _shutdown = False  # the exit is over: nothing is called any more

    def __init__(self, obj, func, *args, **kwargs):
        if not self._registered_with_atexit:
            atexit.register(self._exitfunc)
            weakref_finalize._registered_with_atexit = True
        entry = _Entry()
        entry.reference = weakref.ref(obj, self)
        entry.callback = func
        entry.arguments = args
        entry.keywords = kwargs or None
        entry.at_exit = True
        entry.number = next(self._numbers)
        self._registry[self] = entry
        weakref_finalize._dirty = True

    def __call__(self, _=None):
        """Calls the callback, unless that was done or detached. The weak reference calls this, too,
        and gives itself."""
        entry = self._registry.pop(self, None)
        if entry is None or self._shutdown:
            return None
        return entry.callback(*entry.arguments, **(entry.keywords or {}))

    def peek(self):
        """(obj, func, args, kwargs) while finalizer and object are alive, else None."""
        entry = self._registry.get(self)
        obj = None if entry is None else entry.reference()
        if obj is None:
            return None
        return obj, entry.callback, entry.arguments, entry.keywords or {}

    def detach(self):
        """The same, and the finalizer is dead then."""
        found = self.peek()
        if found is None or self._registry.pop(self, None) is None:
            return None
        return found

    @property
    def alive(self):
        """Whether the registry has it."""
        return self in self._registry

    @property
    def atexit(self):
        """Whether it is called at the exit. Setting it has no effect on a dead one."""
        entry = self._registry.get(self)
        return False if entry is None else entry.at_exit

    @atexit.setter
    def atexit(self, value):
        entry = self._registry.get(self)
        if entry is not None:
            entry.at_exit = bool(value)

    def __repr__(self):
        entry = self._registry.get(self)
        obj = None if entry is None else entry.reference()
        state = "dead" if obj is None else "for %r at %#x" % (type(obj).__name__, id(obj))
        return "<%s object at %#x; %s>" % (type(self).__name__, id(self), state)

    # ---- the exit

    @classmethod
    def _exitfunc(cls):
        """Calls what is left, the newest first, with the collector paused."""
        pause = bool(cls._registry) and gc.isenabled()
        if pause:
            gc.disable()
        try:
            cls._call_pending()
        finally:
            weakref_finalize._shutdown = True
            if pause:
                gc.enable()

    @classmethod
    def _call_pending(cls):
        pending = None
        while True:
            # Only a new finalizer makes it look again at what the others want.
            if pending is None or cls._dirty:
                pending = cls._pending()
                weakref_finalize._dirty = False
            if not pending:
                return
            finalizer = pending.pop()
            try:
                finalizer()
            except Exception:
                sys.excepthook(*sys.exc_info())
            assert finalizer not in cls._registry

    @classmethod
    def _pending(cls):
        registry = cls._registry
        wanted = [finalizer for finalizer, entry in registry.items() if entry.at_exit]
        wanted.sort(key=lambda finalizer: registry[finalizer].number)
        return wanted
