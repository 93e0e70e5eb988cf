"""Tests of reading and printing cases: the one form, and what is refused with its place."""
import pathlib
import random
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from case_file import Invalid, parse_case  # noqa: E402
from test_play import EXAMPLE, FINALIZERS  # noqa: E402

CORPUS = HERE.parent / "corpus"


def canonical(text):
    return "".join(line + "\n" for line in parse_case(text).lines())


class Reading(unittest.TestCase):
    """The text form and its one printed form."""

    def test_the_examples_are_in_their_one_form(self):
        for text in (EXAMPLE, FINALIZERS):
            self.assertEqual(canonical(text), text)

    def test_every_case_of_the_corpus_reads_and_prints_to_a_fixed_point(self):
        paths = sorted(CORPUS.rglob("*.py"))
        self.assertGreater(len(paths), 0)
        for path in paths:
            once = canonical(path.read_text(encoding="utf-8"))
            self.assertEqual(canonical(once), once, path)

    def one_form(self, statement, wanted):
        printed = canonical("# parity 1\n" + statement + "\n")
        self.assertEqual(printed, "# parity 1\n" + wanted + "\n")
        self.assertEqual(canonical(printed), printed)

    def test_statements_have_one_form(self):
        for statement, wanted in (
            ("x=0x10", "x = 16"),
            ("x = 1_000", "x = 1000"),
            ("x = - 5", "x = -5"),
            ("x = 9223372036854775808", "x = 9223372036854775808"),
            ("x = -99999999", "x = -99999999"),
            ('x = "a\'"', 'x = "a\'"'),
            ("x = u'\\x41\u00e9\U0001f600'", "x = 'A\\xe9\\U0001f600'"),
            ("x = '\\ud800'", "x = '\\ud800'"),
            ("x = rb'\\n'", "x = b'\\\\n'"),
            ("x = '\\q'", "x = '\\\\q'"),
            ('x = """a"""', "x = 'a'"),
            ("x = bytearray( 5 )", "x = bytearray(5)"),
            ("x = bytearray(b'',)", "x = bytearray(b'')"),
            ("x = ((None))", "x = None"),
            ("(f) . read( 5 ,)", "f.read(5)"),
            ("f.read((x))", "f.read(x)"),
            ("(f).closed", "f.closed"),
            ("(f)()", "f()"),
            ("del(f)", "del f"),
            ("next( (f), )", "next(f)"),
            ("gc . collect()", "gc.collect()"),
            ("f.atexit=0", "f.atexit = 0"),
            ("s = Socket()", "s = Socket()"),
            ("s = Socket(recv=[], model='socket')", "s = Socket()"),
            ("s = Socket(model='wrapped', close=[OSError( 5, ), OK,], recv=[EOF])",
             "s = Socket(recv=[EOF], close=[OSError(5), OK], model='wrapped')"),
            ("s = Socket(recv=[\n  b'a',\n  OSError()])", "s = Socket(recv=[b'a', OSError()])"),
            ("m = Memory()", "m = Memory()"),
            ("m = Memory(b'')", "m = Memory(b'')"),
            ("m = Memory(b'a', seekable=True, write=[1], read=[WOULD_BLOCK])",
             "m = Memory(b'a', read=[WOULD_BLOCK], write=[1])"),
            ("m = Memory(seekable=False)", "m = Memory(seekable=False)"),
            ("f = makefile(s, newline='', mode='r')", "f = makefile(s, newline='', mode='r')"),
            ("t.reconfigure(write_through=1)", "t.reconfigure(write_through=1)"),
            ("a = Object(revive='x',)", "a = Object(revive='x')"),
            ("a.link(b)", "a.link(b)"),
            ("g = weakref_finalize(a, call('f',))", "g = weakref_finalize(a, call('f'))"),
            ("g = weakref_finalize(a, call('f',returns=None),x,key=33554432)",
             "g = weakref_finalize(a, call('f', returns=None), x, key=33554432)"),
            ("g = weakref_finalize(a, call('f', raises=OSError(5, 'x')))",
             "g = weakref_finalize(a, call('f', raises=OSError(5, 'x')))"),
            ("g = weakref_finalize(func=g, obj=a)", "g = weakref_finalize(func=g, obj=a)"),
            ("d = decoder('x', errors=None)", "d = decoder('x', errors=None)"),
            ("d.decode(b'x', True, )", "d.decode(b'x', True)"),
            ("register_error('own', call('h', returns=( ('?'), (-3), )))",
             "register_error('own', call('h', returns=('?', -3)))"),
            ("g = weakref_finalize(a, lambda:f.alive)", "g = weakref_finalize(a, lambda: f.alive)"),
            ("g = weakref_finalize(a, lambda: (f.alive))",
             "g = weakref_finalize(a, lambda: f.alive)"),
            ("g = weakref_finalize(a, lambda: (f.alive,))",
             "g = weakref_finalize(a, lambda: (f.alive,))"),
            ("g = weakref_finalize(a, lambda: ((f()), Object(),))",
             "g = weakref_finalize(a, lambda: (f(), Object()))"),
            ("g = weakref_finalize(a, lambda: weakref_finalize(b, lambda: x))",
             "g = weakref_finalize(a, lambda: weakref_finalize(b, lambda: x))"),
        ):
            with self.subTest(statement):
                self.one_form(statement, wanted)

    def test_a_str_as_the_first_statement_is_no_docstring(self):
        text = '# parity 1\n""""""\n\'a\'\n#> \'a\'\n'
        self.assertEqual(canonical(text), text)
        self.assertEqual(parse_case(text).docstring, "")

    def test_a_docstring_comes_back_as_it_was(self):
        for docstring in ("a", 'a "b" c', 'ends in "', '"""', "a\\b", "two\nlines", "\u00e9\t\x01"):
            case = parse_case("# parity 1\n%s\nx = 1\n" % ascii(docstring))
            self.assertEqual(case.docstring, docstring)
            self.assertEqual(parse_case("\n".join(case.lines())).docstring, docstring)

    def test_comments_stay_before_their_statement(self):
        text = "# parity 1\n\n# one: x\n# two\nx = 1\n# three\ny = 2\n# last\n"
        self.assertEqual(canonical(text), text)
        self.assertEqual(
            canonical("# parity 1\nx = 1  # why\n"), "# parity 1\n# why\nx = 1\n"
        )

    def test_an_outcome_may_stand_behind_its_statement(self):
        self.assertEqual(
            canonical("# parity 1\nx  #> 1\n#: refs 1\n"), "# parity 1\nx\n#> 1\n#: refs 1\n"
        )

    def test_header_keys_are_kept_in_their_order(self):
        case = parse_case("# parity 1\n# id: a b\n# dialect: latest\n# no key\nx\n")
        self.assertEqual(case.header, [("id", "a b"), ("dialect", "latest")])
        self.assertEqual(case.header_value("dialect"), "latest")
        case.set_recorded("cpython 3.9.1")
        self.assertEqual(case.header[0], ("recorded", "cpython 3.9.1"))

    def test_line_ends_of_other_systems_read_the_same(self):
        for end in ("\r\n", "\r"):
            self.assertEqual(canonical(EXAMPLE.replace("\n", end)), EXAMPLE)

    def test_statements_know_their_lines(self):
        case = parse_case('# parity 1\n"""a\nb"""\n\nx = 1\n#> 1\n\ny(\n)\nz\n')
        self.assertEqual([statement.line for statement in case.statements], [5, 8, 10])


class Refusing(unittest.TestCase):
    """What is no case, and where."""

    def place(self, text):
        with self.assertRaises(Invalid) as caught:
            parse_case(text)
        return caught.exception.line, caught.exception.column

    def test_each_mistake_has_its_place(self):
        for statement, column in (
            ("x = 1.5", 5), ("x = 1e5", 5), ("x = 3j", 5), ("x = .5", 5), ("x = 01", 5),
            ("x = 1__0", 5), ("x = 'a", 5), ("x = 'a' 'b'", 9), ("x = 'a''b'", 8), ("x = f'a'", 5),
            ("x = '\\xg'", 6), ("x = '\\N{DASH}'", 6), ("x = '\\U00110000'", 6),
            ("x = b'\u00e9'", 7),
            ("\u00e9 = 1", 1), ("x = 1; y = 2", 6), (" x = 1", 2), ("x + 1", 3), ("x == 1", 4),
            ("x = y = 1", 7), ("x, y = 1", 2), ("if x:", 1), ("class", 1), ("return 5", 1),
            ("Socket = 1", 1), ("EOF", 1), ("gc = 1", 1), ("call = 1", 6), ("next = 1", 6),
            ("makefile", 1), ("del None", 5), ("del f.x", 7), ("del 5", 5), ("None = 1", 6),
            ("f.mode = 1", 8), ("f.nope", 3), ("f.nope()", 3), ("f.read", 3), ("f.closed()", 3),
            ("f.read().mode", 9), ("f.mode.x", 7), ("f.raw.read()", 6), ("makefile(s).read()", 12),
            ("f.read(g.tell())", 8), ("f.read(1, 2)", 11), ("f.read(size=1)", 8),
            ("f.readall(1)", 11), ("f.readinto()", 3), ("f.write(5)", 9), ("f.write(None)", 9),
            ("f.read('a')", 8), ("f.read(b'a')", 8), ("f.read([1])", 8), ("f.seek()", 3),
            ("f.seek(None)", 8), ("f.seek(0, None)", 11), ("f.seek(0, 0, 0)", 14),
            ("f.reconfigure('a')", 15), ("f.reconfigure(mode='a')", 15), ("f()(1)", 4), ("f(1)", 3),
            ("next()", 6), ("next(5)", 6), ("next(f, None)", 9), ("makefile()", 1),
            ("makefile('s')", 10), ("makefile(s, 5)", 13), ("makefile(s, None)", 13),
            ("makefile(s, 'r', '4')", 18), ("makefile(s, 'r', None, 5)", 24),
            ("makefile(s, 'r', mode='r')", 18), ("makefile(s, mode='r', mode='r')", 23),
            ("makefile(s, mode='r', 5)", 23), ("makefile(sock=s)", 10), ("makefile(s, size=5)", 13),
            ("makefile(s, **x)", 13), ("SocketIO(s)", 1), ("SocketIO('r', 'r')", 10),
            ("BufferedReader(buffer_size=5)", 1), ("BufferedReader(r, 5, 5)", 22),
            ("BufferedRWPair(r)", 1), ("BufferedRWPair(reader=r, writer=w)", 16),
            ("TextIOWrapper(b, 'a', 'b', '', 'x')", 32), ("TextIOWrapper(b, nope=1)", 18),
            ("Socket(1)", 8), ("Socket(recv=1)", 13), ("Socket(recv=[1])", 14),
            ("Socket(recv=[b''])", 14), ("Socket(recv=[ALL])", 14), ("Socket(send=[b'a'])", 14),
            ("Socket(send=[0])", 14), ("Socket(send=[-1])", 14), ("Socket(send=[True])", 14),
            ("Socket(send=[16777216])", 14), ("Socket(close=[WOULD_BLOCK])", 15),
            ("Socket(recv=[], recv=[])", 17), ("Socket(model='x')", 14), ("Socket(model=5)", 14),
            ("Socket(read=[])", 8), ("Socket(recv=[OSError])", 21),
            ("Socket(recv=[OSError(0)])", 22),
            ("Socket(recv=[OSError(2147483648)])", 22), ("Socket(recv=[OSError(-1)])", 22),
            ("Socket(recv=[OSError(1, 2)])", 25), ("Memory('a')", 8), ("Memory(b'', b'')", 13),
            ("Memory(read=[TIMEOUT])", 14), ("Memory(seekable=1)", 17), ("Memory(model='x')", 8),
            ("f.read(16777216)", 8), ("x = 16777216", 5), ("9223372036854775807", 1),
            ("bytearray(16777216)", 11),
            ("bytearray(-1)", 11), ("bytearray('a')", 11), ("bytearray()", 11), ("[1]", 1),
            ("{}", 1), ("(1, 2)", 3), ("()", 2), ("f)", 2), ("x =", 4),
            ("Object(1)", 8), ("Object(x='a')", 8), ("Object(revive=x)", 15),
            ("Object(revive='for')", 15), ("Object(revive='EOF')", 15), ("a.link('x')", 8),
            ("a.link()", 3), ("lambda: x", 1), ("call('f')", 1), ("f.write(call('f'))", 9),
            ("weakref_finalize(a)", 1), ("weakref_finalize(5, f)", 18),
            ("weakref_finalize(a, 5)", 21), ("weakref_finalize(a, lambda: x, 1)", 32),
            ("weakref_finalize(a, func=lambda: x, k=1)", 37), ("weakref_finalize(obj=a)", 1),
            ("weakref_finalize(a, g, call('f'))", 24), ("weakref_finalize(a, g, k=1, k=2)", 29),
            ("weakref_finalize(a, lambda x: x)", 28), ("weakref_finalize(a, call(f))", 26),
            ("weakref_finalize(a, call('f', 1))", 31),
            ("weakref_finalize(a, call('f', x=1))", 31),
            ("weakref_finalize(a, call('f', returns=x))", 39),
            ("weakref_finalize(a, call('f', raises=SyntaxError()))", 38),
            ("weakref_finalize(a, call('f', raises=UnicodeDecodeError()))", 38),
            ("weakref_finalize(a, call('f', raises=ValueError(x)))", 49),
            ("decoder()", 1), ("decoder('x', 'y', 'z')", 19), ("decoder('x', 5)", 14),
            ("d.decode(None)", 10), ("d.decode(b'x', final=True)", 16), ("d.setstate(0)", 12),
            ("decoder = 5", 1), ("register_error('own')", 1),
            ("register_error(x, call('h'))", 16), ("register_error('strict', call('h'))", 16),
            ("register_error('a b', call('h'))", 16), ("register_error('own', x)", 23),
            ("register_error('own', lambda: f())", 23),
            ("register_error('own', call('h', returns=('?', x)))", 47),
            ("register_error('own', call('h', returns=('?', '3')))", 47),
            ("register_error('own', call('h', returns=('?', 9223372036854775808)))", 47),
            ("register_error('own', call('h', returns=(3, 3)))", 41),
            ("register_error('own', call('h', returns=('?', 3, 4)))", 50),
            ("weakref_finalize(a, lambda: 16777216)", 29),
            ("weakref_finalize(a, lambda: lambda: x)", 29),
            ("weakref_finalize(a, lambda: ((x, y), z))", 29),
            ("gc.freeze()", 4), ("gc.collect(1)", 12), ("f.atexit = call('f')", 12),
            ("f.atexit = g()", 12), ("(" * 65 + "x" + ")" * 65, 65),
            ("x = %s" % ("9" * 4301), 5),
        ):
            with self.subTest(statement):
                self.assertEqual(self.place("# parity 1\n" + statement + "\n"), (2, column))
        self.assertEqual(self.place("# parity 1\n(f\n"), (3, 1))

    def test_a_literal_of_any_kind_is_refused_by_its_name(self):
        for literal in ("bytearray(3)", "bytearray(b'x')", "b'x'", "'x'"):
            with self.assertRaises(Invalid, msg=literal):
                parse_case("# parity 1\nf.read(%s)\n" % literal)

    def test_columns_count_characters(self):
        self.assertEqual(self.place("# parity 1\nf.write('\u00e9\U0001f600', 5)\n"), (2, 15))

    def test_the_header_is_checked(self):
        self.assertEqual(self.place(""), (1, 1))
        self.assertEqual(self.place("x = 1\n"), (1, 1))
        self.assertEqual(self.place("# parity 2\nx = 1\n"), (1, 10))
        self.assertEqual(self.place("\ufeff# parity 1\n"), (1, 1))
        self.assertEqual(self.place("# parity 1\nx\0\n"), (2, 2))

    def test_outcomes_and_the_end_have_their_places(self):
        self.assertEqual(self.place("# parity 1\n#> 1\nx\n"), (2, 1))
        self.assertEqual(self.place("# parity 1\nx\n#end\n#end\n"), (4, 1))
        self.assertEqual(self.place("# parity 1\nx\n#end\ny\n"), (4, 1))
        self.assertEqual(self.place("# parity 1\nx\n#end\n#> 1\n"), (4, 1))

    def test_the_limits_of_a_scenario(self):
        parse_case("# parity 1\n" + "x\n" * 4096)
        self.assertEqual(self.place("# parity 1\n" + "x\n" * 4097), (4098, 1))
        parse_case("# parity 1\n" + "Object()\n" * 40)
        self.assertEqual(self.place("# parity 1\n" + "Object()\n" * 41), (42, 1))
        parse_case("# parity 1\nx = b'%s'\n" % ("a" * 1048576))
        quarter = "x = bytearray(16777215)\n"
        parse_case("# parity 1\n" + quarter * 4 + "x = bytearray(4)\n")
        self.assertEqual(self.place("# parity 1\n" + quarter * 4 + "x = bytearray(5)\n"), (6, 15))
        self.assertEqual(self.place("# parity 1\nx = b'%s'\n" % ("a" * 1048577)), (2, 5))
        self.assertEqual(self.place("# parity 1\nx = '%s'\n" % ("\u00e9" * 524289)), (2, 5))
        parse_case("# parity 1\nx = %s\n" % ("9" * 4300))

    def test_nothing_that_is_mangled_makes_it_fail_in_another_way(self):
        source = random.Random(7)
        texts = [EXAMPLE, FINALIZERS]
        for _ in range(3000):
            text = source.choice(texts)
            for _ in range(source.randint(1, 4)):
                place = source.randint(0, len(text))
                piece = source.choice("()[]{},.=:'\"\\#\n\0\r \t;*-+0x\u00e9a_")
                text = text[:place] + piece + text[place + source.randint(0, 3):]
            try:
                once = canonical(text)
            except Invalid:
                continue
            self.assertEqual(canonical(once), once)


if __name__ == "__main__":
    unittest.main()
