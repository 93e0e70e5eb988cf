// seek() and tell() of text. The expected cookies were taken from CPython 3.11.2.
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "backports/io/buffered_reader.h"
#include "backports/io/text_io_wrapper.h"
#include "backports/testing/streams.h"

namespace backports {
namespace {

using namespace backports::testing;

struct Bench {
  explicit Bench(std::string content, const TextOptions& options = {})
      : stream(std::make_shared<MemoryStream>(std::move(content))),
        text(TextIOWrapper::create(stream, options).value()) {}
  std::string tell() {
    const auto cookie = text->tell_cookie();
    return cookie ? cookie->decimal() : show(cookie.error());
  }

  std::shared_ptr<MemoryStream> stream;
  std::shared_ptr<TextIOWrapper> text;
};

// Where the next character of a file is read from must be the same after a seek to the place.
void expect_to_return_to_every_place(std::string content, const TextOptions& options) {
  Bench bench(content, options);
  std::vector<std::string> rests;
  std::vector<TextCookie> places;
  for (;;) {
    places.push_back(bench.text->tell_cookie().value());
    if (bench.text->read(1).value().bytes().empty()) break;
  }
  for (const TextCookie& place : places) {
    ASSERT_TRUE(bench.text->seek_cookie(place)) << place.decimal();
    rests.push_back(bench.text->read().value().bytes());
  }
  EXPECT_EQ(rests.back(), "");
  for (std::size_t i = 0; i + 1 < rests.size(); ++i) {
    EXPECT_TRUE(rests[i].ends_with(rests[i + 1]) && rests[i] != rests[i + 1]) << i;
  }
}

TEST(TextSeek, ReturnsToEveryPlace) {
  const std::string text = "a\xC3\xA9\r\n\xF0\x9F\x98\x80z\r\rlast\n\xE2\x82\xAC";
  for (const std::optional<std::string_view> newline :
       std::initializer_list<std::optional<std::string_view>>{std::nullopt, "", "\n", "\r",
                                                              "\r\n"}) {
    expect_to_return_to_every_place(text, {.newline = newline});
    expect_to_return_to_every_place("\xEF\xBB\xBF" + text,
                                    {.encoding = "utf-8-sig", .newline = newline});
    expect_to_return_to_every_place(text + text, {.encoding = "latin-1", .newline = newline});
    expect_to_return_to_every_place(std::string("\xFF\xFE"
                                                "a\0\r\0\n\0\x3D\xD8\x00\xDE"
                                                "b\0",
                                                14),
                                    {.encoding = "utf-16", .newline = newline});
  }
}

TEST(TextSeek, TellsAPlainPositionOfAscii) {
  Bench bench("abc\ndef\n");
  EXPECT_EQ(show(bench.text->readline()), "b'abc\\n'");
  EXPECT_EQ(bench.tell(), "4");
  EXPECT_EQ(show(bench.text->seek(4)), "4");
  EXPECT_EQ(show(bench.text->read()), "b'def\\n'");
}

TEST(TextSeek, TellsNothingWhileNextIsAtWork) {
  Bench bench("a\nb\n");
  EXPECT_EQ(show(bench.text->next()), "a\n");
  EXPECT_EQ(bench.tell(), "OSError: telling position disabled by next() call");
  EXPECT_EQ(show(bench.text->next()), "b\n");
  EXPECT_EQ(show(bench.text->next()), "StopIteration");
  EXPECT_EQ(bench.tell(), "4");
}

TEST(TextSeek, RefusesWhatIsNotAPlace) {
  Bench bench("abc");
  EXPECT_EQ(show(bench.text->seek(-1)), "ValueError: negative seek position -1");
  EXPECT_EQ(show(bench.text->seek(1, 1)),
            "UnsupportedOperation: can't do nonzero cur-relative seeks");
  EXPECT_EQ(show(bench.text->seek(1, 2)),
            "UnsupportedOperation: can't do nonzero end-relative seeks");
  EXPECT_EQ(show(bench.text->seek(0, 3)), "ValueError: invalid whence (3, should be 0, 1 or 2)");
  const auto beyond = bench.text->seek_cookie(TextCookie{0, 0, 1, 5});
  EXPECT_EQ(show(beyond.error()), "OSError: can't restore logical file position");
}

TEST(TextSeek, SkipsNoNegativeNumberOfCharacters) {
  Bench bench("abc");
  const auto before = bench.text->seek_cookie(TextCookie{0, 0, 3, -1});
  EXPECT_EQ(show(before.error()), "OSError: can't restore logical file position");
  EXPECT_EQ(show(bench.text->seek(0)), "0");
  EXPECT_EQ(show(bench.text->read()), "b'abc'");
}

TEST(TextSeek, RefusesAStreamThatCannotSeek) {
  const auto stream = std::make_shared<PlannedStream>();
  const auto text = TextIOWrapper::create(stream).value();
  EXPECT_EQ(show(text->tell()), "UnsupportedOperation: underlying stream is not seekable");
  EXPECT_EQ(show(text->seek(0)), "UnsupportedOperation: underlying stream is not seekable");
  EXPECT_EQ(show(text->truncate()), "UnsupportedOperation: truncate");
}

TEST(TextSeek, KnowsWhereTellHasTooFewBytesToDecodeAgain) {
  Bench bench("a\nb\n");
  EXPECT_EQ(show(bench.text->seek(0)), "0");
  EXPECT_EQ(show(bench.text->next()), "a\n");
  EXPECT_EQ(show(bench.text->flush()), "None");
  EXPECT_TRUE(bench.text->tell_overreads());
  EXPECT_EQ(bench.tell(), "OSError: can't reconstruct logical file position");
  EXPECT_EQ(show(bench.text->seek(0)), "0");
  EXPECT_EQ(show(bench.text->readline()), "b'a\\n'");
  EXPECT_FALSE(bench.text->tell_overreads());
  EXPECT_EQ(bench.tell(), "2");
}

TEST(TextSeek, SendsWhatIsPendingFirst) {
  Bench bench("abc");
  EXPECT_EQ(show(bench.text->write("X")), "1");
  EXPECT_EQ(bench.tell(), "1");
  EXPECT_EQ(bench.stream->data, "Xbc");
  EXPECT_EQ(show(bench.text->write("Y")), "1");
  EXPECT_EQ(show(bench.text->truncate()), "2");
  EXPECT_EQ(bench.stream->data, "XY");
}

TEST(TextSeek, WritesASignatureAtTheStartAlone) {
  Bench bench("", {.encoding = "utf-16"});
  EXPECT_EQ(show(bench.text->write("a")), "1");
  EXPECT_EQ(show(bench.text->write("b")), "1");
  EXPECT_EQ(show(bench.text->seek(0, 2)), "6");
  EXPECT_EQ(show(bench.text->write("c")), "1");
  EXPECT_EQ(show(bench.text->seek(0)), "0");
  EXPECT_EQ(bench.stream->data, std::string("\xFF\xFE"
                                            "a\0b\0c\0",
                                            8));
  EXPECT_EQ(show(bench.text->write("d")), "1");
  EXPECT_EQ(show(bench.text->flush()), "None");
  EXPECT_EQ(bench.stream->data, std::string("\xFF\xFE"
                                            "d\0b\0c\0",
                                            8));
  Bench later("xx", {.encoding = "utf-16"});
  later.stream->position = 2;
  const auto append = TextIOWrapper::create(later.stream, {.encoding = "utf-16"}).value();
  EXPECT_EQ(show(append->write("a")), "1");
  EXPECT_EQ(show(append->flush()), "None");
  EXPECT_EQ(later.stream->data, std::string("xxa\0", 4));
}

}  // namespace
}  // namespace backports
