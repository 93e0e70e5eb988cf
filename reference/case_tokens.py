"""Takes the text of a case apart into tokens, with Python's spelling of literals."""
import ast
import re
import warnings

import language


class Invalid(Exception):
    """The text is no case. Line and column count from 1, columns in characters."""

    def __init__(self, line, column, message):
        super().__init__(message)
        self.line = line
        self.column = column
        self.message = message


class Token:
    """`kind` is "name", "int", "str", "bytes", "sign", "newline" or "end"."""

    __slots__ = ("kind", "text", "value", "offset")

    def __init__(self, kind, text, value, offset):
        self.kind = kind
        self.text = text
        self.value = value
        self.offset = offset

    def is_sign(self, sign):
        return self.kind == "sign" and self.text == sign

    def is_word(self, word):
        return self.kind == "name" and self.text == word


class Comment:
    """`alone` when nothing stands before it on its line."""

    __slots__ = ("text", "alone", "offset")

    def __init__(self, text, alone, offset):
        self.text = text
        self.alone = alone
        self.offset = offset


_BLANK = re.compile(r"[ \t\f]+|\\\n")
_COMMENT = re.compile(r"#[^\n]*")
_WORD = re.compile(r"[A-Za-z0-9_]+")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_INT = re.compile(
    r"0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|0(?:_?0)*|[1-9](?:_?[0-9])*"
)
_FLOAT = re.compile(r"\.[0-9]|[0-9][0-9_]*(?:\.|[eEjJ])")
_STRING_PREFIX = re.compile(r"((?:[A-Za-z_][A-Za-z0-9_]?)?)('''|\"\"\"|'|\")")
_STRING_BODY = {
    "'": re.compile(r"(?:[^'\\\n]|\\.)*'", re.DOTALL),
    '"': re.compile(r'(?:[^"\\\n]|\\.)*"', re.DOTALL),
    "'''": re.compile(r"(?:[^\\]|\\.)*?'''", re.DOTALL),
    '"""': re.compile(r'(?:[^\\]|\\.)*?"""', re.DOTALL),
}
_SIGNS = "()[],.=:-"
_PREFIXES = ("", "b", "r", "u", "br", "rb")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_HEX_ESCAPES = {"x": 2, "u": 4, "U": 8}
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
MAX_DIGITS = 4300


class Lexer:
    """The tokens of a text from `offset` on. Within brackets the end of a line means nothing."""

    def __init__(self, text, offset):
        self.text = text
        self.offset = offset
        self.depth = 0
        self.at_line_start = True
        self.comments = []
        self.ahead = []

    def fail(self, offset, message):
        before = self.text[:offset]
        line_start = before.rfind("\n") + 1
        raise Invalid(before.count("\n") + 1, offset - line_start + 1, message)

    def peek(self):
        if not self.ahead:
            self.ahead.append(self.read())
        return self.ahead[-1]

    def take(self):
        self.peek()
        return self.ahead.pop()

    def push_back(self, token):
        self.ahead.append(token)

    def take_comments(self):
        """The comments passed since the last call."""
        comments, self.comments = self.comments, []
        return comments

    # ---- reading

    def skip_blanks(self):
        alone = self.at_line_start
        while self.offset < len(self.text):
            blank = _BLANK.match(self.text, self.offset)
            comment = _COMMENT.match(self.text, self.offset)
            if blank:
                self.offset = blank.end()
            elif comment:
                text = comment.group().rstrip(" \t\f")
                self.comments.append(Comment(text, alone, self.offset))
                self.offset = comment.end()
            elif self.text[self.offset] == "\n" and (self.depth or self.at_line_start):
                self.offset += 1
                alone = True
            else:
                return

    def read(self):
        self.skip_blanks()
        start = self.offset
        if start == len(self.text):
            if self.depth:
                self.fail(start, "the text ends within brackets")
            kind = "end" if self.at_line_start else "newline"
            self.at_line_start = True
            return Token(kind, "", None, start)
        character = self.text[start]
        if character == "\n":
            self.at_line_start = True
            self.offset += 1
            return Token("newline", "", None, start)
        if self.at_line_start and start > 0 and self.text[start - 1] != "\n":
            self.fail(start, "a statement begins in the first column")
        self.at_line_start = False
        if _STRING_PREFIX.match(self.text, start):
            return self.read_string(start)
        if character.isascii() and (character.isdigit() or _FLOAT.match(self.text, start)):
            return self.read_int(start)
        name = _NAME.match(self.text, start)
        if name:
            self.offset = name.end()
            return Token("name", name.group(), None, start)
        return self.read_sign(start, character)

    def read_sign(self, start, character):
        if character not in _SIGNS:
            if not character.isascii():
                self.fail(start, "a character outside of ASCII stands in strings and comments only")
            if character == ";":
                self.fail(start, "one statement a line")
            self.fail(start, "%s has no meaning in a case" % ascii(character))
        if character in "([":
            self.depth += 1
        elif character in ")]":
            if not self.depth:
                self.fail(start, "no bracket is open")
            self.depth -= 1
        self.offset += 1
        return Token("sign", character, None, start)

    def read_int(self, start):
        number = _INT.match(self.text, start)
        if _FLOAT.match(self.text, start) and not (number and number.group()[1:2] in "xXoObB"
                                                   and len(number.group()) > 1):
            self.fail(start, "a float or complex number is never taken")
        if number is None or _WORD.match(self.text, number.end()):
            self.fail(start, "Python has no such int")
        self.offset = number.end()
        digits = number.group().replace("_", "")
        is_decimal = digits[1:2] not in ("x", "X", "o", "O", "b", "B")
        value = None
        if len(digits) <= (MAX_DIGITS if is_decimal else 4 * MAX_DIGITS):
            value = int(digits, 0)
        if value is None or value >= 10 ** MAX_DIGITS:
            self.fail(start, "an int has at most %d digits" % MAX_DIGITS)
        return Token("int", number.group(), value, start)

    def read_string(self, start):
        prefix, quotes = _STRING_PREFIX.match(self.text, start).groups()
        if prefix.lower() not in _PREFIXES:
            self.fail(start, "a string with the prefix %s is never taken" % prefix)
        body_start = start + len(prefix) + len(quotes)
        body = _STRING_BODY[quotes].match(self.text, body_start)
        if body is None:
            self.fail(start, "the string has no end")
        self.offset = body.end()
        if self.text[self.offset:self.offset + 1] in ("'", '"'):
            self.fail(self.offset, "strings are not put together: write one")
        text = self.text[start:self.offset]
        is_bytes = "b" in prefix.lower()
        if is_bytes and _NOT_ASCII.search(text):
            self.fail(start + _NOT_ASCII.search(text).start(), "bytes hold ASCII and escapes only")
        if "r" not in prefix.lower():
            self.check_escapes(body_start, is_bytes)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                value = ast.literal_eval(text)
            except (SyntaxError, ValueError) as error:
                message = error.msg if isinstance(error, SyntaxError) else str(error)
                value = None
        if value is None:
            self.fail(start, "Python refuses the string: %s" % message)
        return Token("bytes" if isinstance(value, bytes) else "str", text, value, start)

    def check_escapes(self, start, is_bytes):
        """Refuses what Python refuses, and names of characters."""
        for escape in _ESCAPE.finditer(self.text, start, self.offset):
            kind = escape.group(1)
            if is_bytes and kind != "x":
                continue
            if kind == "N":
                self.fail(escape.start(), "\\N{…} is never taken: write \\u or \\U")
            size = _HEX_ESCAPES.get(kind)
            if size is None:
                continue
            digits = self.text[escape.end():escape.end() + size]
            if len(digits) < size or digits.strip("0123456789abcdefABCDEF"):
                self.fail(escape.start(), "the escape has too few digits")
            if int(digits, 16) > 0x10FFFF:
                self.fail(escape.start(), "no character has this number")


def is_identifier(word):
    return _NAME.fullmatch(word) is not None


def is_name(word):
    """Whether a scenario can bind it."""
    return (
        is_identifier(word)
        and word not in language.PYTHON_KEYWORDS
        and word not in language.LANGUAGE_WORDS
    )
