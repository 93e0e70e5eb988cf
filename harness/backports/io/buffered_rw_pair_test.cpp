#include "backports/io/buffered_rw_pair.h"

#include <gtest/gtest.h>

#include <cerrno>

#include "backports/testing/streams.h"

namespace backports {
namespace {

using namespace backports::testing;

struct Bench {
  explicit Bench(std::deque<Step> reads = {}, std::deque<Step> writes = {})
      : in(std::make_shared<PlannedStream>(std::move(reads))),
        out(std::make_shared<PlannedStream>(std::deque<Step>{}, std::move(writes))),
        log(std::make_shared<Log>()) {
    in->log = out->log = log;
    pair = BufferedRWPair::create(in, out, 8).value();
  }

  std::shared_ptr<PlannedStream> in, out;
  std::shared_ptr<Log> log;
  std::shared_ptr<BufferedRWPair> pair;
};

TEST(BufferedRWPair, ReadingFlushesNothing) {
  Bench bench({gives("ab\ncd")});
  EXPECT_EQ(show(bench.pair->write("xyz")), "3");
  EXPECT_EQ(show(bench.pair->readline()), "b'ab\\n'");
  EXPECT_EQ(show(bench.pair->read1(9)), "b'cd'");
  EXPECT_EQ(bench.log->take(), "readinto(8) -> 5");
  EXPECT_EQ(show(bench.pair->flush()), "None");
  EXPECT_EQ(bench.log->take(), "write('xyz') -> 3");
}

TEST(BufferedRWPair, ForwardsEveryReadToTheReader) {
  Bench bench({gives("abcdefgh"), gives("ij")});
  EXPECT_EQ(show(bench.pair->peek()), "b'abcdefgh'");
  EXPECT_EQ(show(bench.pair->read(1)), "b'a'");
  EXPECT_EQ(show(bench.pair->read1(2)), "b'bc'");
  EXPECT_EQ(show_readinto(*bench.pair, 2), "2 'de'");
  EXPECT_EQ(show_readinto1(*bench.pair, 9), "3 'fgh......'");
  EXPECT_EQ(show(bench.pair->read()), "b'ij'");
}

TEST(BufferedRWPair, HasNoPositionAndNoNames) {
  Bench bench;
  BufferedRWPair& pair = *bench.pair;
  EXPECT_EQ(show(pair.fileno()), "UnsupportedOperation: fileno");
  EXPECT_EQ(show(pair.seek(0)), "UnsupportedOperation: seek");
  EXPECT_EQ(show(pair.tell()), "UnsupportedOperation: seek");
  EXPECT_EQ(show(pair.truncate()), "UnsupportedOperation: truncate");
  EXPECT_EQ(show(pair.detach()), "UnsupportedOperation: detach");
  EXPECT_EQ(show(pair.seekable()), "False");
  EXPECT_EQ(show(pair.readable()) + show(pair.writable()), "TrueTrue");
  const std::string prefix = "AttributeError: '_io.BufferedRWPair' object has no attribute ";
  EXPECT_EQ(show(pair.name()), prefix + "'name'");
  EXPECT_EQ(show(pair.mode()), prefix + "'mode'");
  EXPECT_EQ(show(pair.raw()), prefix + "'raw'");
  EXPECT_EQ(show(pair.readall()), prefix + "'readall'");
  EXPECT_EQ(pair.repr()->substr(0, 31), "<_io.BufferedRWPair object at 0");
}

TEST(BufferedRWPair, ReadlineOfAClosedPairComplainsAsPeek) {
  Bench bench;
  bench.pair->close().value();
  EXPECT_EQ(show(bench.pair->readline()), "ValueError: peek of closed file");
  EXPECT_EQ(show(bench.pair->readline(0)), "b''");
  EXPECT_EQ(show(bench.pair->next()), "ValueError: peek of closed file");
  EXPECT_EQ(show(bench.pair->read(1)), "ValueError: read of closed file");
  EXPECT_EQ(show(bench.pair->write("")), "ValueError: write to closed file");
  EXPECT_EQ(show(bench.pair->flush()), "ValueError: flush of closed file");
}

TEST(BufferedRWPair, ReadlineTreatsWouldBlockAsAnErrorAndEndsAtTheEnd) {
  Bench bench({gives("ab"), would_block(), would_block(), gives("c"), at_end(), at_end()});
  EXPECT_EQ(show(bench.pair->readline()),
            "OSError: read() should have returned a bytes object, not 'NoneType'");
  EXPECT_EQ(bench.log->take(), "readinto(8) -> 2; readinto(8) -> None; readinto(8) -> None");
  const auto line = bench.pair->readline();
  EXPECT_EQ(show(line), "b'c'");
  EXPECT_TRUE(line->at_end());
}

TEST(BufferedRWPair, ReadlineComparesEachPeekWithTheWholeLimit) {
  Bench bench({gives("ab"), gives("cdefgh")});
  EXPECT_EQ(show(bench.pair->readline(4)), "b'abcdef'");
}

TEST(BufferedRWPair, ClosesTheWriterAndThenTheReaderWhateverHappened) {
  Bench bench({}, {fails(EPIPE)});
  bench.in->close_error = [] { return Error::from_errno(EIO); };
  EXPECT_EQ(show(bench.pair->write("x")), "1");
  EXPECT_EQ(show(bench.pair->close()),
            "OSError: [Errno 5] Input/output error during "
            "BrokenPipeError: [Errno 32] Broken pipe");
  EXPECT_EQ(bench.log->take(),
            "write('x') -> BrokenPipeError: [Errno 32] Broken pipe; close; flush; "
            "flush; close; flush");
  EXPECT_EQ(show(bench.pair->closed()), "True");
  EXPECT_EQ(show(bench.pair->close()), "None");
}

TEST(BufferedRWPair, IsClosedWhenTheWriterIs) {
  Bench bench;
  bench.in->close().value();
  EXPECT_EQ(show(bench.pair->closed()), "False");
  bench.out->close().value();
  EXPECT_EQ(show(bench.pair->closed()), "True");
}

TEST(BufferedRWPair, DiesReaderFirst) {
  Bench bench;
  EXPECT_EQ(show(bench.pair->write("x")), "1");
  bench.pair.reset();
  EXPECT_EQ(bench.log->take(), "flush; close; flush; write('x') -> 1; close; flush");
}

TEST(BufferedRWPair, OverOneStreamLosesUnflushedBytesWhenItDies) {
  auto stream = std::make_shared<PlannedStream>();
  auto pair = BufferedRWPair::create(stream, stream, 8).value();
  EXPECT_EQ(show(pair->write("x")), "1");
  pair.reset();
  EXPECT_EQ(stream->log->take(), "flush; close; flush");
}

TEST(BufferedRWPair, ChecksTheReaderFirst) {
  auto in = std::make_shared<PlannedStream>();
  auto out = std::make_shared<PlannedStream>();
  EXPECT_EQ(show(BufferedRWPair::create(in, out, 0).error()),
            "ValueError: buffer size must be strictly positive");
  out->can_write = false;
  EXPECT_EQ(show(BufferedRWPair::create(in, out).error()),
            "UnsupportedOperation: File or stream is not writable.");
  in->can_read = false;
  EXPECT_EQ(show(BufferedRWPair::create(in, out).error()),
            "UnsupportedOperation: File or stream is not readable.");
}

TEST(BufferedRWPair, CanItselfStandUnderABuffer) {
  Bench bench({gives("abc"), gives("def")});
  auto reader = BufferedReader::create(bench.pair, 4).value();
  EXPECT_EQ(show(reader->read(1)), "b'a'");
  EXPECT_EQ(show(reader->read()), "b'bcdef'");
  auto writer = BufferedWriter::create(bench.pair, 4).value();
  EXPECT_EQ(show(writer->write("xy")), "2");
  bench.log->take();
  EXPECT_EQ(show(writer->close()), "None");
  EXPECT_EQ(bench.log->take(), "write('xy') -> 2; close; flush; flush; close; flush");
}

}  // namespace
}  // namespace backports
