#include "too_large.h"

#include <gtest/gtest.h>

#include <string>

#include "scenario/byte_form.h"
#include "scenario/case_file.h"

namespace parity::fuzz {
namespace {

bool is_left_out(const std::string& statements) {
  const ParseResult parsed = parse_case("# parity 1\n" + statements);
  EXPECT_TRUE(parsed.ok()) << statements;
  const std::string bytes = encode(parsed.file.scenario);
  Scenario decoded;
  decode({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}, decoded);
  EXPECT_EQ(decoded, parsed.file.scenario);
  return is_too_large(decoded);
}

TEST(TooLarge, IsMoreThanAMegabyteOfZerosHoweverManyHoldThem) {
  EXPECT_FALSE(is_left_out("x = bytearray(1048576)\n"));
  EXPECT_TRUE(is_left_out("x = bytearray(1048577)\n"));
  EXPECT_TRUE(is_left_out("x = bytearray(1048576)\nf.write(bytearray(1))\n"));
}

TEST(TooLarge, IsAPlaceBehindAMegabyteThatAWriteWouldFillUpTo) {
  EXPECT_FALSE(is_left_out("m = Memory()\nm.seek(1048576)\nm.read(16777215)\n"));
  EXPECT_TRUE(is_left_out("m = Memory()\nm.seek(1048577)\n"));
  EXPECT_TRUE(is_left_out("m = Memory()\nx = 1048577\nm.seek(x)\n"));
  EXPECT_TRUE(is_left_out("m = Memory()\nweakref_finalize(m, lambda: m.seek(1048577))\n"));
}

TEST(TooLarge, IsACookieThatTellsOfSuchAPlaceOrOfAsManyBytesToRead) {
  // A position, flags, bytes to feed, characters to skip.
  EXPECT_FALSE(is_left_out("t.seek(18446744073709551617)\n"));  // 1 | 1 << 64
  EXPECT_TRUE(is_left_out("t.seek(18446744073710600193)\n"));   // 2**20 + 1 | 1 << 64
  EXPECT_FALSE(is_left_out("t.seek(9223372036854775808)\n"));   // a negative position
  EXPECT_FALSE(is_left_out("t.seek(-18446744073710600193)\n"));
  EXPECT_FALSE(is_left_out("t.seek(79228162514264337593543950336)\n"));       // 1 << 96
  EXPECT_TRUE(is_left_out("t.seek(83076828964719756320825534811471872)\n"));  // 2**20 + 1 << 96
  EXPECT_FALSE(is_left_out("t.seek(340282366920938463463374607431768211456)\n"));  // 1 << 128
}

}  // namespace
}  // namespace parity::fuzz
