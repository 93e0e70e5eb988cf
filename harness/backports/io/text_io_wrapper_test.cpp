// Reading and writing text. The expected calls and texts were taken from CPython 3.11.2.
#include "backports/io/text_io_wrapper.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <memory>
#include <string>

#include "backports/io/buffered_reader.h"
#include "backports/io/buffered_rw_pair.h"
#include "backports/io/buffered_writer.h"
#include "backports/testing/streams.h"

namespace backports {
namespace {

using namespace backports::testing;

// Text over both halves of a pair over a planned stream.
struct Bench {
  explicit Bench(std::deque<Step> reads, const TextOptions& options = {},
                 const Dialect& dialect = latest())
      : stream(std::make_shared<PlannedStream>(std::move(reads))),
        text(TextIOWrapper::create(BufferedRWPair::create(stream, stream, 8).value(), options,
                                   dialect)
                 .value()) {}
  std::string log() { return stream->log->take(); }
  std::string line(std::ptrdiff_t limit = -1) { return read_text(text->readline(limit)); }
  std::string read(std::ptrdiff_t size = -1) { return read_text(text->read(size)); }
  static std::string read_text(const Result<ReadResult>& result) {
    return result ? repr_text(result->bytes()) : show(result.error());
  }

  std::shared_ptr<PlannedStream> stream;
  std::shared_ptr<TextIOWrapper> text;
};

std::string refusal(const Result<std::shared_ptr<TextIOWrapper>>& result) {
  return result ? "None" : show(result.error());
}

// ================================================================= construction

TEST(TextIOWrapper, KeepsTheSpellingOfItsEncoding) {
  Bench bench({}, {.encoding = "UTF8", .errors = "ignore"});
  EXPECT_EQ(bench.text->encoding(), "UTF8");
  EXPECT_EQ(bench.text->errors(), "ignore");
  EXPECT_EQ(Bench({}).text->encoding(), "utf-8");
  EXPECT_EQ(Bench({}).text->errors(), "strict");
}

TEST(TextIOWrapper, RefusesWhatIsNoEncodingOrNewline) {
  const auto stream = std::make_shared<PlannedStream>();
  const auto make = [&](const TextOptions& options) {
    return refusal(TextIOWrapper::create(stream, options));
  };
  EXPECT_EQ(make({.encoding = "nope"}), "LookupError: unknown encoding: nope");
  EXPECT_EQ(make({.encoding = "hex"}),
            "LookupError: 'hex' is not a text encoding; use codecs.open() to handle arbitrary "
            "codecs");
  EXPECT_EQ(make({.encoding = "nope", .newline = "x"}), "ValueError: illegal newline value: x");
  EXPECT_EQ(make({.encoding = std::string_view("a\0b", 3)}), "ValueError: embedded null character");
  EXPECT_EQ(make({.newline = "\xED\xA0\x80"}),
            "UnicodeEncodeError: 'utf-8' codec can't encode character '\\ud800' in position 0: "
            "surrogates not allowed");
}

TEST(TextIOWrapper, TakesTheEncodingOfTheProgramsLocale) {
  Bench bench({gives("\xC3")}, {.encoding = "locale"});
  EXPECT_EQ(bench.text->encoding(), "ANSI_X3.4-1968") << "of a program that never set its locale";
  EXPECT_EQ(bench.read(1),
            "UnicodeDecodeError: 'ascii' codec can't decode byte 0xc3 in position 0: ordinal not "
            "in range(128)");
}

TEST(TextIOWrapper, RefusesErrorsWithALoneSurrogate) {
  const auto stream = std::make_shared<PlannedStream>();
  EXPECT_EQ(refusal(TextIOWrapper::create(stream, {.errors = "\xED\xA0\x80"})),
            "UnicodeEncodeError: 'utf-8' codec can't encode character '\\ud800' in position 0: "
            "surrogates not allowed");
}

TEST(TextIOWrapper, LeavesAStreamOpenThatItRefused) {
  const auto stream = std::make_shared<PlannedStream>();
  EXPECT_EQ(refusal(TextIOWrapper::create(stream, {.encoding = "nope"})),
            "LookupError: unknown encoding: nope");
  EXPECT_EQ(stream->log->take(), "");
}

TEST(TextIOWrapper, LooksForAnUnknownHandlerAtTheFirstProblemAlone) {
  Bench bench({gives("a\xFF")}, {.errors = "nope"});
  EXPECT_EQ(bench.read(1), "LookupError: unknown error handler name 'nope'");
}

// ================================================================= reading

TEST(TextIOWrapper, AsksForChunksByTheRatioOfBytesToCharacters) {
  std::string two_bytes;
  for (int i = 0; i < 4096; ++i) two_bytes += "\xC3\xA9";
  Bench bench({gives(two_bytes)});
  EXPECT_EQ(bench.read(1), "'\xC3\xA9'");
  EXPECT_EQ(bench.log(), "readinto(8192) -> 8192");
  EXPECT_EQ(bench.text->read(20000)->bytes().size(), 4095 * 2);
  EXPECT_EQ(bench.log(), "readinto(31810) -> 0");
}

TEST(TextIOWrapper, CountsCharacters) {
  Bench bench({gives("\xC3\xA9\xF0\x9F\x98\x80x\n")});
  EXPECT_EQ(bench.read(2), "'\xC3\xA9\xF0\x9F\x98\x80'");
  EXPECT_EQ(bench.line(1), "'x'");
  EXPECT_EQ(bench.line(), "'\\n'");
  EXPECT_EQ(bench.line(), "''");
}

TEST(TextIOWrapper, HoldsBackACarriageReturnAtTheEdgeOfAChunk) {
  Bench bench({gives("a\r"), gives("\nb\r"), at_end()});
  EXPECT_EQ(bench.line(), "'a\\n'");
  EXPECT_EQ(bench.line(), "'b\\n'");
  EXPECT_EQ(bench.text->newlines().value(), (Newlines{.cr = true, .lf = false, .crlf = true}));
}

TEST(TextIOWrapper, EndsLinesAsItsNewlineSays) {
  const auto lines = [](std::optional<std::string_view> newline) {
    Bench bench({gives("a\rb\nc\r"), gives("\nd")}, {.newline = newline});
    std::string all;
    for (std::string line; (line = bench.line()) != "''";) all += line;
    return all;
  };
  EXPECT_EQ(lines(std::nullopt), "'a\\n''b\\n''c\\n''d'");
  EXPECT_EQ(lines(""), "'a\\r''b\\n''c\\r\\n''d'");
  EXPECT_EQ(lines("\n"), "'a\\rb\\n''c\\r\\n''d'");
  EXPECT_EQ(lines("\r"), "'a\\r''b\\nc\\r''\\nd'");
  EXPECT_EQ(lines("\r\n"), "'a\\rb\\nc\\r\\n''d'");
}

TEST(TextIOWrapper, CutsALineAtItsLimitEvenInsideOfANewline) {
  Bench bench({gives("ab\r"), gives("\ncd")}, {.newline = "\r\n"});
  EXPECT_EQ(bench.line(3), "'ab\\r'");
  EXPECT_EQ(bench.line(0), "''");
  EXPECT_EQ(bench.line(), "'\\ncd'");
}

TEST(TextIOWrapper, LosesTheChunkThatItCannotDecode) {
  Bench bench({gives("ab"), gives("c\xFF"), gives("de\n")});
  EXPECT_EQ(bench.line(),
            "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 1: invalid start "
            "byte");
  EXPECT_EQ(bench.line(), "'de\\n'");
}

TEST(TextIOWrapper, GoesOnAfterTheEndOfTheFile) {
  Bench bench({gives("a\r"), at_end(), gives("\nb\n")});
  EXPECT_EQ(bench.line(), "'a\\n'");
  EXPECT_EQ(bench.line(), "'\\n'");
  EXPECT_EQ(bench.line(), "'b\\n'");
}

TEST(TextIOWrapper, ReadsAllByOneReadOfItsBuffer) {
  Bench bench({gives("one\r\ntwo"), at_end()});
  EXPECT_EQ(bench.read(1), "'o'");
  bench.log();
  EXPECT_EQ(bench.read(), "'ne\\ntwo'");
  EXPECT_EQ(bench.log(), "readinto(8192) -> 0");
}

TEST(TextIOWrapper, CannotReadAllOfAStreamThatWouldBlock) {
  Bench bench({would_block(), would_block()});
  EXPECT_EQ(bench.read(), "TypeError: can't concat NoneType to bytes");
  Bench ascii({would_block()}, {.encoding = "ascii"});
  EXPECT_EQ(ascii.read(), "TypeError: a bytes-like object is required, not 'NoneType'");
  EXPECT_EQ(bench.read(3), "''");
}

TEST(TextIOWrapper, ReadsARawStreamByRead) {
  const auto stream =
      std::make_shared<PlannedStream>(std::deque<Step>{gives("abc"), would_block(), gives("d\n")});
  const auto text = TextIOWrapper::create(stream).value();
  EXPECT_EQ(show(text->read(2)), "b'ab'");
  EXPECT_EQ(show(text->read(2)),
            "TypeError: underlying read() should have returned a bytes-like object, not "
            "'NoneType'");
  EXPECT_EQ(show(text->readline()), "b'd\\n'");
}

TEST(TextIOWrapper, IteratesOverLines) {
  Bench bench({gives("a\nb")});
  EXPECT_EQ(show(bench.text->next()), "a\n");
  EXPECT_EQ(show(bench.text->next()), "b");
  EXPECT_EQ(show(bench.text->next()), "StopIteration");
}

TEST(TextIOWrapper, RefusesAChunkSizeThatIsNotPositive) {
  Bench bench({gives("abcdefgh")});
  EXPECT_EQ(show(bench.text->set_chunk_size(0)),
            "ValueError: a strictly positive integer is required");
  EXPECT_EQ(show(bench.text->chunk_size()), "8192");
  EXPECT_EQ(show(bench.text->set_chunk_size(4)), "None");
  EXPECT_EQ(bench.read(1), "'a'");
  EXPECT_EQ(bench.log(), "readinto(4) -> 4");
}

// ================================================================= writing

TEST(TextIOWrapper, SendsWhatIsPendingWhenItIsAChunk) {
  Bench bench({});
  bench.stream->log->take();
  EXPECT_EQ(show(bench.text->write(std::string(8191, 'a'))), "8191");
  EXPECT_EQ(bench.log(), "");
  EXPECT_EQ(show(bench.text->write("bc")), "2");
  EXPECT_EQ(bench.log().substr(0, 8), "write('a");
  EXPECT_EQ(show(bench.text->flush()), "None");
  EXPECT_EQ(bench.log(), "write('bc') -> 2");
}

TEST(TextIOWrapper, WritesItsNewline) {
  Bench bench({}, {.newline = "\r\n"});
  EXPECT_EQ(show(bench.text->write("a\r\n\xC3\xA9\n")), "5");
  EXPECT_EQ(show(bench.text->flush()), "None");
  EXPECT_EQ(bench.log(), "write('a\\r\\r\\n\xC3\xA9\\r\\n') -> 8");
}

TEST(TextIOWrapper, FlushesAtTheEndOfALineWithLineBuffering) {
  Bench bench({}, {.line_buffering = LineBuffering::yes});
  EXPECT_EQ(show(bench.text->write("a")), "1");
  EXPECT_EQ(bench.log(), "");
  EXPECT_EQ(show(bench.text->write("b\r")), "2");
  EXPECT_EQ(bench.log(), "write('ab\\r') -> 3");
}

TEST(TextIOWrapper, WritesThroughToTheBufferWithoutAFlush) {
  const auto stream = std::make_shared<PlannedStream>();
  const auto buffer = BufferedWriter::create(stream, 8).value();
  const auto text = TextIOWrapper::create(buffer, {.write_through = WriteThrough::yes}).value();
  EXPECT_EQ(show(text->write("ab")), "2");
  EXPECT_EQ(stream->log->take(), "");
  EXPECT_EQ(show(buffer->flush()), "None");
  EXPECT_EQ(stream->log->take(), "write('ab') -> 2");
}

TEST(TextIOWrapper, AddsNothingThatItCannotEncode) {
  Bench bench({}, {.encoding = "ascii"});
  EXPECT_EQ(show(bench.text->write("a")), "1");
  EXPECT_EQ(show(bench.text->write("\xC3\xA9")),
            "UnicodeEncodeError: 'ascii' codec can't encode character '\\xe9' in position 0: "
            "ordinal not in range(128)");
  EXPECT_EQ(show(bench.text->write("b")), "1");
  EXPECT_EQ(show(bench.text->flush()), "None");
  EXPECT_EQ(bench.log(), "write('ab') -> 2");
}

TEST(TextIOWrapper, LosesWhatIsPendingIfItsBufferFails) {
  const auto stream =
      std::make_shared<PlannedStream>(std::deque<Step>{}, std::deque<Step>{fails(EPIPE)});
  const auto text = TextIOWrapper::create(stream).value();
  EXPECT_EQ(show(text->write("ab")), "2");
  EXPECT_EQ(show(text->flush()), "BrokenPipeError: [Errno 32] Broken pipe");
  EXPECT_EQ(show(text->write("c")), "1");
  EXPECT_EQ(show(text->flush()), "None");
  EXPECT_EQ(stream->log->take(),
            "write('ab') -> BrokenPipeError: [Errno 32] Broken pipe; write('c') -> 1; flush");
}

TEST(TextIOWrapper, PassesAnEmptyTextOnToItsBuffer) {
  const auto stream = std::make_shared<PlannedStream>();
  const auto text = TextIOWrapper::create(stream).value();
  EXPECT_EQ(show(text->write("")), "0");
  EXPECT_EQ(show(text->flush()), "None");
  EXPECT_EQ(stream->log->take(), "write('') -> 0; flush");
}

TEST(TextIOWrapper, WritesNoSignatureWhereItCannotSeekExceptThatOfUtf8) {
  const auto written = [](std::string_view encoding) {
    Bench bench({}, {.encoding = encoding});
    EXPECT_TRUE(bench.text->write("a"));
    EXPECT_TRUE(bench.text->flush());
    return bench.log();
  };
  EXPECT_EQ(written("utf-16"), "write('a\\x00') -> 2");
  EXPECT_EQ(written("utf-32"), "write('a\\x00\\x00\\x00') -> 4");
  EXPECT_EQ(written("utf-8-sig"), "write('\\ufeffa') -> 4");
}

// ================================================================= dialects

std::string read_after_write(const Dialect& dialect, std::deque<Step> reads) {
  Bench bench(std::move(reads), {}, dialect);
  std::string all = bench.line();
  EXPECT_EQ(show(bench.text->write("x")), "1");
  for (int i = 0; i < 2; ++i) all += bench.line();
  return all;
}

TEST(TextIOWrapper, KeepsWhatIsDecodedWhenItWrites) {
  EXPECT_EQ(read_after_write(latest(), {gives("a\nb\n")}), "'a\\n''b\\n'''");
  const Dialect old{.write_discards_decoded_text = true, .write_resets_decoder = true};
  EXPECT_EQ(read_after_write(old, {gives("a\nb\n")}), "'a\\n'''''");
  const Dialect later{.write_discards_decoded_text = false, .write_resets_decoder = true};
  EXPECT_EQ(read_after_write(later, {gives("a\nb\n")}), "'a\\n''b\\n'''");
}

TEST(TextIOWrapper, KeepsHalfACharacterWhenItWrites) {
  EXPECT_EQ(read_after_write(latest(), {gives("a\n\xC3"), gives("\xA9\r"), gives("\nb")}),
            "'a\\n''\xC3\xA9\\n''b'");
  const Dialect later{.write_discards_decoded_text = false, .write_resets_decoder = true};
  EXPECT_EQ(read_after_write(later, {gives("a\nb\r"), gives("\nc")}), "'a\\n''b\\n''c'");
}

// ================================================================= state

TEST(TextIOWrapper, IsTheBuffersInWhatItIs) {
  const auto stream = std::make_shared<PlannedStream>(std::deque<Step>{gives("a")});
  const auto text = TextIOWrapper::create(BufferedReader::create(stream, 8).value()).value();
  EXPECT_EQ(show(text->readable()) + show(text->writable()) + show(text->seekable()),
            "TrueFalseFalse");
  EXPECT_EQ(show(text->write("a")), "UnsupportedOperation: not writable");
  EXPECT_EQ(show(text->repr()), "<_io.TextIOWrapper encoding='utf-8'>");
  text->set_mode("r");
  EXPECT_EQ(show(text->mode()), "r");
  EXPECT_EQ(show(text->repr()), "<_io.TextIOWrapper mode='r' encoding='utf-8'>");
}

TEST(TextIOWrapper, RefusesAllOnceItIsDetached) {
  Bench bench({gives("a")});
  EXPECT_EQ(show(bench.text->write("x")), "1");
  const auto buffer = bench.text->detach().value();
  EXPECT_EQ(bench.log(), "write('x') -> 1");
  const std::string detached = "ValueError: underlying buffer has been detached";
  EXPECT_EQ(show(bench.text->read(1)), detached);
  EXPECT_EQ(show(bench.text->closed()), detached);
  EXPECT_EQ(show(bench.text->close()), detached);
  EXPECT_EQ(bench.text->buffer(), nullptr);
  EXPECT_EQ(bench.text->encoding(), "utf-8");
}

TEST(TextIOWrapper, ClosesItsBufferWhateverTheFlushAnswers) {
  const auto stream =
      std::make_shared<PlannedStream>(std::deque<Step>{}, std::deque<Step>{fails(EPIPE)});
  const auto text = TextIOWrapper::create(stream).value();
  EXPECT_EQ(show(text->write("ab")), "2");
  EXPECT_EQ(show(text->close()), "BrokenPipeError: [Errno 32] Broken pipe");
  EXPECT_EQ(show(text->closed()), "True");
  EXPECT_EQ(show(text->close()), "None");
  EXPECT_EQ(show(text->readline()), "ValueError: I/O operation on closed file.");
}

TEST(TextIOWrapper, SendsWhatIsPendingWhenItDies) {
  const auto stream = std::make_shared<PlannedStream>();
  auto text = TextIOWrapper::create(BufferedWriter::create(stream, 8).value()).value();
  EXPECT_EQ(show(text->write("ab")), "2");
  text.reset();
  EXPECT_EQ(stream->log->take(), "write('ab') -> 2; close; flush");
}

TEST(TextIOWrapper, ReconfiguresWhatIsNotRead) {
  Bench bench({gives("\xE9\n")});
  EXPECT_EQ(show(bench.text->reconfigure({.encoding = "latin-1", .newline = {{"\n"}}})), "None");
  EXPECT_EQ(bench.text->errors(), "strict");
  EXPECT_EQ(bench.line(), "'\xC3\xA9\\n'");
  EXPECT_EQ(show(bench.text->reconfigure({.errors = "ignore"})),
            "UnsupportedOperation: It is not possible to set the encoding or newline of stream "
            "after the first read");
  EXPECT_EQ(show(bench.text->reconfigure({.line_buffering = LineBuffering::yes})), "None");
  EXPECT_EQ(bench.text->line_buffering(), LineBuffering::yes);
}

TEST(TextIOWrapper, ChecksTheNewlineBeforeItFlushesAndTheEncodingAfterwards) {
  Bench bench({});
  EXPECT_EQ(show(bench.text->write("a")), "1");
  EXPECT_EQ(show(bench.text->reconfigure({.encoding = "nope", .newline = {{"x"}}})),
            "ValueError: illegal newline value: x");
  EXPECT_EQ(bench.log(), "");
  EXPECT_EQ(show(bench.text->reconfigure({.encoding = "nope"})),
            "LookupError: unknown encoding: nope");
  EXPECT_EQ(bench.log(), "write('a') -> 1");
  EXPECT_EQ(bench.text->encoding(), "utf-8");
}

TEST(TextIOWrapper, AsksAHandlerOfTheUsersOwn) {
  auto handlers = std::make_shared<ErrorHandlers>();
  handlers->add("dots", [](const Error& error) -> Result<Replacement> {
    return Replacement{.content = "..", .position = error.unicode_failure()->problem.end};
  });
  Bench bench({gives("a\xFF"
                     "b\n")},
              {.errors = "dots", .handlers = handlers});
  EXPECT_EQ(bench.line(), "'a..b\\n'");
}

TEST(TextIOWrapper, CannotStandOnText) {
  const auto stream = std::make_shared<PlannedStream>(std::deque<Step>{gives("a")});
  const auto below = TextIOWrapper::create(stream).value();
  const auto text = TextIOWrapper::create(below).value();
  EXPECT_EQ(show(text->read(1)),
            "TypeError: underlying read() should have returned a bytes-like object, not 'str'");
  EXPECT_EQ(show(text->read()), "TypeError: can't concat str to bytes");
  EXPECT_EQ(show(text->write("a")), "1");
  EXPECT_EQ(show(text->flush()), "TypeError: write() argument must be str, not bytes");
}

// ================================================================= what a binding takes ahead

TEST(TextIOWrapper, TakesAheadWhatReadWouldGive) {
  for (const std::string_view input : {"abcdefgh", "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80z"}) {
    for (const std::ptrdiff_t size : {-1, 0, 1, 2, 3, 4, 5, 6, 100}) {
      Bench ahead({gives(std::string(input))});
      Bench plain({gives(std::string(input))});
      EXPECT_EQ(ahead.text->take_ahead(size), std::nullopt);
      EXPECT_EQ(ahead.read(1), plain.read(1));
      const auto taken = ahead.text->take_ahead(size);
      if (size < 1 || size > 4) {
        EXPECT_EQ(taken.has_value(), size > 0 && size < 8 && ahead.text->is_ascii_ahead()) << size;
      }
      if (taken) {
        EXPECT_EQ(repr_text(*taken), plain.read(size));
      }
      EXPECT_EQ(ahead.read(2), plain.read(2));
    }
  }
}

TEST(TextIOWrapper, WritesAheadWhatWriteWouldSend) {
  for (const std::string_view encoding : {"utf-8", "ascii", "latin-1", "utf-16"}) {
    for (const std::string_view text : {"a\n", "\xC3\xA9", "\xED\xB2\x80"}) {
      for (const std::string_view newline : {"", "\n", "\r\n"}) {
        const TextOptions options{.encoding = encoding, .newline = newline};
        Bench ahead({}, options);
        Bench plain({}, options);
        for (int i = 0; i < 3; ++i) {
          if (!ahead.text->write_ahead(text)) {
            EXPECT_EQ(show(ahead.text->write(text)), show(plain.text->write(text)));
          } else {
            EXPECT_EQ(show(plain.text->write(text)),
                      std::to_string(text.size() == 2 && text[0] == 'a' ? 2 : 1));
          }
        }
        EXPECT_EQ(show(ahead.text->flush()), show(plain.text->flush()));
        EXPECT_EQ(ahead.log(), plain.log());
      }
    }
  }
  Bench utf_8({});
  EXPECT_TRUE(utf_8.text->write_ahead("\xC3\xA9"));
  EXPECT_FALSE(utf_8.text->write_ahead(std::string(8192, 'a')));
  EXPECT_FALSE(utf_8.text->write_ahead("\xED\xB2\x80"));
  EXPECT_FALSE(Bench({}, {.line_buffering = LineBuffering::yes}).text->write_ahead("a"));
  EXPECT_FALSE(Bench({}, {.write_through = WriteThrough::yes}).text->write_ahead("a"));
}

}  // namespace
}  // namespace backports
