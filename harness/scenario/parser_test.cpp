// The grammar and every rule of what is invalid, through parse_case.
#include "scenario/parser.h"

#include <gtest/gtest.h>

#include <string>

#include "scenario/case_file.h"

namespace parity {
namespace {

std::string canonical(const std::string& statement) {
  const ParseResult result = parse_case("# parity 1\n" + statement + "\n");
  if (!result.ok()) return "invalid: " + result.problem->message;
  std::string all;
  for (const Statement& one : result.file.scenario.statements) {
    if (!all.empty()) all += "\n";
    all += print_statement(result.file.scenario, one);
  }
  return all;
}

TEST(Parser, KeepsWhatIsInTheOneForm) {
  for (const char* statement : {
           "s = Socket(recv=[b'ab', WOULD_BLOCK, TIMEOUT, EOF, OSError(104), OSError()], "
           "send=[3, ALL, WOULD_BLOCK, TIMEOUT, OSError(32)], close=[OK, OSError(5)], "
           "model='wrapped')",
           "m = Memory(b'abc', read=[1, WOULD_BLOCK, OSError(5)], write=[2], seekable=False)",
           "m = Memory()",
           "f = makefile(s, 'rwb', buffering=8)",
           "f = makefile(s, mode=b'r', encoding=None, errors='x', newline='\\n')",
           "f = SocketIO(sock=s, mode='r')",
           "f = BufferedRWPair(m, m, 9223372036854775808)",
           "t = TextIOWrapper(f, 'utf-8', line_buffering=True, write_through=0)",
           "f.read(-16777216)",
           "f.seek(-1, 2)",
           "f.write('\\ud800')",
           "f.readinto(bytearray(5))",
           "f.write(bytearray(b'x'))",
           "t.reconfigure(newline='', encoding=None)",
           "x = None",
           "x = True",
           "x = y",
           "f.atexit = b'x'",
           "f._makefile_refs",
           "next(f)",
           "del f",
           "f()",
           "a = Object(revive='b')",
           "a.link(a)",
           "g = weakref_finalize(a, call('f', returns=9223372036854775807), 16777216, mode=1, z=b)",
           "g = weakref_finalize(a, call('f', raises=ValueError(16777216, 'x', None)))",
           "g = weakref_finalize(a, lambda: f.alive)",
           "g = weakref_finalize(a, lambda: (f.alive,))",
           "g = weakref_finalize(a, lambda: (f(), Socket(), weakref_finalize(b, g, 1), 5))",
           "g = weakref_finalize(obj=a, func=call('f'), key=1)",
           "g = weakref_finalize(a, k=1, func=call('f'))",
           "d = decoder('utf-8', errors='x')",
           "e = encoder(encoding=None)",
           "d.decode(b'\\xff', True)",
           "e.encode('a', x)",
           "e.setstate(y)",
           "d.getstate()",
           "register_error('own', call('h', returns=('?', -1)))",
           "register_error('own', call('h', returns=(b'?', -9223372036854775808)))",
           "register_error('own', call('h', raises=KeyError(1)))",
           "gc.collect()",
           "run_exit()",
       }) {
    EXPECT_EQ(canonical(statement), statement);
  }
}

TEST(Parser, ReadsPythonsOtherSpellings) {
  EXPECT_EQ(canonical("x = 0x_Ff"), "x = 255");
  EXPECT_EQ(canonical("x = 0b1_01"), "x = 5");
  EXPECT_EQ(canonical("x = 0o17"), "x = 15");
  EXPECT_EQ(canonical("x = 1_000"), "x = 1000");
  EXPECT_EQ(canonical("x = 00"), "x = 0");
  EXPECT_EQ(canonical("x = - 5"), "x = -5");
  EXPECT_EQ(canonical("x = -0"), "x = 0");
  EXPECT_EQ(canonical("x = 0x10000000000000000"), "x = 18446744073709551616");
  EXPECT_EQ(canonical("x = -9223372036854775808"), "x = -9223372036854775808");
  EXPECT_EQ(canonical("x = -9223372036854775809"), "x = -9223372036854775809");
  EXPECT_EQ(canonical("x = \"a\\x41\\101\\u0041\\U00000041\\q\\\n\""), R"(x = 'aAAAA\\q')");
  EXPECT_EQ(canonical("x = b'\\xff\\u0041\\7'"), R"(x = b'\xff\\u0041\x07')");
  EXPECT_EQ(canonical("x = Rb'\\n'"), R"(x = b'\\n')");
  EXPECT_EQ(canonical("x = bR'\\''"), R"(x = b"\\'")");
  EXPECT_EQ(canonical("x = u'\xC3\xA9'"), R"(x = '\xe9')");
  EXPECT_EQ(canonical("x = '''a\n'b'''"), R"(x = "a\n'b")");
  EXPECT_EQ(canonical("x = ((f.alive))"), "x = f.alive");
  EXPECT_EQ(canonical("(f) . read ( 5 , )"), "f.read(5)");
  EXPECT_EQ(canonical("f.read(\n  5  # five\n)"), "f.read(5)");
  EXPECT_EQ(canonical("f.read( \\\n 5)"), "f.read(5)");
  EXPECT_EQ(canonical("del (f)"), "del f");
  EXPECT_EQ(canonical("weakref_finalize(a, lambda: ((f.alive)))"),
            "weakref_finalize(a, lambda: f.alive)");
  EXPECT_EQ(canonical("weakref_finalize(a, (lambda: ((f)(), g)))"),
            "weakref_finalize(a, lambda: (f(), g))");
  EXPECT_EQ(canonical("s = Socket(send=[], recv=[b'x',],)"), "s = Socket(recv=[b'x'])");
}

struct Invalid {
  const char* text;  // after the version line
  std::size_t line, column;
  const char* part;  // of the message
};

TEST(Parser, RefusesWhatIsInvalidWithItsPlace) {
  const Invalid all[] = {
      // words and names
      {"next = 1", 2, 6, "'('"},
      {"EOF = 1", 2, 1, "word of the language"},
      {"x = gc", 2, 5, "word of the language"},
      {"Socket = 1", 2, 1, "word of the language"},
      {"x = yield", 2, 5, "keyword of Python"},
      {"\xC3\xA9 = 1", 2, 1, "outside of ASCII"},
      {"a = Object(revive='EOF')", 2, 19, "revive="},
      {"a = Object(revive='\\xe9')", 2, 19, "revive="},
      {"a = Object(5)", 2, 12, "revive"},
      // tables
      {"x = 1\nf.foo()", 3, 3, "no method 'foo'"},
      {"f.close", 2, 3, "no attribute 'close'"},
      {"f.closed()", 2, 3, "no method 'closed'"},
      {"gc.freeze()", 2, 4, "gc.freeze"},
      {"f.read(1, 2)", 2, 11, "at most 1"},
      {"f.read(size=1)", 2, 8, "no keyword 'size'"},
      {"f.readinto()", 2, 3, "needs 1 argument"},
      {"f.reconfigure('x')", 2, 15, "by position"},
      {"f(1)", 2, 3, "without arguments"},
      {"makefile()", 2, 1, "needs 1 argument"},
      {"makefile(sock=s)", 2, 10, "no keyword 'sock'"},
      {"makefile(s, 'r', mode='r')", 2, 18, "given twice"},
      {"makefile(s, mode='r', mode='r')", 2, 23, "given twice"},
      {"makefile(s, mode='r', 5)", 2, 23, "before those with a keyword"},
      {"BufferedRWPair(a)", 2, 1, "needs 2 arguments"},
      {"SocketIO(s)", 2, 1, "needs 2 arguments"},
      // kinds of literals
      {"f.read(1.0)", 2, 8, "float"},
      {"f.read(.5)", 2, 8, "float"},
      {"f.read(1e5)", 2, 8, "float"},
      {"f.read('x')", 2, 8, "not a str"},
      {"f.read(b'x')", 2, 8, "not bytes"},
      {"f.write(5)", 2, 9, "not an int"},
      {"f.write(None)", 2, 9, "not None"},
      {"f.seek(None)", 2, 8, "not None"},
      {"f.seek(0, None)", 2, 11, "not None"},
      {"makefile(s, 5)", 2, 13, "not an int"},
      {"makefile(s, ['r'])", 2, 13, "list"},
      {"makefile(5)", 2, 10, "takes a name"},
      {"makefile(s, newline=5)", 2, 13, "not an int"},
      {"next(5)", 2, 6, "takes a name"},
      {"a.link(5)", 2, 8, "takes a name"},
      {"Memory('x')", 2, 8, "bytes first"},
      {"Memory(seekable=1)", 2, 17, "True or False"},
      {"x = bytearray('x')", 2, 15, "bytearray takes"},
      {"x = bytearray(16777216)", 2, 15, "2**24"},
      {"x = bytearray(-1)", 2, 15, "bytearray takes"},
      // ints
      {"x = 16777216", 2, 5, "2**24"},
      {"x = 9223372036854775807", 2, 5, "2**24"},
      {"f.read(16777216)", 2, 8, "2**24"},
      {"f.atexit = 16777216", 2, 12, "2**24"},
      {"weakref_finalize(a, lambda: 16777216)", 2, 29, "2**24"},
      {"x = 017", 2, 5, "leading zeros"},
      {"x = 1__0", 2, 5, "no int"},
      {"x = 0x", 2, 5, "no int"},
      {"x = 12ab", 2, 5, "no int"},
      {"x = --1", 2, 6, "before an int"},
      {"x = -True", 2, 6, "before an int"},
      // plans
      {"Socket(recv=[b''])", 2, 14, "EOF"},
      {"Socket(recv=[5])", 2, 14, "recv plan"},
      {"Socket(recv=['x'])", 2, 14, "recv plan"},
      {"Socket(send=[0])", 2, 14, "at least 1"},
      {"Socket(send=[-1])", 2, 14, "at least 1"},
      {"Socket(send=[16777216])", 2, 14, "2**24"},
      {"Socket(send=[True])", 2, 14, "'True'"},
      {"Socket(send=[EOF])", 2, 14, "'EOF'"},
      {"Socket(close=[ALL])", 2, 15, "'ALL'"},
      {"Socket(close=[TIMEOUT])", 2, 15, "'TIMEOUT'"},
      {"Memory(read=[TIMEOUT])", 2, 14, "'TIMEOUT'"},
      {"Socket(recv=[OSError(0)])", 2, 22, "from 1"},
      {"Socket(recv=[OSError(2147483648)])", 2, 22, "2**31"},
      {"Socket(recv=[OSError(99999999999999999999)])", 2, 22, "2**31"},
      {"Socket(recv=[], recv=[])", 2, 17, "given twice"},
      {"Socket(model='x')", 2, 14, "wrapped"},
      {"Socket(b'x')", 2, 8, "keyword of Socket"},
      {"Socket(5)", 2, 8, "keyword of Socket"},
      // callbacks
      {"x = lambda: f()", 2, 5, "among the arguments"},
      {"x = call('f')", 2, 5, "among the arguments"},
      {"f.read(call('f'))", 2, 8, "among the arguments"},
      {"weakref_finalize(a, lambda: f(), 1)", 2, 34, "no parameters"},
      {"weakref_finalize(a, k=1, func=lambda: f())", 2, 21, "no parameters"},
      {"weakref_finalize(a, lambda x: f())", 2, 28, "no parameters"},
      {"weakref_finalize(a, call('f'), call('g'))", 2, 32, "literals and names"},
      {"weakref_finalize(a, call('f'), k=1, k=2)", 2, 37, "given twice"},
      {"weakref_finalize(a)", 2, 1, "needs an object and a callback"},
      {"weakref_finalize(a, 5)", 2, 21, "not an int"},
      {"weakref_finalize(a, call(5))", 2, 26, "a str first"},
      {"weakref_finalize(a, call('f', x=1))", 2, 31, "no keyword 'x'"},
      {"weakref_finalize(a, call('f', returns=x))", 2, 39, "takes a literal"},
      {"weakref_finalize(a, call('f', raises=SyntaxError('x')))", 2, 38, "'SyntaxError'"},
      {"weakref_finalize(a, call('f', raises=ExceptionGroup('x')))", 2, 38, "'ExceptionGroup'"},
      {"weakref_finalize(a, call('f', raises=ValueError(x)))", 2, 49, "are literals"},
      {"weakref_finalize(a, lambda: (1, (2, 3)))", 2, 35, "tuple"},
      {"weakref_finalize(a, lambda: ())", 2, 30, "value"},
      // decoders, encoders and error handlers
      {"decoder()", 2, 1, "needs 1 argument"},
      {"decoder('x', 'y', 'z')", 2, 19, "at most 2"},
      {"decoder('x', 5)", 2, 14, "not an int"},
      {"d.decode(None)", 2, 10, "not None"},
      {"d.decode(b'x', final=True)", 2, 16, "no keyword 'final'"},
      {"d.setstate(0)", 2, 12, "a name"},
      {"decoder = 5", 2, 1, "can only be called"},
      {"register_error('own')", 2, 1, "needs 2 arguments"},
      {"register_error(x, call('h'))", 2, 16, "not a name"},
      {"register_error(b'own', call('h'))", 2, 16, "not bytes"},
      {"register_error('strict', call('h'))", 2, 16, "none of Python's own"},
      {"register_error('a b', call('h'))", 2, 16, "an identifier"},
      {"register_error('own', x)", 2, 23, "not a name"},
      {"register_error('own', lambda: f())", 2, 23, "no parameter"},
      {"register_error('own', call('h', returns=('?', x)))", 2, 47, "takes a literal"},
      {"register_error('own', call('h', returns=('?', '3')))", 2, 47, "an int of 64 bits"},
      {"register_error('own', call('h', returns=('?', 9223372036854775808)))", 2, 47,
       "an int of 64 bits"},
      {"register_error('own', call('h', returns=(3, 3)))", 2, 41, "str or bytes first"},
      {"register_error('own', call('h', returns=('?', 3, 4)))", 2, 50, "')'"},
      // shape
      {"f.read().close()", 2, 9, "do not nest"},
      {"f.raw.raw", 2, 6, "do not nest"},
      {"f.read(g.tell())", 2, 8, "do not nest"},
      {"x = y = 1", 2, 7, "one '='"},
      {"f.closed = 1", 2, 10, "assigned to"},
      {"5 = x", 2, 3, "assigned to"},
      {"x = (1, 2)", 2, 7, "tuple"},
      {"x = [1]", 2, 5, "list"},
      {"del f.x", 2, 7, "no attribute"},
      {"del f.raw", 2, 5, "takes a name"},
      {"del f, g", 2, 6, "end here"},
      {"x = 1; y = 2", 2, 6, "one statement a line"},
      {"x = 1 2", 2, 7, "end here"},
      {"x =", 2, 4, "value"},
      {" x = 1", 2, 2, "first column"},
      {"f.read(", 3, 1, "inside of brackets"},
      {"f.read)", 2, 7, "no bracket"},
      {"x = 5 + 3", 2, 7, "'+'"},
      // strings
      {"x = 'abc", 2, 5, "no end"},
      {"x = 'a\nb'", 2, 5, "no end"},
      {"x = '''abc", 2, 5, "no end"},
      {"x = f'a'", 2, 5, "prefix 'f'"},
      {"x = ur'a'", 2, 5, "prefix 'ur'"},
      {"x = 'a' 'b'", 2, 9, "end here"},
      {"x = 'a''b'", 2, 8, "put together"},
      {"x = b'\xC3\xA9'", 2, 7, "ASCII"},
      {"x = '\xC3\xA9\\N{DASH}'", 2, 7, "\\N"},
      {"x = '\\x4'", 2, 6, "too few digits"},
      {"x = '\\ud8'", 2, 6, "too few digits"},
      {"x = '\\U00110000'", 2, 6, "no character"},
  };
  for (const Invalid& one : all) {
    const ParseResult result = parse_case("# parity 1\n" + std::string(one.text) + "\n");
    ASSERT_FALSE(result.ok()) << one.text;
    EXPECT_EQ(result.problem->line, one.line) << one.text << ": " << result.problem->message;
    EXPECT_EQ(result.problem->column, one.column) << one.text << ": " << result.problem->message;
    EXPECT_NE(result.problem->message.find(one.part), std::string::npos)
        << one.text << ": " << result.problem->message;
    EXPECT_TRUE(result.file.scenario.statements.empty());
  }
}

TEST(Parser, RefusesWhatPassesALimit) {
  const auto problem = [](const std::string& text) {
    const ParseResult result = parse_case("# parity 1\n" + text);
    return result.ok() ? "" : result.problem->message;
  };
  const auto repeated = [](const std::string& text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
  };
  EXPECT_EQ(problem(repeated("f()\n", kMaxStatements)), "");
  EXPECT_NE(problem(repeated("f()\n", kMaxStatements + 1)).find("4096"), std::string::npos);
  EXPECT_EQ(problem(repeated("a = Object()\n", kMaxObjects)), "");
  EXPECT_NE(problem(repeated("a = Object()\n", kMaxObjects + 1)).find("40"), std::string::npos);
  const std::string zeros = repeated("x = bytearray(16777215)\n", 4);
  EXPECT_EQ(problem(zeros + "x = bytearray(4)\n"), "");
  EXPECT_NE(problem(zeros + "x = bytearray(5)\n").find("67108864"), std::string::npos);
  const std::string half = "x = b'" + std::string(kMaxLiteralBytes / 2, 'a') + "'\n";
  EXPECT_EQ(problem(half + half), "");
  EXPECT_NE(problem(half + half + "x = ''\nx = b'a'\n").find("1048576"), std::string::npos);
  EXPECT_EQ(problem("x = " + std::string(kMaxDigits, '9')), "");
  EXPECT_NE(problem("x = " + std::string(kMaxDigits + 1, '9')).find("4300"), std::string::npos);
  EXPECT_NE(problem("x = 0x" + std::string(kMaxDigits, 'f')).find("4300"), std::string::npos);
  EXPECT_NE(problem("x = 0b" + std::string(100000, '1')).find("4300"), std::string::npos);
}

TEST(Parser, BoundsNesting) {
  const auto nested = [](std::size_t depth) {
    return "# parity 1\nx = " + std::string(depth, '(') + "1" + std::string(depth, ')');
  };
  EXPECT_TRUE(parse_case(nested(kMaxBrackets)).ok());
  const ParseResult deep = parse_case(nested(100000));
  ASSERT_FALSE(deep.ok());
  EXPECT_NE(deep.problem->message.find("too deeply"), std::string::npos);

  const auto callbacks = [](std::size_t depth) {
    std::string text = "# parity 1\n";
    for (std::size_t i = 0; i < depth; ++i) text += "weakref_finalize(a, lambda: ";
    return text + "1" + std::string(depth, ')');
  };
  EXPECT_TRUE(parse_case(callbacks(kMaxCallbackDepth)).ok());
  EXPECT_FALSE(parse_case(callbacks(kMaxCallbackDepth + 1)).ok());
  EXPECT_FALSE(parse_case(callbacks(100000)).ok());
}

}  // namespace
}  // namespace parity
