#include "backports/codec/error_handlers.h"

#include <gtest/gtest.h>

#include "backports/codec/lookup.h"

namespace backports {
namespace {

ErrorPolicy with(const char* name, ErrorHandler handler) {
  auto own = std::make_shared<ErrorHandlers>();
  own->add(name, std::move(handler));
  return ErrorPolicy(name, own);
}

Result<std::string> decoded(const char* codec, std::string_view bytes, const ErrorPolicy& errors) {
  std::string text;
  BACKPORTS_TRY((*find_codec(codec))->decoder(errors)->decode(bytes, Final::yes, text));
  return text;
}

Result<std::string> encoded(const char* codec, std::string_view text, const ErrorPolicy& errors) {
  Bytes bytes;
  BACKPORTS_TRY((*find_codec(codec))->encoder(errors)->encode(text, Final::yes, bytes));
  return bytes;
}

std::string show(const Result<std::string>& result) {
  return result ? *result : result.error().to_string();
}

TEST(ErrorHandlers, OnesOwnHandlerSeesTheErrorAndSaysWhereToGoOn) {
  std::vector<std::string> seen;
  const ErrorPolicy errors = with("skip two", [&](const Error& error) -> Result<Replacement> {
    seen.push_back(error.to_string());
    return Replacement{"<>", error.unicode_failure()->problem.start + 2, Replacement::Kind::text};
  });
  EXPECT_EQ(show(decoded("ascii",
                         "a\xFF"
                         "bc\xFE"
                         "de",
                         errors)),
            "a<>c<>e");
  EXPECT_EQ(seen[1],
            "UnicodeDecodeError: 'ascii' codec can't decode byte 0xfe in position 4: ordinal not "
            "in range(128)");
  EXPECT_EQ(show(encoded("ascii",
                         "a\u20ac"
                         "bc",
                         errors)),
            "a<>c");
}

TEST(ErrorHandlers, APositionMayCountFromTheEndButNotBeBeyondIt) {
  const auto jump = [](std::int64_t position) {
    return with("jump", [position](const Error&) -> Result<Replacement> {
      return Replacement{"!", position, Replacement::Kind::text};
    });
  };
  EXPECT_EQ(show(decoded("utf-8",
                         "\xFF"
                         "abc",
                         jump(-1))),
            "!c");
  EXPECT_EQ(show(encoded("latin-1",
                         "\u20ac"
                         "abc",
                         jump(-1))),
            "!c");
  EXPECT_EQ(show(decoded("utf-8",
                         "\xFF"
                         "abc",
                         jump(5))),
            "IndexError: position 5 from error handler out of bounds");
  EXPECT_EQ(show(encoded("utf-8",
                         "\xED\xA0\x80"
                         "abc",
                         jump(-5))),
            "IndexError: position -1 from error handler out of bounds");
}

TEST(ErrorHandlers, BytesAreForEncodingAndMustFitItsUnits) {
  const auto bytes = [](const char* content) {
    return with("bytes", [content](const Error& error) -> Result<Replacement> {
      return Replacement{content, error.unicode_failure()->problem.end, Replacement::Kind::bytes};
    });
  };
  EXPECT_EQ(show(encoded("ascii", "a\u20ac", bytes("\xFF"))), "a\xFF");
  EXPECT_EQ(show(decoded("ascii", "a\xFF", bytes("x"))),
            "TypeError: decoding error handler must return (str, int) tuple");
  EXPECT_EQ(show(encoded("utf-16-be", "\xED\xA0\x80", bytes("ab"))), "ab");
  EXPECT_EQ(show(encoded("utf-16-be", "\xED\xA0\x80", bytes("abc"))),
            "UnicodeEncodeError: 'utf-16-be' codec can't encode character '\\ud800' in position 0: "
            "surrogates not allowed");
}

TEST(ErrorHandlers, WhatIsGivenInsteadMustItselfBeKnown) {
  const ErrorPolicy euro = with("euro", [](const Error& error) -> Result<Replacement> {
    return Replacement{"\u20ac", error.unicode_failure()->problem.end, Replacement::Kind::text};
  });
  EXPECT_EQ(show(encoded("latin-1", "\u0100\u0101", euro)),
            "UnicodeEncodeError: 'latin-1' codec can't encode characters in position 0-1: ordinal "
            "not in range(256)");
  EXPECT_EQ(show(decoded("ascii", "\xFF", euro)), "\u20ac");
}

TEST(ErrorHandlers, AHandlersErrorIsTheCallsError) {
  const ErrorPolicy fails = with("fails", [](const Error&) -> Result<Replacement> {
    return Error(ErrorType::RuntimeError, "no");
  });
  EXPECT_EQ(show(decoded("ascii", "\xFF", fails)), "RuntimeError: no");
  EXPECT_EQ(show(encoded("ascii", "\u20ac", fails)), "RuntimeError: no");
}

TEST(ErrorHandlers, AnUnknownNameFailsAtTheFirstProblem) {
  const ErrorPolicy unknown("nope");
  EXPECT_EQ(show(decoded("ascii", "fine", unknown)), "fine");
  EXPECT_EQ(show(decoded("ascii", "\xFF", unknown)),
            "LookupError: unknown error handler name 'nope'");
  EXPECT_EQ(show(encoded("ascii", "\u20ac", unknown)),
            "LookupError: unknown error handler name 'nope'");
}

}  // namespace
}  // namespace backports
