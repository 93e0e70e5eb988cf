// The codecs of the library beside Python's own, at length: for every encoding and four handlers
// all strings of one and two bytes, 100,000 random and 100,000 damaged longer ones, whole and byte
// by byte, 234 million decodes; and every character there is, and all pairs that an encoder looks
// ahead for. A shard for each encoding and handler; half an hour of work: a label of its own.
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "engine/cpython/codec_oracle.h"

namespace parity::cpython {
namespace {

using backports::Final;

constexpr int kRandom = 100'000;
constexpr int kDamaged = 100'000;
constexpr std::uint64_t kSeed = 11;
// More, and the encoder waits for all of its input (idna), not for the second of a pair.
constexpr std::size_t kMostFirsts = 100;
constexpr const char* kHandlersAtLength[] = {"strict", "replace", "surrogateescape",
                                             "backslashreplace"};

class EncodingAtLengthTest : public testing::TestWithParam<std::tuple<const char*, const char*>> {
 protected:
  EncodingAtLengthTest() { Interpreter::instance(); }
  static const char* codec() { return std::get<0>(GetParam()); }
  static const char* handler() { return std::get<1>(GetParam()); }
};

std::string random_bytes(std::mt19937_64& random) {
  std::string bytes(3 + random() % 8, '\0');
  for (char& byte : bytes) byte = static_cast<char>(random());
  return bytes;
}

std::string name_of(const testing::TestParamInfo<std::tuple<const char*, const char*>>& info) {
  std::string name = std::string(std::get<0>(info.param)) + "_" + std::get<1>(info.param);
  for (char& c : name) {
    if (c == '-') c = '_';
  }
  return name;
}

TEST_P(EncodingAtLengthTest, IsDecodedAsPythonDoesWholeAndByteByByte) {
  DecoderPair pair(codec(), handler(), Universal::no);
  const auto both_ways = [&](std::string_view bytes) {
    ASSERT_TRUE(pair.same(bytes, 0));
    ASSERT_TRUE(pair.same_byte_by_byte(bytes));
  };
  for (int first = 0; first < 256; ++first) {
    const std::string one(1, static_cast<char>(first));
    ASSERT_NO_FATAL_FAILURE(both_ways(one));
    for (int second = 0; second < 256; ++second) {
      ASSERT_NO_FATAL_FAILURE(both_ways(one + static_cast<char>(second)));
    }
  }
  std::mt19937_64 random(kSeed);
  for (int i = 0; i < kRandom; ++i) ASSERT_NO_FATAL_FAILURE(both_ways(random_bytes(random)));
  for (int i = 0; i < kDamaged; ++i) {
    ASSERT_NO_FATAL_FAILURE(both_ways(damaged_text(random, codec())));
  }
}

TEST_P(EncodingAtLengthTest, EncodesEveryCharacterAndEveryPairAsPythonDoes) {
  EncoderPair pair(codec(), handler());
  std::vector<char32_t> firsts;
  for (char32_t c = 0; c < 0x110000; ++c) {
    pair.reset();
    ASSERT_TRUE(pair.same(c, Final::yes));
    if (c < 0x10000 && pair.waits_after(c)) firsts.push_back(c);
  }
  const auto one_after_the_other = [&](char32_t first, char32_t second) {
    pair.reset();
    ASSERT_TRUE(pair.same(first, Final::no));
    ASSERT_TRUE(pair.same(second, Final::yes));
  };
  if (firsts.size() > kMostFirsts) {
    std::mt19937_64 random(kSeed);
    for (int i = 0; i < kRandom; ++i) {
      ASSERT_NO_FATAL_FAILURE(one_after_the_other(firsts[random() % firsts.size()],
                                                  static_cast<char32_t>(random() % 0x110000)));
    }
    return;
  }
  for (const char32_t first : firsts) {
    for (char32_t second = 0; second < 0x10000; ++second) {
      ASSERT_NO_FATAL_FAILURE(one_after_the_other(first, second));
      // Python looks at 16 bits of it.
      if (second < 0x3200) {
        ASSERT_NO_FATAL_FAILURE(one_after_the_other(first, 0x10000 + second));
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(OfEach, EncodingAtLengthTest,
                         testing::Combine(testing::ValuesIn(all_codecs()),
                                          testing::ValuesIn(kHandlersAtLength)),
                         name_of);

}  // namespace
}  // namespace parity::cpython
