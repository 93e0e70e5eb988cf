"""Reads a case: the statements with what stands around them in a file."""
from case_parser import Parser
from case_tokens import Invalid, Lexer
from scenario import Case

__all__ = ["Invalid", "parse_case"]

VERSION_LINE = "# parity 1"
VERSION_START = "# parity "


def parse_case(text):
    """Reads a case, or raises Invalid."""
    return CaseReader(text.replace("\r\n", "\n").replace("\r", "\n")).read()


class CaseReader:
    def __init__(self, text):
        self.text = text
        self.case = Case()
        self.lexer = Lexer(text, 0)

    def read(self):
        zero = self.text.find("\0")
        if zero >= 0:
            self.lexer.fail(zero, "a NUL byte")
        self.lexer = Lexer(self.text, self.read_header())
        self.read_docstring()
        parser = Parser(self.lexer)
        while True:
            start = self.lexer.peek()
            self.place_comments()
            if start.kind == "end":
                return self.case
            if self.case.end_marked:
                self.lexer.fail(start.offset, "a statement after #end")
            statement = parser.statement(self.text.count("\n", 0, start.offset) + 1)
            trailing = self.lexer.take_comments()
            self.case.comments[-1] += [c.text for c in trailing if not is_outcome(c.text)]
            self.case.statements.append(statement)
            self.case.outcomes.append([c.text for c in trailing if is_outcome(c.text)])
            self.case.comments.append([])

    def read_header(self):
        """Returns the offset behind the header."""
        lines = self.text.split("\n")
        first = lines[0].rstrip(" \t\f")
        if first != VERSION_LINE:
            if first.startswith(VERSION_START):
                self.lexer.fail(len(VERSION_START), "version %s of the language is not known"
                                % first[len(VERSION_START):][:20])
            self.lexer.fail(0, "the first line of a case is %s" % VERSION_LINE)
        offset = len(lines[0]) + 1
        for line in lines[1:]:
            key = read_header_key(line.rstrip(" \t\f"))
            if key is None:
                break
            self.case.header.append(key)
            offset += len(line) + 1
        return min(offset, len(self.text))

    def read_docstring(self):
        if self.lexer.peek().kind != "str":
            return
        self.case.docstring = self.lexer.take().value
        self.place_comments()
        after = self.lexer.take()
        if after.kind != "newline":
            self.lexer.fail(after.offset, "the docstring's line should end here")

    def place_comments(self):
        """Puts the comments that the lexer has passed where they belong."""
        for comment in self.lexer.take_comments():
            self.place_comment(comment)

    def place_comment(self, comment):
        text = comment.text
        if comment.alone and text == "#end":
            if self.case.end_marked:
                self.lexer.fail(comment.offset, "a second #end")
            self.case.end_marked = True
        elif comment.alone and is_outcome(text):
            if self.case.end_marked and text[1] != ":":
                self.lexer.fail(comment.offset, "only events stand after #end")
            if not self.case.end_marked and not self.case.statements:
                self.lexer.fail(comment.offset, "an outcome before the first statement")
            (self.case.end if self.case.end_marked else self.case.outcomes[-1]).append(text)
        else:
            self.case.comments[-1].append(text)


def is_outcome(comment):
    return comment[1:2] in (">", "!", ".", ":") and comment[2:3] in ("", " ")


def read_header_key(line):
    """(key, value) of a line "# key: value", or None."""
    key, colon, value = line[2:].partition(":")
    plain = key and not key.strip("abcdefghijklmnopqrstuvwxyz0123456789-_")
    if not line.startswith("# ") or not plain or not colon or not value.startswith(" "):
        return None
    return key, value[1:]
