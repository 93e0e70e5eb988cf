"""Reads statements. What the language calls invalid is refused here, with a place."""
import language
from case_tokens import is_identifier, is_name
from scenario import (
    Answer, Argument, Attribute, ByteArray, Call, FunctionCall, Lambda, Literal, MethodCall, Name, NameCall,
    Next, PlanItem, Scripted, Statement,
)

CALLBACKS = (Call, Lambda)
ATOMS = (Literal, ByteArray, Name) + CALLBACKS


class Located:
    """An expression, or an argument with its keyword, and where it begins."""

    __slots__ = ("value", "offset", "keyword")

    def __init__(self, value, offset, keyword=None):
        self.value = value
        self.offset = offset
        self.keyword = keyword


class Parser:
    """Reads statements from a lexer, and counts what is limited."""

    def __init__(self, lexer):
        self.lexer = lexer
        self.statements = 0
        self.objects = 0
        self.literal_bytes = 0
        self.zero_bytes = 0
        self.brackets = 0

    # ---- tokens

    def fail(self, place, message):
        self.lexer.fail(place if isinstance(place, int) else place.offset, message)

    def accept(self, sign):
        if not self.lexer.peek().is_sign(sign):
            return False
        self.lexer.take()
        return True

    def expect(self, sign):
        if not self.accept(sign):
            self.fail(self.lexer.peek(), "%s should stand here" % sign)

    def word(self, what):
        token = self.lexer.take()
        if token.kind != "name":
            self.fail(token, "%s should stand here" % what)
        return token

    def open_bracket(self):
        token = self.lexer.peek()
        self.brackets += 1
        if self.brackets > language.MAX_BRACKETS:
            self.fail(token, "brackets inside each other, too deep")
        self.expect("(")

    def close_bracket(self):
        self.expect(")")
        self.brackets -= 1

    def items(self, closing, read):
        """What stands between an open bracket and the closing one, with commas between."""
        found = []
        while not self.accept(closing):
            found.append(read(found))
            if not self.lexer.peek().is_sign(closing):
                self.expect(",")
        return found

    # ---- statements

    def statement(self, line):
        start = self.lexer.peek()
        self.statements += 1
        if self.statements > language.MAX_STATEMENTS:
            self.fail(start, "a scenario has at most %d statements" % language.MAX_STATEMENTS)
        if start.is_word("del"):
            self.lexer.take()
            operand = self.expression()
            if not isinstance(operand.value, Name):
                self.fail(operand, "del takes a name")
            statement = Statement("del", operand.value.name, None, line)
        else:
            statement = self.assignment_or_expression(line)
        end = self.lexer.take()
        if end.kind != "newline":
            self.fail(end, "the statement should end here")
        return statement

    def assignment_or_expression(self, line):
        left = self.expression()
        equals = self.lexer.peek()
        if not self.accept("="):
            self.check_statement_atom(left)
            return Statement("expression", None, left.value, line)
        if isinstance(left.value, Name):
            kind, target = "assignment", left.value.name
        elif isinstance(left.value, Attribute) and left.value.attribute == "atexit":
            kind, target = "atexit", left.value.receiver
        else:
            self.fail(equals, "only a name, or .atexit of a name, can be set")
        right = self.expression()
        if kind == "atexit" and not isinstance(right.value, ATOMS):
            self.fail(right, ".atexit takes a literal or a name")
        self.check_statement_atom(right)
        return Statement(kind, target, right.value, line)

    def check_statement_atom(self, located):
        if isinstance(located.value, CALLBACKS):
            self.fail(located, "a callback stands only where a finalizer is made or a handler registered")
        self.check_limit(located)

    def check_limit(self, located):
        value = getattr(located.value, "value", None)
        if type(value) is int and language.INTEGER_LIMIT <= value < 1 << 63:
            self.fail(located, "an int from 2**24 to 2**63 - 1 stands only in what a callback"
                               " gets and gives")

    # ---- expressions

    def expression(self):
        token = self.lexer.peek()
        if token.is_sign("("):
            return self.bracketed()
        self.lexer.take()
        if token.kind == "name":
            return Located(self.named(token), token.offset)
        return Located(self.literal(token), token.offset)

    def bracketed(self):
        self.open_bracket()
        inner = self.expression()
        if self.lexer.peek().is_sign(","):
            self.fail(self.lexer.peek(), "a tuple stands only in a lambda")
        self.close_bracket()
        if isinstance(inner.value, Name):
            return Located(self.after_name(inner.value), inner.offset)
        return inner

    def literal(self, token):
        if token.kind == "int":
            return Literal(token.value)
        if token.kind in ("str", "bytes"):
            self.count_literal(token)
            return Literal(token.value)
        if token.is_sign("-"):
            number = self.lexer.take()
            if number.kind != "int":
                self.fail(number, "- stands only before an int")
            return Literal(-number.value)
        if token.is_sign("["):
            self.fail(token, "a list stands only as a plan")
        self.fail(token, "a value should stand here")

    CONSTANTS = {"None": None, "True": True, "False": False}

    def named(self, token):
        word = token.text
        if word in self.CONSTANTS:
            return Literal(self.CONSTANTS[word])
        if word in ("bytearray", "lambda", "next"):
            return {"bytearray": self.bytearray, "lambda": self.lambda_callback,
                    "next": self.next_call}[word]()
        if word == "call":
            return self.call_callback()
        if word == "gc":
            if not self.accept("."):
                self.fail(token, "gc is a word of the language, and no name")
            function = self.word("a function of gc")
            word = "gc." + function.text
            if word not in language.FUNCTIONS:
                self.fail(function, "gc has no %s in the language" % function.text)
        if word in language.FUNCTIONS or word in language.SPECIAL_FUNCTIONS:
            return self.not_nested(self.function_call(word, token))
        self.check_name(token)
        return self.after_name(Name(word))

    def function_call(self, word, token):
        if not self.lexer.peek().is_sign("("):
            self.fail(token, "%s is a word of the language, and can only be called" % word)
        if word in language.PLANS:
            return self.scripted(word)
        if word == "Object":
            return self.object_call(token)
        if word == "weakref_finalize":
            return self.finalize_call(token)
        if word == "register_error":
            return self.register_error(token)
        return FunctionCall(word, self.checked_arguments(word, language.FUNCTIONS[word], token))

    def check_name(self, token):
        if token.text in language.PYTHON_KEYWORDS:
            self.fail(token, "%s is a keyword of Python, and no name" % token.text)
        if token.text in language.LANGUAGE_WORDS:
            self.fail(token, "%s is a word of the language, and no name" % token.text)

    def after_name(self, name):
        """A name with what follows it: nothing, an attribute, a method call, or a call."""
        if self.accept("."):
            return self.not_nested(self.member(name.name))
        if self.lexer.peek().is_sign("("):
            arguments = self.arguments()
            if arguments:
                self.fail(arguments[0], "a finalizer is called without arguments")
            return self.not_nested(NameCall(name.name, []))
        return name

    def member(self, receiver):
        token = self.word("a method or an attribute")
        if not self.lexer.peek().is_sign("("):
            if token.text not in language.ATTRIBUTES:
                self.fail(token, "the language has no attribute %s" % token.text)
            return Attribute(receiver, token.text)
        if token.text not in language.METHODS:
            self.fail(token, "the language has no method %s" % token.text)
        signature = language.METHODS[token.text]
        arguments = self.checked_arguments(token.text, signature, token)
        return MethodCall(receiver, token.text, arguments)

    def not_nested(self, expression):
        after = self.lexer.peek()
        if after.is_sign(".") or after.is_sign("("):
            self.fail(after, "calls and attributes do not nest: give the result a name")
        return expression

    def next_call(self):
        self.open_bracket()
        operand = self.expression()
        if not isinstance(operand.value, Name):
            self.fail(operand, "next takes a name")
        self.accept(",")
        self.close_bracket()
        return Next(operand.value.name)

    def bytearray(self):
        self.expect("(")
        token = self.lexer.take()
        if token.kind == "bytes":
            self.count_literal(token)
        elif token.kind != "int":
            self.fail(token, "bytearray takes bytes, or an int from 0 on")
        elif token.value >= language.INTEGER_LIMIT:
            self.fail(token, "a bytearray has less than 2**24 bytes")
        else:
            self.zero_bytes += token.value
            if self.zero_bytes > language.MAX_ZERO_BYTES:
                self.fail(token, "a scenario has at most %d bytes of bytearray(int)"
                          % language.MAX_ZERO_BYTES)
        self.accept(",")
        self.expect(")")
        return ByteArray(token.value)

    def count_literal(self, token):
        value = token.value
        if isinstance(value, str):
            value = value.encode("utf-8", "surrogatepass")
        self.literal_bytes += len(value)
        if self.literal_bytes > language.MAX_LITERAL_BYTES:
            self.fail(token, "a scenario has at most %d bytes of literals"
                      % language.MAX_LITERAL_BYTES)

    # ---- arguments

    def arguments(self):
        self.open_bracket()
        found = self.items(")", self.argument)
        self.brackets -= 1
        return found

    def argument(self, before):
        start = self.lexer.peek()
        keyword = None
        if start.kind == "name" and start.text not in language.PYTHON_KEYWORDS:
            self.lexer.take()
            if self.accept("="):
                keyword = start.text
            else:
                self.lexer.push_back(start)
        located = self.expression()
        if not isinstance(located.value, ATOMS):
            self.fail(located, "an argument is a literal or a name: calls do not nest")
        if keyword is None and before and before[-1].keyword is not None:
            self.fail(located, "a positional argument stands before those by keyword")
        if keyword is not None and any(keyword == other.keyword for other in before):
            self.fail(start, "%s is given twice" % keyword)
        offset = located.offset if keyword is None else start.offset
        return Located(located.value, offset, keyword)

    def checked_arguments(self, word, signature, token):
        arguments = self.arguments()
        given = set()
        for place, argument in enumerate(arguments):
            index = self.parameter_index(word, signature, place, argument)
            if index in given:
                self.fail(argument, "%s is given twice" % argument.keyword)
            given.add(index)
            self.check_type(word, signature.parameters[index][1], argument)
        if not given.issuperset(range(signature.required)):
            self.fail(token, "%s needs more arguments" % word)
        return [Argument(argument.keyword, argument.value) for argument in arguments]

    def parameter_index(self, word, signature, place, argument):
        if argument.keyword is None:
            if place >= signature.positional:
                self.fail(argument, "%s takes no argument at this place" % word)
            return place
        for index, (keyword, _) in enumerate(signature.parameters):
            if keyword == argument.keyword:
                return index
        self.fail(argument, "%s has no keyword %s" % (word, argument.keyword))

    def check_type(self, word, takes, argument):
        value = argument.value
        if isinstance(value, CALLBACKS):
            self.fail(argument, "a callback stands only where a finalizer is made or a handler registered")
        if isinstance(value, Name):
            return
        kind = bytearray if isinstance(value, ByteArray) else type(value.value)
        if kind not in takes:
            self.fail(argument, "%s never takes %s here" % (
                word, "a literal" if not takes else "None" if kind is type(None)
                else kind.__name__))
        self.check_limit(argument)

    # ---- Socket and Memory

    def scripted(self, function):
        plans = dict.fromkeys(language.PLANS[function])
        choices = {"model": ("socket", "wrapped")} if function == "Socket" else {
            "seekable": (True, False)}
        options = {}

        def read(before):
            start = self.lexer.take()
            if start.kind == "bytes" and function == "Memory" and not before:
                self.count_literal(start)
                return start.value
            if start.kind != "name":
                self.fail(start, "%s takes keywords%s" % (
                    function, ", behind bytes" if function == "Memory" else ""))
            self.expect("=")
            keyword = start.text
            if keyword in options or plans.get(keyword) is not None:
                self.fail(start, "%s is given twice" % keyword)
            if keyword in plans:
                plans[keyword] = self.plan(*language.PLANS[function][keyword])
            elif keyword in choices:
                options[keyword] = self.choice(keyword, choices[keyword])
            else:
                self.fail(start, "%s has no keyword %s" % (function, keyword))
            return None

        self.expect("(")
        found = self.items(")", read)
        initial = found[0] if found else None
        changed = {key: value for key, value in options.items() if value != choices[key][0]}
        return Scripted(function, initial, {key: plan or [] for key, plan in plans.items()},
                        changed)

    def choice(self, keyword, choices):
        token = self.lexer.take()
        value = self.CONSTANTS.get(token.text) if token.kind == "name" else token.value
        if value is None or value not in choices or type(value) is not type(choices[0]):
            self.fail(token, "%s= takes %s" % (keyword, " or ".join(map(ascii, choices))))
        return value

    def plan(self, types, words):
        self.expect("[")
        return self.items("]", lambda before: self.plan_item(types, words))

    def plan_item(self, types, words):
        token = self.lexer.take()
        if token.kind == "name" and token.text in words:
            number = self.error_number() if token.text == "OSError" else None
            return PlanItem(token.text, number)
        value = token.value
        if type(value) not in types:
            self.fail(token, "this is no item of the plan")
        if value == b"":
            self.fail(token, "b'' is no item of a recv plan: write EOF")
        if type(value) is int and not 1 <= value < language.INTEGER_LIMIT:
            self.fail(token, "an int in a plan is at least 1, and less than 2**24")
        if type(value) is bytes:
            self.count_literal(token)
        return PlanItem(None, value)

    def error_number(self):
        self.expect("(")
        if self.accept(")"):
            return None
        token = self.lexer.take()
        if token.kind != "int" or not 1 <= token.value < 1 << 31:
            self.fail(token, "OSError takes an int from 1 to 2**31 - 1")
        self.accept(",")
        self.expect(")")
        return token.value

    # ---- Object, weakref_finalize and callbacks

    def object_call(self, start):
        self.objects += 1
        if self.objects > language.MAX_OBJECTS:
            self.fail(start, "a scenario has at most %d Objects" % language.MAX_OBJECTS)
        self.expect("(")
        arguments = []
        if not self.lexer.peek().is_sign(")"):
            keyword = self.word("revive=")
            if keyword.text != "revive":
                self.fail(keyword, "Object takes the keyword revive alone")
            self.expect("=")
            name = self.lexer.take()
            if name.kind != "str" or not is_name(name.value):
                self.fail(name, "revive= takes a str that is a name")
            arguments.append(Argument("revive", Literal(name.value)))
            self.accept(",")
        self.expect(")")
        return FunctionCall("Object", arguments)

    def finalize_call(self, start):
        # The object and the callback may be named; what is missing or twice there is Python's to
        # complain about.
        arguments = self.arguments()
        free = []
        has_lambda = False
        for place, argument in enumerate(arguments):
            parameter = place if argument.keyword is None else argument.keyword
            if parameter in (0, "obj"):
                if not isinstance(argument.value, Name):
                    self.fail(argument, "weakref_finalize takes a name here")
            elif parameter in (1, "func"):
                if not isinstance(argument.value, (Name,) + CALLBACKS):
                    self.fail(argument, "weakref_finalize takes call(…), a lambda or a name here")
                has_lambda = has_lambda or isinstance(argument.value, Lambda)
            else:
                if isinstance(argument.value, CALLBACKS):
                    self.fail(argument, "a finalizer's arguments are literals and names")
                free.append(argument)
        if len(arguments) - len(free) < 2:
            self.fail(start, "weakref_finalize needs an object and a callback")
        if has_lambda and free:
            self.fail(free[0], "a lambda has no parameters")
        return FunctionCall(
            "weakref_finalize", [Argument(found.keyword, found.value) for found in arguments]
        )

    def register_error(self, start):
        arguments = self.arguments()
        for argument in arguments:
            if argument.keyword is not None:
                self.fail(argument, "register_error has no keyword %s" % argument.keyword)
        if len(arguments) != 2:
            self.fail(start, "register_error takes a name and a callback")
        name, handler = arguments
        if not isinstance(name.value, Literal) or type(name.value.value) is not str:
            self.fail(name, "register_error takes a str here")
        word = name.value.value
        if not is_identifier(word) or word in language.ERROR_HANDLERS:
            self.fail(name, "an error handler's name is an identifier, and none of Python's own")
        if not isinstance(handler.value, Call):
            self.fail(handler, "an error handler is a call(…)")
        return FunctionCall("register_error", [Argument(None, name.value),
                                               Argument(None, handler.value)])

    def call_callback(self):
        self.expect("(")
        label = self.lexer.take()
        if label.kind != "str":
            self.fail(label, "call takes a str, its label, first")
        self.count_literal(label)
        callback = Call(label.value, None, None, [])
        if self.accept(",") and not self.lexer.peek().is_sign(")"):
            keyword = self.word("returns= or raises=")
            self.expect("=")
            if keyword.text == "returns":
                callback.returns = self.returned()
            elif keyword.text == "raises":
                self.raised(callback)
            else:
                self.fail(keyword, "call has no keyword %s" % keyword.text)
            self.accept(",")
        self.expect(")")
        return callback

    def returned(self):
        """A literal, or a tuple of a str or bytes and an int."""
        start = self.lexer.peek()
        if not start.is_sign("("):
            return self.plain_literal()
        self.open_bracket()
        value = self.returned()
        if self.accept(","):
            if not isinstance(value, Literal) or type(value.value) not in (str, bytes):
                self.fail(start, "a tuple of returns= has a str or bytes first")
            second = self.lexer.peek()
            position = self.plain_literal()
            if (not isinstance(position, Literal) or type(position.value) is not int
                    or not -1 << 63 <= position.value < 1 << 63):
                self.fail(second, "a tuple of returns= has an int of 64 bits at the end")
            self.accept(",")
            value = Answer(value.value, position.value)
        self.close_bracket()
        return value

    def raised(self, callback):
        exception = self.word("an exception")
        if exception.text not in language.RAISABLE:
            self.fail(exception, "a callback cannot raise %s" % exception.text)
        callback.exception = exception.text
        self.expect("(")
        callback.exception_arguments = self.items(")", lambda before: self.plain_literal())

    def plain_literal(self):
        located = self.expression()
        if not isinstance(located.value, (Literal, ByteArray)):
            self.fail(located, "a literal should stand here")
        return located.value

    def lambda_callback(self):
        if not self.lexer.peek().is_sign(":"):
            self.fail(self.lexer.peek(), "a lambda has no parameters")
        self.lexer.take()
        self.brackets += 1
        parts = []
        as_tuple = self.lambda_body(parts)
        self.brackets -= 1
        return Lambda(parts, as_tuple)

    def lambda_body(self, parts):
        """Appends the parts; says whether they are a tuple."""
        start = self.lexer.peek()
        if not start.is_sign("("):
            parts.append(self.part(self.expression()))
            return False
        self.open_bracket()
        as_tuple = self.lambda_body(parts)
        if as_tuple and self.lexer.peek().is_sign(","):
            self.fail(start, "a tuple in a tuple is never taken")
        while self.accept(","):
            as_tuple = True
            if self.lexer.peek().is_sign(")"):
                break
            parts.append(self.part(self.expression()))
        self.close_bracket()
        if not as_tuple and isinstance(parts[-1], Name):
            parts[-1] = self.after_name(parts[-1])
        return as_tuple

    def part(self, located):
        self.check_statement_atom(located)
        return located.value
