// What only the C++ engine has: values, their names, and arguments that its types cannot hold. That
// it does what Python does is shown by agreement_test.cpp.
#include <gtest/gtest.h>

#include "engine/cpp/dialect_of.h"
#include "engine/cpp/given.h"
#include "engine/cpp/value.h"
#include "scenario/case_file.h"
#include "trace/read.h"

namespace parity::cpp {
namespace {

std::string shown(ThingNames& names, const Value& value, const Scenario& scenario) {
  Trace trace;
  TraceWriter writer(trace);
  writer.value();
  write_value(writer, names, value);
  writer.end_of_statement(ThingClass::none);
  return trace_lines(scenario, trace)[0][0];
}

class Things : public testing::Test {
 protected:
  Value make_socket() {
    return std::make_shared<ScriptedSocket>(scenario_, SocketSpec(), 3, writer_);
  }
  Things() {
    scenario_.names = {"a", "b"};
    names_.begin({.more_than_binary_files = false, .may_print_things = true});
  }
  Scenario scenario_;
  Trace trace_;
  TraceWriter writer_{trace_};
  ThingNames names_;
};

TEST_F(Things, KeepTheirFirstName) {
  const Value socket = make_socket();
  names_.bound(socket, 1);
  names_.bound(socket, 0);
  EXPECT_EQ(shown(names_, socket, scenario_), "#> <Socket b>");
}

TEST_F(Things, AreNumberedByTheirFirstPrintingUntilTheyHaveAName) {
  const Value first = make_socket();
  const Value second = make_socket();
  EXPECT_EQ(shown(names_, second, scenario_), "#> <Socket #1>");
  EXPECT_EQ(shown(names_, first, scenario_), "#> <Socket #2>");
  EXPECT_EQ(shown(names_, second, scenario_), "#> <Socket #1>");
  names_.bound(second, 0);
  EXPECT_EQ(shown(names_, second, scenario_), "#> <Socket a>");
}

TEST_F(Things, ThatDiedLeaveNoNameToWhatComesToTheirAddress) {
  for (int i = 0; i < 100; ++i) {
    const Value socket = make_socket();
    EXPECT_EQ(shown(names_, socket, scenario_), "#> <Socket #" + std::to_string(i + 1) + ">");
  }
}

TEST(Values, HavePythonsTypeNamesAndReprs) {
  const auto list = std::make_shared<List>();
  list->items = {Value(None{}), Value(true), Value(backports::Bytes("x")), Value(Text{"\u00e9"})};
  EXPECT_EQ(type_name(list), "list");
  EXPECT_EQ(python_repr(list), "[None, True, b'x', '\u00e9']");
  EXPECT_EQ(python_repr(std::make_shared<ByteArray>(ByteArray{"'"})), "bytearray(b\"\\'\")");
  EXPECT_EQ(type_name(Value(BigInteger{"1"})), "int");
}

TEST(Conversions, HavePythonsMessages) {
  const Value text = Text{"x"};
  EXPECT_EQ(as_ssize(Given(text)).error().message(),
            "'str' object cannot be interpreted as an integer");
  EXPECT_EQ(as_optional_ssize(Given(text)).error().message(),
            "argument should be integer or None, not 'str'");
  EXPECT_EQ(as_buffer(Given(text)).error().message(), "a bytes-like object is required, not 'str'");
  const Value big = BigInteger{"99999999999999999999"};
  EXPECT_EQ(as_ssize(Given(big)).error().type(), backports::ErrorType::OverflowError);
  EXPECT_EQ(*as_optional_ssize(Given(Value(None{}))), -1);
  EXPECT_EQ(*as_ssize(Given(Value(true))), 1);
}

TEST(Dialects, FollowTheVersionOfTheInterpreter) {
  const auto discards = [](std::string_view version) {
    return dialect_of(version).write_discards_decoded_text;
  };
  for (const char* before : {"3.9.18", "3.10.13", "3.11.2", "3.11.7", "3.12.0", "3.12.1"}) {
    EXPECT_TRUE(discards(before)) << before;
  }
  for (const char* since : {"3.11.8", "3.11.10", "3.12.2", "3.13.0rc1", "3.14.0", "4.0.0"}) {
    EXPECT_FALSE(discards(since)) << since;
  }
  EXPECT_TRUE(dialect_of("3.13.0").write_resets_decoder);
}

}  // namespace
}  // namespace parity::cpp
