#include "backports/unicode/vector/kernels.h"

#include <gtest/gtest.h>

#include <array>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "backports/unicode/utf8.h"

namespace backports::vector {
namespace {

// ================================================================= input

// In a block of its own size, so that a sanitizer sees a read beyond it.
class Exact {
 public:
  explicit Exact(std::string_view bytes) : size_(bytes.size()), copy_(new char[bytes.size()]) {
    bytes.copy(copy_.get(), size_);
  }
  std::string_view view() const { return {copy_.get(), size_}; }

 private:
  std::size_t size_;
  std::unique_ptr<char[]> copy_;
};

// Runs of characters that are alike, as text has them; of at most `limit`, without surrogates.
std::string random_text(std::mt19937_64& random, std::size_t characters, char32_t limit) {
  static constexpr char32_t kLimits[] = {0x80, 0x80, 0x100, 0x800, 0x10000, 0x110000};
  static constexpr char32_t kStarts[] = {0, 0, 0x80, 0x80, 0x800, 0x10000};
  std::string text;
  for (std::size_t i = 0; i < characters;) {
    const std::size_t kind = random() % std::size(kLimits);
    const bool one_kind = random() % 2 == 0;
    for (std::size_t run = random() % 40; run > 0 && i < characters; --run, ++i) {
      const char32_t start = one_kind ? kStarts[kind] : 0;
      auto c = static_cast<char32_t>(start + random() % (kLimits[kind] - start)) % limit;
      if (is_surrogate(c)) c = 'x';
      append_code_point(text, c);
    }
  }
  return text;
}

// Up to three bytes are others, or are missing.
std::string damaged(std::mt19937_64& random, std::string bytes) {
  for (std::size_t i = random() % 4; i > 0 && !bytes.empty(); --i) {
    const std::size_t at = random() % bytes.size();
    static constexpr std::string_view kTelling =
        "\x80\x8F\x90\x9F\xA0\xBF\xC0\xC1\xC2\xC3\xC4\xE0\xE1\xED\xEE\xEF\xF0\xF1\xF4\xF5\xFF"
        "aD\xD8\xDC\xDF";
    switch (random() % 3) {
      case 0:
        bytes[at] = static_cast<char>(random());
        break;
      case 1:
        bytes[at] = kTelling[random() % kTelling.size()];
        break;
      default:
        bytes.erase(at, 1 + random() % 3);
    }
  }
  return bytes;
}

// ================================================================= comparison

std::string shown(const Kernels& kernel, std::string_view input) {
  return std::string(kernel.name) + " of " + testing::PrintToString(std::string(input));
}

void expect_same_scan(const Kernels& kernel, std::string_view input) {
  const Exact exact(input);
  const std::string_view bytes = exact.view();
  ASSERT_EQ(kernel.utf8_prefix(bytes), kScalar.utf8_prefix(bytes)) << shown(kernel, input);
  ASSERT_EQ(kernel.ascii_prefix(bytes), kScalar.ascii_prefix(bytes)) << shown(kernel, input);
  ASSERT_EQ(kernel.count_characters(bytes), kScalar.count_characters(bytes))
      << shown(kernel, input);
  for (const std::size_t count : {std::size_t{0}, std::size_t{1}, bytes.size() / 3,
                                  bytes.size() / 2, bytes.size(), bytes.size() + 7}) {
    ASSERT_EQ(kernel.offset_of_character(bytes, count), kScalar.offset_of_character(bytes, count))
        << shown(kernel, input);
  }
}

struct Outcome {
  std::ptrdiff_t taken;
  std::string made;
  bool operator==(const Outcome&) const = default;
};

Outcome outcome(Convert convert, std::string_view input) {
  const std::size_t room = input.size() * kMost + kSlack;
  const auto out = std::make_unique<char[]>(room);
  const Converted end = convert(input.data(), input.data() + input.size(), out.get());
  return {end.in - input.data(),
          std::string(out.get(), static_cast<std::size_t>(end.out - out.get()))};
}

void expect_same(const Kernels& kernel, Convert convert, Convert reference, std::string_view input,
                 std::string_view what) {
  const Exact exact(input);
  const Outcome made = outcome(convert, exact.view());
  const Outcome expected = outcome(reference, exact.view());
  ASSERT_EQ(made.taken, expected.taken) << what << " " << shown(kernel, input);
  ASSERT_EQ(made.made, expected.made) << what << " " << shown(kernel, input);
}

std::string made_by(Convert convert, std::string_view input) {
  return outcome(convert, input).made;
}

class Vectors : public testing::TestWithParam<const Kernels*> {};

// ================================================================= tests

TEST(Kernels, OfThisCpuAreAmongThoseThatItSupports) {
  EXPECT_EQ(supported_kernels().front(), &kScalar);
  EXPECT_EQ(supported_kernels().back(), &kernels());
}

TEST_P(Vectors, FindAFlawWhereverItIs) {
  const Kernels& kernel = *GetParam();
  const std::string_view fillings[] = {"a", "\u00e9", "\u65e5", "\U0001F600"};
  const std::string_view flaws[] = {"",
                                    "\x80",
                                    "\xC1\x80",
                                    "\xC3",
                                    "\xC3z",
                                    "\xE0\x9F\xBF",
                                    "\xE2\x82",
                                    "\xE2\x82z",
                                    "\xED\xA0\x80",
                                    "\xF0\x8F\xBF\xBF",
                                    "\xF0\x9F",
                                    "\xF0\x9F\x98",
                                    "\xF0\x9F\x98z",
                                    "\xF4\x90\x80\x80",
                                    "\xF5\x80\x80\x80",
                                    "\xFF"};
  for (const std::string_view filling : fillings) {
    for (std::size_t size = 0; size < 200; size += filling.size()) {
      std::string before;
      while (before.size() < size) before += filling;
      for (const std::string_view flaw : flaws) {
        for (const std::size_t after : {0u, 1u, 15u, 30u, 70u, 140u}) {
          std::string bytes = before + std::string(flaw);
          while (bytes.size() < before.size() + flaw.size() + after) bytes += filling;
          expect_same_scan(kernel, bytes);
          if (HasFatalFailure()) return;
        }
      }
    }
  }
}

// Every pair of bytes, and every third one that tells, at each place where vectors meet.
TEST_P(Vectors, AgreeOnEveryTwoBytesWhereverTheyStand) {
  const Kernels& kernel = *GetParam();
  constexpr unsigned char kThird[] = {'a', 0x80, 0xA0, 0xBF, 0xC3, 0xE2, 0xF0};
  const std::string plain(100, 'a');
  for (const std::size_t at :
       {0u, 1u, 2u, 3u, 14u, 15u, 16u, 30u, 31u, 32u, 33u, 62u, 63u, 64u, 66u, 97u}) {
    std::string bytes = plain;
    for (unsigned first = 0x80; first < 0x100; ++first) {
      bytes[at] = static_cast<char>(first);
      for (unsigned second = 0; second < 0x100; ++second) {
        bytes[at + 1] = static_cast<char>(second);
        for (const unsigned char third : kThird) {
          bytes[at + 2] = static_cast<char>(third);
          ASSERT_EQ(kernel.utf8_prefix(bytes), kScalar.utf8_prefix(bytes))
              << at << ": " << first << " " << second << " " << third;
        }
      }
    }
  }
}

TEST_P(Vectors, AgreeOnRandomTextAndOnDamagedText) {
  const Kernels& kernel = *GetParam();
  std::mt19937_64 random(1);
  for (int run = 0; run < 200'000; ++run) {
    const std::string text = random_text(random, random() % 120, 0x110000);
    expect_same_scan(kernel, text);
    expect_same_scan(kernel, damaged(random, text));
    if (HasFatalFailure()) return;
  }
}

TEST_P(Vectors, ConvertLatin1AsTheScalarOnesDo) {
  const Kernels& kernel = *GetParam();
  std::mt19937_64 random(2);
  for (int run = 0; run < 50'000; ++run) {
    const char32_t limit = random() % 4 == 0 ? 0x110000 : 0x100;
    const std::string text = random_text(random, random() % 120, limit);
    for (const std::string& input : {text, damaged(random, text)}) {
      expect_same(kernel, kernel.utf_8_to_latin_1, kScalar.utf_8_to_latin_1, input, "encode");
      expect_same(kernel, kernel.latin_1_to_utf_8, kScalar.latin_1_to_utf_8, input, "decode");
      if (HasFatalFailure()) return;
    }
  }
}

TEST_P(Vectors, ConvertUtf16AndUtf32AsTheScalarOnesDo) {
  struct Pair {
    Ordered Kernels::* decode;
    Ordered Kernels::* encode;
  };
  static constexpr Pair kPairs[] = {{&Kernels::utf_16_to_utf_8, &Kernels::utf_8_to_utf_16},
                                    {&Kernels::utf_32_to_utf_8, &Kernels::utf_8_to_utf_32}};
  const Kernels& kernel = *GetParam();
  std::mt19937_64 random(3);
  for (int run = 0; run < 30'000; ++run) {
    const char32_t limit = random() % 2 == 0 ? 0x110000 : random() % 2 == 0 ? 0x800 : 0xFFFF;
    const std::string text = random_text(random, random() % (run % 100 == 0 ? 3000 : 150), limit);
    for (const Pair& pair : kPairs) {
      for (Convert Ordered::* order : {&Ordered::little, &Ordered::big}) {
        const Convert encode = kScalar.*pair.encode.*order;
        const Convert decode = kScalar.*pair.decode.*order;
        expect_same(kernel, kernel.*pair.encode.*order, encode, text, "encode");
        const std::string bytes = made_by(encode, text);
        ASSERT_EQ(made_by(decode, bytes), text);
        for (const std::string& input : {bytes, damaged(random, bytes)}) {
          expect_same(kernel, kernel.*pair.decode.*order, decode, input, "decode");
        }
        if (HasFatalFailure()) return;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Kernels, Vectors,
                         testing::ValuesIn(supported_kernels().begin(), supported_kernels().end()),
                         [](const testing::TestParamInfo<const Kernels*>& of) {
                           return std::string(of.param->name);
                         });

}  // namespace
}  // namespace backports::vector
