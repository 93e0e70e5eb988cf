// seek, tell and truncate of the buffers over a stream that can do them. The expected calls and
// positions were taken from CPython 3.11.2.
#include <gtest/gtest.h>

#include <limits>
#include <memory>
#include <string>

#include "backports/io/buffered_reader.h"
#include "backports/io/buffered_writer.h"
#include "backports/testing/streams.h"

namespace backports {
namespace {

using namespace backports::testing;

struct ReaderBench {
  explicit ReaderBench(std::string content, std::ptrdiff_t size = 8)
      : stream(std::make_shared<MemoryStream>(std::move(content))),
        reader(BufferedReader::create(stream, size).value()) {}
  std::string log() { return stream->log->take(); }

  std::shared_ptr<MemoryStream> stream;
  std::shared_ptr<BufferedReader> reader;
};

struct WriterBench {
  explicit WriterBench(std::string content, std::ptrdiff_t size = 8)
      : stream(std::make_shared<MemoryStream>(std::move(content))),
        writer(BufferedWriter::create(stream, size).value()) {}
  std::string log() { return stream->log->take(); }

  std::shared_ptr<MemoryStream> stream;
  std::shared_ptr<BufferedWriter> writer;
};

// ================================================================= reader

TEST(ReaderSeek, AsksForThePositionOnceAtConstruction) {
  ReaderBench bench("abc");
  EXPECT_EQ(bench.log(), "tell");
  EXPECT_EQ(show(bench.reader->read(2)), "b'ab'");
  EXPECT_EQ(show(bench.reader->tell()), "2");
  EXPECT_EQ(bench.log(), "readinto(8) -> 3; tell");
}

TEST(ReaderSeek, InsideOfTheBufferMakesNoCall) {
  ReaderBench bench("abcdefghijkl");
  EXPECT_EQ(show(bench.reader->read(3)), "b'abc'");
  bench.log();
  EXPECT_EQ(show(bench.reader->seek(1)), "1");
  EXPECT_EQ(show(bench.reader->read(2)), "b'bc'");
  EXPECT_EQ(show(bench.reader->seek(2, 1)), "5");
  EXPECT_EQ(show(bench.reader->seek(-5, 1)), "0");
  EXPECT_EQ(show(bench.reader->seek(8)), "8");
  EXPECT_EQ(bench.log(), "");
}

TEST(ReaderSeek, WithAnEmptyReadaheadAlwaysSeeksTheStream) {
  ReaderBench bench("abcdefghijkl");
  EXPECT_EQ(show(bench.reader->read(8)), "b'abcdefgh'");
  bench.log();
  EXPECT_EQ(show(bench.reader->seek(7)), "7");
  EXPECT_EQ(bench.log(), "seek(7, 0)");
  EXPECT_EQ(show(bench.reader->read(2)), "b'hi'");
}

TEST(ReaderSeek, ByNothingWithAnEmptyReadaheadSeeksTheStreamToo) {
  ReaderBench bench("abcdef");
  bench.log();
  EXPECT_EQ(show(bench.reader->seek(0, 1)), "0");
  EXPECT_EQ(bench.log(), "seek(0, 1)");
}

TEST(ReaderSeek, FromHereIsRelativeToWhatTheUserSees) {
  ReaderBench bench("abcdefghijklmnopqrst");
  EXPECT_EQ(show(bench.reader->read(3)), "b'abc'");
  bench.log();
  EXPECT_EQ(show(bench.reader->seek(7, 1)), "10");
  EXPECT_EQ(bench.log(), "seek(2, 1)");
  EXPECT_EQ(show(bench.reader->read(1)), "b'k'");
}

TEST(ReaderSeek, FromTheEndAlwaysSeeksTheStream) {
  ReaderBench bench("abcdefghijkl");
  EXPECT_EQ(show(bench.reader->read(1)), "b'a'");
  bench.log();
  EXPECT_EQ(show(bench.reader->seek(-10, 2)), "2");
  EXPECT_EQ(bench.log(), "seek(-10, 2)");
  EXPECT_EQ(show(bench.reader->read(1)), "b'c'");
}

TEST(ReaderSeek, ThatTheStreamRefusesChangesNothing) {
  ReaderBench bench("abcdefghijkl");
  EXPECT_EQ(show(bench.reader->read(1)), "b'a'");
  EXPECT_EQ(show(bench.reader->seek(-1)), "ValueError: negative seek value");
  EXPECT_EQ(show(bench.reader->read(2)), "b'bc'");
  EXPECT_EQ(show(bench.reader->seek(std::numeric_limits<std::int64_t>::min())),
            "ValueError: negative seek value");
  EXPECT_EQ(show(bench.reader->tell()), "3");
}

TEST(ReaderSeek, ChecksTheWhenceFirst) {
  ReaderBench bench("abc");
  EXPECT_EQ(show(bench.reader->seek(0, 5)), "ValueError: whence value 5 unsupported");
  EXPECT_EQ(show(bench.reader->seek(0, -1)), "ValueError: whence value -1 unsupported");
  bench.log();
  EXPECT_TRUE(bench.reader->seek(0, 3).ok());
  EXPECT_EQ(bench.log(), "seek(0, 3)");
}

TEST(ReaderSeek, ReadingAllLeavesTheBelievedPositionBehind) {
  ReaderBench bench("abcdef", 4);
  EXPECT_EQ(show(bench.reader->read()), "b'abcdef'");
  bench.stream->position = 2;
  EXPECT_EQ(show(bench.reader->read(1)), "b'c'");
  bench.log();
  // The reader believes to have begun at 0, and that it stands at 1 of 4.
  EXPECT_EQ(show(bench.reader->seek(3)), "3");
  EXPECT_EQ(bench.log(), "");
  EXPECT_EQ(show(bench.reader->read(1)), "b'f'");
}

TEST(ReaderTell, RefusesANegativePosition) {
  ReaderBench bench("abc");
  bench.stream->answer_to_tell = -3;
  EXPECT_EQ(show(bench.reader->tell()), "OSError: Raw stream returned invalid position -3");
}

TEST(ReaderTell, OfAStreamThatCannotTellAtFirstCountsFromZero) {
  auto stream = std::make_shared<MemoryStream>("abcdefgh");
  stream->position = 4;
  stream->fails_to_tell = true;
  auto reader = BufferedReader::create(stream, 8).value();
  EXPECT_EQ(show(reader->read(1)), "b'e'");
  EXPECT_EQ(show(reader->seek(3)), "3");
  EXPECT_EQ(show(reader->read(1)), "b'h'");
  EXPECT_EQ(show(reader->tell()), "OSError: [Errno 29] Illegal seek");
}

TEST(ReaderTell, HasNothingToSubtractAfterReadsPastTheBuffer) {
  ReaderBench bench("abcdefghijkl", 4);
  EXPECT_EQ(show(bench.reader->read(3)), "b'abc'");
  EXPECT_EQ(show(bench.reader->tell()), "3");
  EXPECT_EQ(show(bench.reader->read()), "b'defghijkl'");
  EXPECT_EQ(show(bench.reader->tell()), "12");
}

TEST(ReaderTell, HasNothingToSubtractAtTheEnd) {
  ReaderBench bench("abcd", 4);
  EXPECT_EQ(show(bench.reader->read(3)), "b'abc'");
  EXPECT_EQ(show(bench.reader->read1(1)), "b'd'");
  EXPECT_EQ(show(bench.reader->peek()), "b''");
  EXPECT_EQ(show(bench.reader->tell()), "4");
}

TEST(ReaderTell, AfterCloseSubtractsTheEndOfTheLastFill) {
  ReaderBench bench("abcdef");
  EXPECT_EQ(show(bench.reader->read(1)), "b'a'");
  bench.reader->close().value();
  EXPECT_EQ(show(bench.reader->tell()), "0");
}

// ================================================================= writer

TEST(WriterTell, AddsWhatIsToBeSent) {
  WriterBench bench("0123456789");
  EXPECT_EQ(bench.log(), "tell");
  EXPECT_EQ(show(bench.writer->write("abc")), "3");
  EXPECT_EQ(show(bench.writer->tell()), "3");
  EXPECT_EQ(bench.log(), "tell");
  EXPECT_EQ(show(bench.writer->flush()), "None");
  EXPECT_EQ(show(bench.writer->tell()), "3");
  EXPECT_EQ(bench.log(), "write('abc'); tell");
}

TEST(WriterSeek, FlushesAndThenSeeksTheStream) {
  WriterBench bench("0123456789");
  EXPECT_EQ(show(bench.writer->write("abc")), "3");
  EXPECT_EQ(show(bench.writer->seek(2, 1)), "5");
  EXPECT_EQ(bench.log(), "tell; write('abc'); seek(2, 1)");
  EXPECT_EQ(show(bench.writer->write("X")), "1");
  EXPECT_EQ(show(bench.writer->seek(0)), "0");
  EXPECT_EQ(show(bench.writer->close()), "None");
  EXPECT_EQ(bench.stream->data, "abc34X6789");
}

TEST(WriterSeek, EvenToWhereItStandsFlushes) {
  WriterBench bench("");
  EXPECT_EQ(show(bench.writer->write("abc")), "3");
  EXPECT_EQ(show(bench.writer->seek(0, 1)), "3");
  EXPECT_EQ(bench.log(), "tell; write('abc'); seek(0, 1)");
}

TEST(WriterTruncate, FlushesTruncatesAndAsksForThePosition) {
  WriterBench bench("0123456789");
  EXPECT_EQ(show(bench.writer->write("abc")), "3");
  EXPECT_EQ(show(bench.writer->truncate()), "3");
  EXPECT_EQ(bench.log(), "tell; write('abc'); truncate(None); tell");
  EXPECT_EQ(show(bench.writer->truncate(2)), "2");
  EXPECT_EQ(bench.log(), "truncate(2); tell");
  EXPECT_EQ(bench.stream->data, "ab");
}

TEST(WriterTruncate, FlushesBeforeTheStreamRefuses) {
  auto stream = std::make_shared<PlannedStream>();
  auto writer = BufferedWriter::create(stream, 8).value();
  EXPECT_EQ(show(writer->write("abc")), "3");
  EXPECT_EQ(show(writer->truncate()), "UnsupportedOperation: truncate");
  EXPECT_EQ(stream->log->take(), "write('abc') -> 3");
  EXPECT_EQ(show(writer->seek(0)), "UnsupportedOperation: File or stream is not seekable.");
  EXPECT_EQ(show(writer->tell()), "UnsupportedOperation: seek");
}

TEST(WriterTell, OfANestedWriterAsksEveryLayer) {
  WriterBench bench("");
  auto outer = BufferedWriter::create(bench.writer, 4).value();
  EXPECT_EQ(show(bench.writer->write("ab")), "2");
  EXPECT_EQ(show(outer->write("cde")), "3");
  EXPECT_EQ(show(outer->tell()), "5");
  EXPECT_EQ(show(outer->close()), "None");
  EXPECT_EQ(bench.stream->data, "abcde");
}

}  // namespace
}  // namespace backports
