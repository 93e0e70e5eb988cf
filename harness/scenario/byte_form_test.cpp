#include "scenario/byte_form.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <string>

#include "scenario/byte_compact.h"
#include "scenario/byte_general.h"
#include "scenario/case_file.h"

namespace parity {
namespace {

std::span<const std::uint8_t> as_bytes(const std::string& text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

Scenario decoded(const std::string& bytes, const Profile& profile) {
  Scenario scenario;
  decode(as_bytes(bytes), profile, scenario);
  return scenario;
}

std::string random_bytes(std::mt19937_64& random, std::size_t most) {
  std::string bytes(random() % most, '\0');
  for (char& byte : bytes) byte = static_cast<char>(random());
  return bytes;
}

// Encoded in one profile, decoded in each.
void expect_round_trip(const Scenario& scenario) {
  const std::string bytes = encode(scenario);
  ASSERT_EQ(decoded(bytes, Profile::for_buffering()), scenario) << print_scenario(scenario);
  ASSERT_EQ(decoded(bytes, Profile::for_mode()), scenario) << print_scenario(scenario);
  ASSERT_EQ(decoded(bytes, Profile::for_text()), scenario) << print_scenario(scenario);
  ASSERT_EQ(decoded(bytes, Profile::for_exit()), scenario) << print_scenario(scenario);
  ASSERT_EQ(decoded(bytes, Profile::for_world()), scenario) << print_scenario(scenario);
  ASSERT_EQ(decoded(bytes, Profile::for_codec()), scenario) << print_scenario(scenario);
}

void expect_valid(const Scenario& scenario) {
  const ParseResult result = parse_case(print_scenario(scenario));
  ASSERT_TRUE(result.ok()) << result.problem->line << ": " << result.problem->message << "\n"
                           << print_scenario(scenario);
  ASSERT_EQ(result.file.scenario, scenario) << print_scenario(scenario);
}

class AnyBytes : public testing::TestWithParam<int> {
 protected:
  Profile profile() const {
    if (GetParam() == 0) return Profile::for_buffering();
    if (GetParam() == 1) return Profile::for_mode();
    if (GetParam() == 3) return Profile::for_finalize();
    if (GetParam() == 4) return Profile::for_exit();
    if (GetParam() == 5) return Profile::for_world();
    if (GetParam() == 6) return Profile::for_codec();
    return Profile::for_text();
  }
};

TEST_P(AnyBytes, MeanAValidScenarioThatComesBack) {
  std::mt19937_64 random(7);
  for (int i = 0; i < 33000; ++i) {
    std::string bytes = random_bytes(random, i % 50 == 0 ? 2000 : 60);
    if (i % 3 == 0) {  // more general operations than chance gives
      for (char& byte : bytes) {
        if (random() % 6 == 0) byte = static_cast<char>(kFirstGeneral + random() % 4);
      }
    }
    const Scenario scenario = decoded(bytes, profile());
    expect_valid(scenario);
    expect_round_trip(scenario);
    if (HasFatalFailure()) return;
  }
}

TEST_P(AnyBytes, MostlyActOnALiveThing) {
  if (GetParam() > 2) GTEST_SKIP() << "byte_finalizers_test.cpp measures these";
  std::mt19937_64 random(11);
  std::size_t statements = 0;
  std::size_t live = 0;
  for (int i = 0; i < 3000; ++i) {
    std::string bytes = random_bytes(random, 150);
    const Scenario scenario = decoded(bytes, profile());
    std::set<NameId> usable;
    const auto is_usable = [&](const Atom& atom) {
      return atom.kind != AtomKind::name || usable.contains(atom.name());
    };
    for (const Statement& statement : scenario.statements) {
      ++statements;
      const Expression& expression = statement.expression;
      // Making a stream acts on nothing.
      bool acts = expression.kind != ExpressionKind::atom &&
                  (expression.kind != ExpressionKind::call || expression.arguments.count > 0);
      if (expression.receiver != kNoName) acts = acts && usable.contains(expression.receiver);
      for (std::uint32_t k = 0; k < expression.arguments.count; ++k) {
        acts = acts && is_usable(scenario.arguments[expression.arguments.first + k].value);
      }
      if (statement.kind == StatementKind::del) acts = usable.contains(statement.target);
      if (acts) ++live;
      if (statement.kind == StatementKind::assignment) usable.insert(statement.target);
      if (statement.kind == StatementKind::del) usable.erase(statement.target);
      const bool ends = expression.kind == ExpressionKind::method &&
                        (expression.method == Method::close || expression.method == Method::detach);
      if (ends) usable.erase(expression.receiver);
    }
  }
  EXPECT_GT(static_cast<double>(live), 0.75 * static_cast<double>(statements));
}

TEST_P(AnyBytes, NeverNeedMuchMemory) {
  std::mt19937_64 random(13);
  for (int i = 0; i < 20000; ++i) {
    std::string bytes = random_bytes(random, 12);
    const Scenario scenario = decoded(bytes, profile());
    EXPECT_LT(scenario.literals.size(), 64u << 10);
    for (const Argument& argument : scenario.arguments) {
      if (argument.value.kind != AtomKind::bytearray_of_size) continue;
      EXPECT_LT(argument.value.number, kIntegerLimit);
    }
  }
}

TEST_P(AnyBytes, StopBeforeTheLimits) {
  for (const int byte : {0x00, 0x18, 0x70, 0x90, 0xAA, 0xF8, 0xF9, 0xFF}) {
    const Scenario scenario = decoded(std::string(300000, static_cast<char>(byte)), profile());
    EXPECT_LE(scenario.statements.size(), kMaxStatements);
    expect_valid(scenario);
  }
  std::mt19937_64 random(17);
  for (const std::size_t codes : {std::size_t{256}, kCompactOperations}) {
    std::string bytes(1 << 18, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random() % codes);
    const Scenario scenario = decoded(bytes, profile());
    if (codes == kCompactOperations) {
      EXPECT_GT(scenario.statements.size(), kMaxStatements - 12);
    }
    expect_valid(scenario);
    expect_round_trip(scenario);
  }
}

TEST_P(AnyBytes, EveryCompactOperationMakesAStatement) {
  for (unsigned code = 0; code < kCompactOperations; ++code) {
    const std::string bytes = {'\x01', static_cast<char>(code)};
    EXPECT_FALSE(decoded(bytes, profile()).statements.empty()) << code;
  }
}

TEST(ByteForm, TakesABytearrayBeyondTheLimitForAnEmptyOne) {
  std::string text = "# parity 1\n";
  for (int i = 0; i < 4; ++i) text += "x = bytearray(16777215)\n";
  ParseResult within = parse_case(text + "x = bytearray(4)\n");
  ASSERT_TRUE(within.ok());
  expect_round_trip(within.file.scenario);
  within.file.scenario.statements.back().expression.atom.number = 5;
  const Scenario decoded_again = decoded(encode(within.file.scenario), Profile::for_world());
  EXPECT_EQ(decoded_again.statements.back().expression.atom.number, 0);
  expect_valid(decoded_again);
}

INSTANTIATE_TEST_SUITE_P(InEachProfile, AnyBytes, testing::Range(0, 7));

TEST(ByteForm, BeginsWithItsVersionAndTakesAnyOtherAsTheNewest) {
  const std::string bytes = encode(Scenario());
  ASSERT_FALSE(bytes.empty());
  EXPECT_EQ(bytes[0], static_cast<char>(kByteFormVersion));
  std::string other = "\x01\x10\x20\x30\x40\x50\x60";
  const Scenario scenario = decoded(other, Profile::for_buffering());
  other[0] = '\xEE';
  EXPECT_EQ(decoded(other, Profile::for_buffering()), scenario);
  EXPECT_TRUE(decoded("", Profile::for_buffering()).statements.empty());
}

TEST(ByteForm, KeepsWhatTheCompactOperationsNeverMake) {
  const ParseResult result = parse_case(R"(# parity 1
x = 99999999999999999999999
y = -9223372036854775809
z = '\ud800\u20ac'
first = Memory(b'', write=[16777215, OSError(2147483647)], seekable=False)
bound_late = never_bound
first.write(bytearray(16777215))
f = makefile(first, newline=None, mode=b'r', buffering=True)
f.seek(-16777217, whence)
f.atexit = bytearray(b'\xff')
never_bound = 5
a = Object(revive='again')
g = weakref_finalize(a, lambda: (weakref_finalize(b, lambda: ghost.alive), Object(), 7))
h = weakref_finalize(a, k=16777216, mode=2, func=call('f', raises=KeyError(b'x', 1 , None)))
i = weakref_finalize(obj=a, func=lambda: next(f))
j = weakref_finalize(a, call('', returns=bytearray(5)), 1, x, k=b'', other=9223372036854775807)
t = TextIOWrapper(f, write_through=0, newline='\r')
t.reconfigure(errors='x', line_buffering=None)
d = decoder(encoding='utf-8', errors=None)
d.decode(b'\xff', d)
y = d.getstate()
d.setstate(y)
register_error('mine', call('h', returns=(b'?', -9223372036854775808)))
register_error('mine', call('h', returns=('', 3)))
register_error('other', call('', raises=ValueError(1)))
gc.isenabled()
del ghost
)");
  ASSERT_TRUE(result.ok()) << result.problem->line << result.problem->message;
  expect_round_trip(result.file.scenario);
}

TEST(ByteForm, KeepsCallbacksAtTheirDeepest) {
  std::string text = "# parity 1\n";
  for (std::size_t i = 0; i < kMaxCallbackDepth; ++i) text += "weakref_finalize(a, lambda: ";
  text += "weakref_finalize(a, call('f'))" + std::string(kMaxCallbackDepth, ')');
  const ParseResult result = parse_case(text);
  ASSERT_TRUE(result.ok()) << result.problem->message;
  expect_round_trip(result.file.scenario);
}

TEST(ByteForm, KeepsTheNamesOfAScenarioThatIsAsLongAsCanBe) {
  std::string text = "# parity 1\n";
  for (std::size_t i = 0; i < kMaxStatements; ++i) text += "sock = Socket()\n";
  const ParseResult result = parse_case(text);
  ASSERT_TRUE(result.ok()) << result.problem->message;
  expect_round_trip(result.file.scenario);
}

TEST(ByteForm, LeavesATableThatDoesNotFitAside) {
  const ParseResult result = parse_case("# parity 1\nsock = Socket()\nsock.close()\n");
  ASSERT_TRUE(result.ok());
  std::string bytes = encode(result.file.scenario);
  const std::size_t spelling = bytes.find("sock");
  ASSERT_NE(spelling, std::string::npos);
  bytes[spelling] = '9';
  const Scenario scenario = decoded(bytes, Profile::for_buffering());
  EXPECT_EQ(scenario.statements, result.file.scenario.statements);
  EXPECT_NE(scenario.names, result.file.scenario.names);
  expect_valid(scenario);
}

TEST(ByteForm, ReusesTheScenarioItFills) {
  Scenario scenario;
  std::mt19937_64 random(3);
  for (int i = 0; i < 1000; ++i) {
    const std::string bytes = random_bytes(random, 100);
    decode(as_bytes(bytes), scenario);
    EXPECT_EQ(scenario, decoded(bytes, Profile::for_buffering()));
  }
}

TEST(ByteForm, TheProfilesMakeWhatTheyAreFor) {
  std::mt19937_64 random(19);
  std::size_t memories = 0, streams = 0, odd_modes = 0;
  std::set<Method> methods;
  std::set<Function> functions;
  for (int i = 0; i < 3000; ++i) {
    const std::string bytes = random_bytes(random, 150);
    const Scenario buffering = decoded(bytes, Profile::for_buffering());
    memories += buffering.memories.size();
    streams += buffering.memories.size() + buffering.sockets.size();
    for (const Statement& statement : buffering.statements) {
      const Expression& expression = statement.expression;
      if (expression.kind == ExpressionKind::method) methods.insert(expression.method);
      if (expression.kind == ExpressionKind::call) functions.insert(expression.function);
    }
    const Scenario mode = decoded(bytes, Profile::for_mode());
    for (const Argument& argument : mode.arguments) {
      const bool is_text = argument.value.kind == AtomKind::text;
      if (is_text && mode.literal(argument.value).find('\xED') != std::string_view::npos) {
        ++odd_modes;
      }
    }
  }
  EXPECT_GT(memories * 100, streams * 15);
  EXPECT_LT(memories * 100, streams * 35);
  EXPECT_GT(odd_modes, 50u);
  for (std::size_t i = 0; i <= static_cast<std::size_t>(Method::seek); ++i) {
    EXPECT_TRUE(methods.contains(static_cast<Method>(i))) << spelling(static_cast<Method>(i));
  }
  for (const Function function :
       {Function::socket, Function::memory, Function::makefile, Function::socket_io,
        Function::buffered_reader, Function::buffered_writer, Function::buffered_rw_pair}) {
    EXPECT_TRUE(functions.contains(function)) << spelling(function);
  }
}

TEST(ByteForm, TheTextProfileMakesTextFilesOfEveryKind) {
  std::mt19937_64 random(29);
  std::size_t memories = 0, streams = 0, texts = 0, others = 0;
  std::set<std::string> seen;
  for (int i = 0; i < 3000; ++i) {
    const Scenario scenario = decoded(random_bytes(random, 150), Profile::for_text());
    memories += scenario.memories.size();
    streams += scenario.memories.size() + scenario.sockets.size();
    std::map<NameId, std::string> made;
    std::set<NameId> places;
    for (const Statement& statement : scenario.statements) {
      const Expression& expression = statement.expression;
      const auto argument = [&](std::uint32_t k) {
        return scenario.arguments[expression.arguments.first + k];
      };
      const bool calls = expression.kind == ExpressionKind::call;
      const bool calls_method = expression.kind == ExpressionKind::method;
      for (std::uint32_t k = 0; k < (calls || calls_method ? expression.arguments.count : 0); ++k) {
        const Argument& given = argument(k);
        if (given.value.kind == AtomKind::text) seen.emplace(scenario.literal(given.value));
        if (given.keyword != 0) seen.emplace(spelling(static_cast<Keyword>(given.keyword)));
      }
      if (calls && statement.kind == StatementKind::assignment) {
        made[statement.target] = spelling(expression.function);
        if (expression.function == Function::text_io_wrapper) {
          ++texts;
          seen.insert("over " + made[argument(0).value.name()]);
        } else if (expression.function == Function::makefile) {
          ++(expression.arguments.count > 1 &&
                     scenario.literal(argument(1).value).find('b') == std::string_view::npos
                 ? texts
                 : others);
        }
      }
      if (!calls_method) continue;
      seen.emplace(spelling(expression.method));
      if (expression.method == Method::tell) places.insert(statement.target);
      if (expression.method == Method::seek && argument(0).value.kind == AtomKind::name &&
          places.contains(argument(0).value.name())) {
        seen.insert("seek to a place told before");
      }
      if (statement.kind == StatementKind::assignment && expression.method == Method::detach) {
        seen.insert("detach with a name");
      }
    }
    for (const PlanItem& item : scenario.plan_items) {
      if (item.kind != PlanKind::data) continue;
      const std::string_view data = scenario.literal(item);
      if (data.ends_with('\r')) seen.insert("a carriage return at an edge");
      if (data.starts_with('\n')) seen.insert("a line feed at an edge");
      if (data.ends_with("\xE2\x82")) seen.insert("a character that is cut off");
      if (data.starts_with("\xFF\xFE")) seen.insert("a signature");
    }
  }
  EXPECT_GT(memories * 100, streams * 15);
  EXPECT_LT(memories * 100, streams * 35);
  EXPECT_GT(texts, 10 * others);
  // clang-format off
  constexpr const char* kWanted[] = {
      "utf-8", "utf-8-sig", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32",
      "utf-32-le", "utf-32-be", "UTF8", "latin1", "l1", "U16", "nope", "strict", "ignore",
      "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass", "",
      "\n", "\r", "\r\n", "x", "r", "w", "rw", "wr", "line_buffering", "write_through",
      "encoding", "errors", "newline", "read", "readline", "readlines", "write", "writelines",
      "flush", "tell", "seek", "reconfigure", "truncate", "detach", "close", "over Memory",
      "over SocketIO", "over BufferedReader", "over BufferedWriter", "over BufferedRWPair",
      "seek to a place told before", "detach with a name", "a carriage return at an edge",
      "a line feed at an edge", "a character that is cut off", "a signature",
  };
  // clang-format on
  for (const char* what : kWanted) {
    EXPECT_TRUE(seen.contains(what)) << what;
  }
}

TEST(ByteForm, TheWholeCorpusComesBack) {
  namespace fs = std::filesystem;
  std::size_t cases = 0;
  for (const auto& entry :
       fs::recursive_directory_iterator(fs::path(PARITY_SOURCE_DIR) / "corpus")) {
    if (entry.path().extension() != ".py") continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    std::stringstream text;
    text << stream.rdbuf();
    const ParseResult result = parse_case(text.str());
    ASSERT_TRUE(result.ok()) << entry.path();
    expect_round_trip(result.file.scenario);
    ++cases;
  }
  EXPECT_GT(cases, 0u);
}

}  // namespace
}  // namespace parity
