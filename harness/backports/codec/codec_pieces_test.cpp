// Long input, which the inner loops take by words and runs, beside the same in small pieces, which
// they do not.
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "backports/codec/lookup.h"
#include "backports/unicode/utf8.h"

namespace backports {
namespace {

// Characters of one to four bytes, those of the encoding often, and lone surrogates.
class Source {
 public:
  explicit Source(const Codec& codec) : codec_(codec) {
    for (char32_t c = 0x80; c < 0x10000; c += 1 + c / 0x100) {
      std::string text;
      append_code_point(text, c);
      if (encode_one(text)) known_.push_back(text);
    }
    if (known_.empty()) known_.emplace_back("a");
  }

  std::string text(std::mt19937& chance) const {
    std::string all;
    const auto below = [&](std::size_t end) { return chance() % end; };
    const std::size_t kinds = 2 + below(5);
    while (all.size() < 9000) {
      const std::size_t kind = below(kinds);
      const std::size_t count = 1 + below(below(4) == 0 ? 40 : 5);
      for (std::size_t i = 0; i < count; ++i) {
        if (kind == 0) {
          all += known_[below(known_.size())];
        } else if (kind == 1) {
          all += static_cast<char>("etaoin shrdlu~\\+-\n\r&"[below(20)]);
        } else if (kind == 2) {
          append_code_point(all, static_cast<char32_t>(below(0x800)));
        } else if (kind == 3) {
          append_code_point(all, static_cast<char32_t>(below(0x11000)));
        } else {
          append_code_point(all, static_cast<char32_t>(0xD7F0 + below(0x820)));
        }
      }
    }
    // Where CPython's buffer ends between two, hz loses one.
    if (codec_.name() == "hz") std::erase(all, '~');
    return all;
  }

  Bytes encoded(const std::string& text) const {
    Bytes all;
    EXPECT_TRUE(codec_.encoder(ErrorPolicy("ignore"))->encode(text, Final::yes, all).ok());
    return all;
  }

 private:
  bool encode_one(const std::string& text) const {
    Bytes bytes;
    return codec_.encoder(ErrorPolicy("strict"))->encode(text, Final::yes, bytes).ok();
  }

  const Codec& codec_;
  std::vector<std::string> known_;
};

// Whole characters, as the library sees them.
std::string_view first_characters(std::string_view text, std::size_t count) {
  std::size_t size = 0;
  for (; count > 0 && size < text.size(); --count) size += first_code_point(text.substr(size)).size;
  return text.substr(0, size);
}

class PiecesTest : public ::testing::TestWithParam<std::string_view> {
 protected:
  const Codec& codec_ = *find_codec(GetParam()).value();
  const Source source_{codec_};
  std::mt19937 chance_{20230208};
};

TEST_P(PiecesTest, ALongTextIsEncodedAsItsPiecesAre) {
  if (GetParam() == "utf_7") GTEST_SKIP() << "every piece ends its shift sequence";
  for (int round = 0; round < 12; ++round) {
    const std::string text = source_.text(chance_);
    const auto encode = [&](std::size_t most) {
      Bytes all;
      const auto encoder = codec_.encoder(ErrorPolicy("backslashreplace"));
      for (std::string_view rest = text; !rest.empty();) {
        const std::string_view piece =
            most == 0 ? rest : first_characters(rest, 1 + chance_() % most);
        rest.remove_prefix(piece.size());
        const auto done = encoder->encode(piece, rest.empty() ? Final::yes : Final::no, all);
        EXPECT_TRUE(done.ok());
      }
      return all;
    };
    const Bytes whole = encode(0);
    ASSERT_EQ(whole, encode(3)) << round;
    ASSERT_EQ(whole, encode(300)) << round;
  }
}

TEST_P(PiecesTest, LongInputIsDecodedAsItsPiecesAre) {
  for (int round = 0; round < 12; ++round) {
    Bytes input = source_.encoded(source_.text(chance_));
    // CPython does not keep all of a damaged escape sequence from one piece to the next.
    const bool has_escapes = GetParam().starts_with("iso2022") || GetParam().ends_with("escape");
    for (int i = has_escapes ? 0 : round * round; i > 0; --i) {
      input[chance_() % input.size()] = static_cast<char>(chance_());
    }
    const auto decode = [&](std::size_t most) {
      std::string all;
      const auto decoder = codec_.decoder(ErrorPolicy("backslashreplace"));
      for (std::string_view rest = input; !rest.empty();) {
        const std::string_view piece = most == 0 ? rest : rest.substr(0, 1 + chance_() % most);
        rest.remove_prefix(piece.size());
        const auto done = decoder->decode(piece, rest.empty() ? Final::yes : Final::no, all);
        EXPECT_TRUE(done.ok());
      }
      return all;
    };
    const std::string whole = decode(0);
    ASSERT_EQ(whole, decode(3)) << round;
    ASSERT_EQ(whole, decode(300)) << round;
  }
}

// Not those that take each call for a whole, nor what fails always.
std::vector<std::string_view> encodings() {
  std::vector<std::string_view> all(text_encodings().begin(), text_encodings().end());
  std::erase_if(all, [](std::string_view name) {
    return name == "punycode" || name == "idna" || name == "undefined";
  });
  return all;
}

INSTANTIATE_TEST_SUITE_P(OfEachEncoding, PiecesTest, ::testing::ValuesIn(encodings()),
                         [](const auto& one) { return std::string(one.param); });

}  // namespace
}  // namespace backports
