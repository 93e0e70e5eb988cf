"""A scenario as a tree, and its one printed form: str() of every node is what a case says."""


class Node:
    """Fields are the names in __slots__."""

    __slots__ = ()

    def __init__(self, *values):
        for field, value in zip(self.__slots__, values):
            setattr(self, field, value)


def joined(parts):
    return ", ".join(map(str, parts))


# ------------------------------------------------------------------ atoms


class Literal(Node):
    """None, a bool, an int, a str or bytes."""

    __slots__ = ("value",)

    def make(self):
        return self.value

    def __str__(self):
        return ascii(self.value)


class ByteArray(Node):
    """bytearray(…); `given` is an int or bytes, and each use makes a fresh one."""

    __slots__ = ("given",)

    def make(self):
        return bytearray(self.given)

    def __str__(self):
        return "bytearray(%s)" % ascii(self.given)


class Answer(Node):
    """What returns= may be beside a literal: the tuple of a str or bytes and an int."""

    __slots__ = ("content", "position")

    def make(self):
        return self.content, self.position

    def __str__(self):
        return "(%s, %s)" % (ascii(self.content), self.position)


class Name(Node):
    __slots__ = ("name",)

    def __str__(self):
        return self.name


class Call(Node):
    """The callback call('f', returns=…) or call('f', raises=…)."""

    __slots__ = ("label", "returns", "exception", "exception_arguments")

    def __str__(self):
        text = "call(" + ascii(self.label)
        if self.returns is not None:
            text += ", returns=%s" % self.returns
        if self.exception is not None:
            text += ", raises=%s(%s)" % (self.exception, joined(self.exception_arguments))
        return text + ")"


class Lambda(Node):
    """A callback with parts; `as_tuple` when its value is the tuple of their values."""

    __slots__ = ("parts", "as_tuple")

    def __str__(self):
        if not self.as_tuple:
            return "lambda: %s" % self.parts[0]
        return "lambda: (%s)" % (joined(self.parts) + ("," if len(self.parts) == 1 else ""))


# ------------------------------------------------------------------ expressions


class Argument(Node):
    """`keyword` is None for a positional argument."""

    __slots__ = ("keyword", "value")

    def __str__(self):
        return str(self.value) if self.keyword is None else "%s=%s" % (self.keyword, self.value)


class FunctionCall(Node):
    """A function or constructor of the language: makefile(…), gc.collect()."""

    __slots__ = ("function", "arguments")

    def __str__(self):
        return "%s(%s)" % (self.function, joined(self.arguments))


class PlanItem(Node):
    """A literal in `value`, or a `word`; of OSError the `value` is the number or None."""

    __slots__ = ("word", "value")

    def __str__(self):
        if self.word is None:
            return ascii(self.value)
        if self.word != "OSError":
            return self.word
        return "OSError(%s)" % ("" if self.value is None else self.value)


class Scripted(Node):
    """Socket(…) or Memory(…). `plans` are lists of PlanItem by keyword, in the order of the
    language; `options` maps the keywords that are not at their default."""

    __slots__ = ("function", "initial", "plans", "options")

    def __str__(self):
        parts = [] if self.initial is None else [ascii(self.initial)]
        parts += ["%s=[%s]" % (key, joined(plan)) for key, plan in self.plans.items() if plan]
        parts += ["%s=%s" % (key, ascii(value)) for key, value in self.options.items()]
        return "%s(%s)" % (self.function, ", ".join(parts))


class NameCall(Node):
    """receiver(…): a finalizer called."""

    __slots__ = ("receiver", "arguments")

    def __str__(self):
        return "%s(%s)" % (self.receiver, joined(self.arguments))


class MethodCall(Node):
    __slots__ = ("receiver", "method", "arguments")

    def __str__(self):
        return "%s.%s(%s)" % (self.receiver, self.method, joined(self.arguments))


class Attribute(Node):
    __slots__ = ("receiver", "attribute")

    def __str__(self):
        return "%s.%s" % (self.receiver, self.attribute)


class Next(Node):
    __slots__ = ("receiver",)

    def __str__(self):
        return "next(%s)" % self.receiver


# ------------------------------------------------------------------ statements and the case


class Statement(Node):
    """`kind` is "expression", "assignment", "atexit" or "del"."""

    __slots__ = ("kind", "target", "expression", "line")

    def __str__(self):
        if self.kind == "del":
            return "del " + self.target
        if self.kind == "assignment":
            return "%s = %s" % (self.target, self.expression)
        if self.kind == "atexit":
            return "%s.atexit = %s" % (self.target, self.expression)
        return str(self.expression)


class Case:
    """What a case file holds. `outcomes` has the lines recorded after each statement, `end` those
    after "#end"; `comments` has the comment lines before each statement, and behind the last."""

    def __init__(self):
        self.header = []  # (key, value)
        self.docstring = ""
        self.statements = []
        self.outcomes = []
        self.end = []
        self.end_marked = False  # "#end" stands there
        self.comments = [[]]

    def header_value(self, wanted):
        for key, value in self.header:
            if key == wanted:
                return value
        return None

    def set_recorded(self, engine):
        for place, (key, _) in enumerate(self.header):
            if key == "recorded":
                self.header[place] = (key, engine)
                return
        self.header.insert(0, ("recorded", engine))

    def record(self, outcomes, end):
        self.outcomes = outcomes
        self.end = end
        self.end_marked = bool(end)

    def begins_with_text(self):
        """Whether the first statement is a str, so that it could be taken for a docstring."""
        if not self.statements or self.statements[0].kind != "expression":
            return False
        first = self.statements[0].expression
        return isinstance(first, Literal) and isinstance(first.value, str)

    def lines(self):
        """The canonical form, line by line."""
        yield "# parity 1"
        for key, value in self.header:
            yield "# %s: %s" % (key, value)
        comments = iter(self.comments)
        if self.docstring or self.begins_with_text():
            # Without a docstring a str as the first statement would be read as one.
            yield docstring_text(self.docstring or "")
        elif is_header_line(self.comments[0]):
            yield ""
        for statement, outcomes in zip(self.statements, self.outcomes):
            yield from next(comments)
            yield str(statement)
            yield from outcomes
        if self.end_marked:
            yield "#end"
            yield from self.end
        yield from next(comments)


def is_header_line(comments):
    """Whether the first of the comments could be read as a part of the header."""
    text = "\n".join(comments)
    return text.startswith("# ") and ": " in text


def docstring_text(text):
    """As a person writes it: only what would not come back as it is gets an escape."""
    shown = []
    quotes = 0  # in a row, before this place
    for place, c in enumerate(text):
        if c == '"':
            quotes += 1
            if quotes == 3 or place == len(text) - 1:
                shown.append("\\")
                quotes = 0
            shown.append(c)
            continue
        quotes = 0
        is_control = (c < " " and c not in "\n\t") or "\x7f" <= c < "\xa0"
        if c == "\\" or is_control or "\ud800" <= c < "\ue000":
            c = ascii(c)[1:-1]
        shown.append(c)
    return '"""%s"""' % "".join(shown)
