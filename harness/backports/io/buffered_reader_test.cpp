#include "backports/io/buffered_reader.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <random>
#include <string>

#include "backports/testing/streams.h"

namespace backports {
namespace {

using namespace backports::testing;

// A reader over a planned stream, and its log.
struct Bench {
  explicit Bench(std::deque<Step> reads, std::ptrdiff_t size = 8)
      : stream(std::make_shared<PlannedStream>(std::move(reads))),
        reader(BufferedReader::create(stream, size).value()) {}
  std::string log() { return stream->log->take(); }

  std::shared_ptr<PlannedStream> stream;
  std::shared_ptr<BufferedReader> reader;
};

// ================================================================= read

TEST(BufferedReader, ServesFromTheBufferWithoutARawCall) {
  Bench bench({gives("abcdefgh")});
  EXPECT_EQ(show(bench.reader->read(3)), "b'abc'");
  EXPECT_EQ(bench.log(), "readinto(8) -> 8");
  EXPECT_EQ(show(bench.reader->read(5)), "b'defgh'");
  EXPECT_EQ(show(bench.reader->read(0)), "b''");
  EXPECT_EQ(bench.log(), "");
}

TEST(BufferedReader, ReadsWholeBlocksPastTheBufferAndTheRestThroughIt) {
  Bench bench({gives("abcdefghijklmnop"), gives("qrst")});
  EXPECT_EQ(show(bench.reader->read(17)), "b'abcdefghijklmnopq'");
  EXPECT_EQ(bench.log(), "readinto(16) -> 16; readinto(8) -> 4");
  EXPECT_EQ(show(bench.reader->peek()), "b'rst'");
  EXPECT_EQ(bench.log(), "");
}

TEST(BufferedReader, AsksForWholeBlocksOfWhatIsMissingAfterShortReads) {
  Bench bench({gives("abc"), gives("defg"), gives("hij"), gives("klmnopqr"), gives("st")});
  EXPECT_EQ(show(bench.reader->read(20)), "b'abcdefghijklmnopqrst'");
  EXPECT_EQ(bench.log(),
            "readinto(16) -> 3; readinto(16) -> 4; readinto(8) -> 3; readinto(8) -> 8; "
            "readinto(8) -> 2");
}

TEST(BufferedReader, AsksOnlyForTheFreePartOfTheBufferAfterAShortFill) {
  Bench bench({gives("ab"), would_block(), gives("c")});
  const auto result = bench.reader->read(5);
  EXPECT_EQ(show(result), "b'ab'");
  EXPECT_EQ(result->status(), ReadStatus::would_block);
  EXPECT_EQ(bench.log(), "readinto(8) -> 2; readinto(6) -> None");
  EXPECT_EQ(show(bench.reader->read(5)), "b'c'");
  EXPECT_EQ(bench.log(), "readinto(8) -> 1; readinto(7) -> 0");
}

TEST(BufferedReader, ReadsExactlyOneBlockPastTheBuffer) {
  Bench bench({gives("abc"), gives("defghij")});
  EXPECT_EQ(show(bench.reader->read(8)), "b'abcdefgh'");
  EXPECT_EQ(bench.log(), "readinto(8) -> 3; readinto(8) -> 7");
}

TEST(BufferedReader, TellsWouldBlockEndShortAndCompleteApart) {
  Bench bench({would_block(), at_end(), gives("ab"), at_end(), gives("abc")});
  const auto blocked = bench.reader->read(3);
  EXPECT_TRUE(blocked->none());
  EXPECT_TRUE(blocked->blocked());
  const auto ended = bench.reader->read(3);
  EXPECT_EQ(show(ended), "b''");
  EXPECT_TRUE(ended->at_end());
  const auto brief = bench.reader->read(3);
  EXPECT_EQ(show(brief), "b'ab'");
  EXPECT_TRUE(brief->at_end());
  EXPECT_TRUE(bench.reader->read(3)->complete());
}

TEST(BufferedReader, DoesNotRememberTheEndOfTheFile) {
  Bench bench({at_end(), gives("ab"), at_end(), at_end(), gives("c")});
  EXPECT_EQ(show(bench.reader->read(2)), "b''");
  EXPECT_EQ(show(bench.reader->read(4)), "b'ab'");
  EXPECT_EQ(show(bench.reader->read(1)), "b''");
  EXPECT_EQ(show(bench.reader->read(1)), "b'c'");
}

TEST(BufferedReader, LosesTheBytesOfACallThatTheStreamFails) {
  Bench bench({gives("abcd"), fails(EIO), gives("efgh"), fails(EIO), gives("x")});
  EXPECT_EQ(show(bench.reader->read(1)), "b'a'");
  EXPECT_EQ(show(bench.reader->read(5)), "OSError: [Errno 5] Input/output error");
  EXPECT_EQ(show(bench.reader->read(17)), "OSError: [Errno 5] Input/output error");
  EXPECT_EQ(bench.log(),
            "readinto(8) -> 4; readinto(8) -> OSError: [Errno 5] Input/output error; "
            "readinto(16) -> 4; readinto(8) -> OSError: [Errno 5] Input/output error");
  EXPECT_EQ(show(bench.reader->read(1)), "b'x'");
}

TEST(BufferedReader, MakesACallAgainThatEintrEnded) {
  Bench bench({fails(EINTR), fails(EINTR), gives("ab")});
  EXPECT_EQ(show(bench.reader->read(2)), "b'ab'");
  EXPECT_EQ(bench.log(),
            "readinto(8) -> InterruptedError: [Errno 4] Interrupted system call; "
            "readinto(8) -> InterruptedError: [Errno 4] Interrupted system call; "
            "readinto(8) -> 2");
}

TEST(BufferedReader, RefusesALengthBelowMinusOneEvenWhenClosed) {
  Bench bench({});
  EXPECT_EQ(show(bench.reader->read(-2)), "ValueError: read length must be non-negative or -1");
  bench.reader->close().value();
  EXPECT_EQ(show(bench.reader->read(-2)), "ValueError: read length must be non-negative or -1");
  EXPECT_EQ(show(bench.reader->read(0)), "ValueError: read of closed file");
}

TEST(BufferedReader, ReadsAllByTheStreamsReadall) {
  Bench bench({gives("abc"), gives("def"), gives("ghi")});
  EXPECT_EQ(show(bench.reader->read(1)), "b'a'");
  EXPECT_EQ(show(bench.reader->read()), "b'bcdefghi'");
  EXPECT_EQ(bench.log(),
            "readinto(8) -> 3; readinto(8192) -> 3; readinto(8192) -> 3; readinto(8192) -> 0");
}

TEST(BufferedReader, ReadingAllGivesWhatIsBufferedIfTheStreamWouldBlock) {
  Bench bench({gives("abc"), would_block(), would_block(), gives("d"), would_block()});
  EXPECT_EQ(show(bench.reader->read(1)), "b'a'");
  const auto rest = bench.reader->read();
  EXPECT_EQ(show(rest), "b'bc'");
  EXPECT_TRUE(rest->blocked());
  EXPECT_EQ(show(bench.reader->read()), "None");
  const auto more = bench.reader->read();
  EXPECT_EQ(show(more), "b'd'");
  EXPECT_TRUE(more->blocked());
}

TEST(BufferedReader, ReadingAllOverAReaderFallsBackToItsRead) {
  auto stream = std::make_shared<PlannedStream>(
      std::deque<Step>{gives("abcdefgh"), gives("ij"), would_block(), gives("k"), would_block()});
  auto inner = BufferedReader::create(stream, 8).value();
  auto outer = BufferedReader::create(inner, 4).value();
  EXPECT_EQ(show(outer->read(1)), "b'a'");
  stream->log->take();
  EXPECT_EQ(show(outer->read()), "b'bcdefghijk'");
  EXPECT_EQ(stream->log->take(),
            "readinto(8192) -> 2; readinto(8192) -> None; readinto(8192) -> 1; "
            "readinto(8192) -> None; readinto(8192) -> 0");
}

TEST(BufferedReader, ReadingAllOverAReaderThatWouldBlockIsNone) {
  auto stream = std::make_shared<PlannedStream>(std::deque<Step>{would_block()});
  auto outer = BufferedReader::create(BufferedReader::create(stream, 8).value(), 4).value();
  EXPECT_EQ(show(outer->read()), "None");
  EXPECT_EQ(show(outer->read()), "b''");
}

// ================================================================= read1, peek

TEST(BufferedReader, Read1GivesWhatIsBufferedAndElseMakesOneCallPastTheBuffer) {
  Bench bench({gives("abcd"), gives("efghijklmnop"), gives("q")});
  EXPECT_EQ(show(bench.reader->read(1)), "b'a'");
  const auto some = bench.reader->read1(100);
  EXPECT_EQ(show(some), "b'bcd'");
  EXPECT_EQ(some->status(), ReadStatus::some);
  EXPECT_EQ(show(bench.reader->read1(12)), "b'efghijklmnop'");
  EXPECT_EQ(bench.log(), "readinto(8) -> 4; readinto(12) -> 12");
  EXPECT_EQ(show(bench.reader->read1(0)), "b''");
  EXPECT_EQ(bench.log(), "");
  EXPECT_EQ(show(bench.reader->read1()), "b'q'");
  EXPECT_EQ(bench.log(), "readinto(8) -> 1");
}

TEST(BufferedReader, Read1ShowsWouldBlockAsEmptyButKnowsIt) {
  Bench bench({would_block()});
  const auto blocked = bench.reader->read1(3);
  EXPECT_EQ(show(blocked), "b''");
  EXPECT_EQ(blocked->status(), ReadStatus::would_block);
  EXPECT_EQ(bench.reader->read1(3)->status(), ReadStatus::end_of_file);
}

TEST(BufferedReader, PeekShowsAllThatIsBufferedAndElseFillsTheBufferOnce) {
  Bench bench({gives("abc"), would_block()});
  EXPECT_EQ(show(bench.reader->peek(1)), "b'abc'");
  EXPECT_EQ(bench.reader->peek_view().value(), "abc");
  EXPECT_EQ(bench.log(), "readinto(8) -> 3");
  EXPECT_EQ(show(bench.reader->read(3)), "b'abc'");
  const auto blocked = bench.reader->peek();
  EXPECT_EQ(show(blocked), "b''");
  EXPECT_TRUE(blocked->blocked());
  EXPECT_TRUE(bench.reader->peek()->at_end());
  EXPECT_EQ(bench.reader->peek_view().value(), "");
}

// ================================================================= readinto

TEST(BufferedReader, ReadintoFillsTheTargetPastTheBufferWhileMoreThanItsSizeIsMissing) {
  Bench bench({gives("abc"), gives("defghijk"), gives("lmnopqrs"), gives("tu"), gives("v")});
  EXPECT_EQ(show(bench.reader->peek()), "b'abc'");
  EXPECT_EQ(show_readinto(*bench.reader, 21), "21 'abcdefghijklmnopqrstu'");
  EXPECT_EQ(bench.log(),
            "readinto(8) -> 3; readinto(18) -> 8; readinto(10) -> 8; readinto(8) -> 2");
  EXPECT_EQ(show_readinto(*bench.reader, 2), "1 'v.'");
}

TEST(BufferedReader, ReadintoOfExactlyTheBuffersSizeGoesThroughTheBuffer) {
  Bench bench({gives("abc"), would_block(), gives("de"), gives("f")});
  EXPECT_EQ(show_readinto(*bench.reader, 8), "3 'abc.....'");
  EXPECT_EQ(bench.log(), "readinto(8) -> 3; readinto(5) -> None");
  EXPECT_EQ(show_readinto(*bench.reader, 3), "3 'def'");
  EXPECT_EQ(bench.log(), "readinto(8) -> 2; readinto(6) -> 1");
}

TEST(BufferedReader, ReadintoIsNoneOnlyIfItWouldBlockBeforeTheFirstByte) {
  Bench bench({would_block(), would_block(), at_end()});
  EXPECT_EQ(show_readinto(*bench.reader, 3), "None '...'");
  EXPECT_EQ(show_readinto(*bench.reader, 30).substr(0, 4), "None");
  EXPECT_EQ(show_readinto(*bench.reader, 3), "0 '...'");
  bench.log();
  EXPECT_EQ(show_readinto(*bench.reader, 0), "0 ''");
  EXPECT_EQ(bench.log(), "");
}

TEST(BufferedReader, Readinto1GivesWhatIsBufferedOrOneCall) {
  Bench bench({gives("abcd"), gives("ef"), gives("ghijklmnopqrs"), would_block()});
  EXPECT_EQ(show(bench.reader->read(1)), "b'a'");
  EXPECT_EQ(show_readinto1(*bench.reader, 6), "3 'bcd...'");
  EXPECT_EQ(bench.log(), "readinto(8) -> 4");
  EXPECT_EQ(show_readinto1(*bench.reader, 6), "2 'ef....'");
  EXPECT_EQ(bench.log(), "readinto(8) -> 2");
  EXPECT_EQ(show_readinto1(*bench.reader, 12), "12 'ghijklmnopqr'");
  EXPECT_EQ(bench.log(), "readinto(12) -> 12");
}

TEST(BufferedReader, Readinto1StillMakesACallIfMoreThanTheBuffersSizeIsMissing) {
  Bench bench({gives("abcd"), gives("efghijk")});
  EXPECT_EQ(show(bench.reader->read(1)), "b'a'");
  EXPECT_EQ(show_readinto1(*bench.reader, 12), "10 'bcdefghijk..'");
  EXPECT_EQ(bench.log(), "readinto(8) -> 4; readinto(9) -> 7");
}

// ================================================================= lines

TEST(BufferedReader, ReadlineRefillsOnlyWhenTheBufferIsUsedUp) {
  Bench bench({gives("ab\ncd"), gives("ef\ng")});
  EXPECT_EQ(show(bench.reader->readline()), "b'ab\\n'");
  EXPECT_EQ(bench.log(), "readinto(8) -> 5");
  EXPECT_EQ(show(bench.reader->readline()), "b'cdef\\n'");
  EXPECT_EQ(bench.log(), "readinto(8) -> 4");
  const auto last = bench.reader->readline();
  EXPECT_EQ(show(last), "b'g'");
  EXPECT_TRUE(last->at_end());
  EXPECT_EQ(bench.log(), "readinto(8) -> 0");
}

TEST(BufferedReader, ReadlineKeepsToItsLimitAcrossRefills) {
  Bench bench({gives("abc"), gives("defghi"), gives("\n")});
  EXPECT_EQ(show(bench.reader->readline(2)), "b'ab'");
  const auto limited = bench.reader->readline(5);
  EXPECT_EQ(show(limited), "b'cdefg'");
  EXPECT_TRUE(limited->complete());
  EXPECT_EQ(show(bench.reader->readline(2)), "b'hi'");
  EXPECT_EQ(show(bench.reader->readline(0)), "b''");
  EXPECT_EQ(bench.log(), "readinto(8) -> 3; readinto(8) -> 6");
  EXPECT_EQ(show(bench.reader->readline(1)), "b'\\n'");
}

TEST(BufferedReader, ReadlineGivesAPartialLineThatWouldBlock) {
  Bench bench({gives("ab"), would_block(), would_block(), gives("c\n")});
  const auto part = bench.reader->readline();
  EXPECT_EQ(show(part), "b'ab'");
  EXPECT_TRUE(part->blocked());
  EXPECT_EQ(show(bench.reader->readline()), "b''");
  EXPECT_EQ(show(bench.reader->readline()), "b'c\\n'");
}

TEST(BufferedReader, ReadlineLosesAPartThatARefillFails) {
  Bench bench({gives("ab"), fails(ECONNRESET), gives("c\n")});
  Bytes line = "old";
  EXPECT_EQ(show(bench.reader->readline_into(line)),
            "ConnectionResetError: [Errno 104] Connection reset by peer");
  EXPECT_EQ(line, "");
  EXPECT_EQ(show(bench.reader->readline_into(line)), "complete");
  EXPECT_EQ(line, "c\n");
}

TEST(BufferedReader, IterationEndsOnWouldBlock) {
  Bench bench({gives("a\n"), would_block(), gives("b\n")});
  EXPECT_EQ(bench.reader->next().value(), "a\n");
  const auto ended = bench.reader->next();
  EXPECT_EQ(ended.error().type(), ErrorType::StopIteration);
  EXPECT_EQ(ended.error().arguments(), Arguments::none);
  EXPECT_EQ(bench.reader->next().value(), "b\n");
}

TEST(BufferedReader, ReadlinesStopsOnceTheHintIsExceeded) {
  const auto lines = [](std::ptrdiff_t hint) {
    return show(Bench({gives("a\nb\nc\n")}).reader->readlines(hint));
  };
  EXPECT_EQ(lines(0), "[b'a\\n', b'b\\n', b'c\\n']");
  EXPECT_EQ(lines(-5), "[b'a\\n', b'b\\n', b'c\\n']");
  EXPECT_EQ(lines(1), "[b'a\\n']");
  EXPECT_EQ(lines(2), "[b'a\\n', b'b\\n']");
  EXPECT_EQ(lines(3), "[b'a\\n', b'b\\n']");
  EXPECT_EQ(lines(4), "[b'a\\n', b'b\\n', b'c\\n']");
}

// ================================================================= faulty streams

TEST(BufferedReader, RefusesACountThatTheStreamCannotHaveRead) {
  Bench bench({takes(99), takes(-1), takes(17), takes(9)});
  const std::string message = "OSError: raw readinto() returned invalid length ";
  EXPECT_EQ(show(bench.reader->read(1)), message + "99 (should have been between 0 and 8)");
  EXPECT_EQ(show(bench.reader->peek()), message + "-1 (should have been between 0 and 8)");
  EXPECT_EQ(show(bench.reader->read(16)), message + "17 (should have been between 0 and 16)");
  EXPECT_EQ(show(bench.reader->read1(3)), message + "9 (should have been between 0 and 3)");
  EXPECT_EQ(show(bench.reader->read(1)), "b''");
}

TEST(BufferedReader, RefusesWhatItCannotBeMadeOf) {
  auto stream = std::make_shared<PlannedStream>();
  EXPECT_EQ(show(BufferedReader::create(stream, 0).error()),
            "ValueError: buffer size must be strictly positive");
  EXPECT_EQ(show(BufferedReader::create(stream, -1).error()),
            "ValueError: buffer size must be strictly positive");
  stream->can_read = false;
  EXPECT_EQ(show(BufferedReader::create(stream, 0).error()),
            "UnsupportedOperation: File or stream is not readable.");
  EXPECT_EQ(stream->log->take(), "");
}

// ================================================================= states

TEST(BufferedReader, CannotWrite) {
  Bench bench({});
  EXPECT_EQ(show(bench.reader->writable()), "False");
  EXPECT_EQ(show(bench.reader->write("x")), "UnsupportedOperation: write");
  EXPECT_EQ(show(bench.reader->truncate()), "UnsupportedOperation: truncate");
  EXPECT_EQ(show(bench.reader->seek(0)), "UnsupportedOperation: File or stream is not seekable.");
  EXPECT_EQ(show(bench.reader->tell()), "UnsupportedOperation: seek");
}

TEST(BufferedReader, ASeekIsCheckedBeforeItsOffsetIsKnown) {
  const auto stream = std::make_shared<MemoryStream>("abc");
  const auto reader = BufferedReader::create(stream, 8).value();
  EXPECT_EQ(show(reader->check_seek(9)), "ValueError: whence value 9 unsupported");
  EXPECT_EQ(show(reader->check_seek(0)), "None");
  EXPECT_EQ(show(reader->read(1)), "b'a'");
  EXPECT_EQ(show(stream->close()), "None");
  EXPECT_EQ(show(reader->check_seek(0)), "None") << "there is something read ahead";
  EXPECT_EQ(show(reader->read(2)), "b'bc'");
  EXPECT_EQ(show(reader->check_seek(0)), "ValueError: seek of closed file");
  const Bench bench({gives("abc")});
  EXPECT_EQ(show(bench.reader->check_seek(0)),
            "UnsupportedOperation: File or stream is not seekable.");
  EXPECT_EQ(show(bench.reader->detach()), "<PlannedStream>");
  EXPECT_EQ(show(bench.reader->check_seek(9)), "ValueError: raw stream has been detached");
}

TEST(BufferedReader, EveryMethodSaysInItsWordsThatTheFileIsClosed) {
  Bench bench({gives("abc")});
  BufferedReader& reader = *bench.reader;
  EXPECT_EQ(show(reader.read(1)), "b'a'");
  EXPECT_EQ(show(reader.closed()), "False");
  EXPECT_EQ(show(reader.close()), "None");
  EXPECT_EQ(show(reader.close()), "None");
  EXPECT_EQ(bench.log(), "readinto(8) -> 3; flush; close; flush");
  EXPECT_EQ(show(reader.closed()), "True");
  EXPECT_EQ(show(reader.read()), "ValueError: read of closed file");
  EXPECT_EQ(show(reader.read1(1)), "ValueError: read of closed file");
  EXPECT_EQ(show(reader.readline()), "ValueError: readline of closed file");
  EXPECT_EQ(show_readinto(reader, 1), "ValueError: readinto of closed file '.'");
  EXPECT_EQ(show_readinto1(reader, 1), "ValueError: readinto of closed file '.'");
  EXPECT_EQ(show(reader.peek()), "ValueError: peek of closed file");
  EXPECT_EQ(show(reader.seek(0)), "ValueError: seek of closed file");
  EXPECT_EQ(show(reader.seek(0, 9)), "ValueError: whence value 9 unsupported");
  EXPECT_EQ(show(reader.truncate()), "ValueError: truncate of closed file");
  EXPECT_EQ(show(reader.write("")), "UnsupportedOperation: write");
  EXPECT_EQ(show(reader.writable()), "False");
  for (const std::string& answer :
       {show(reader.flush()), show(reader.isatty()), show(reader.detach()),
        show(reader.readlines()), show(reader.writelines({}))}) {
    EXPECT_EQ(answer, "ValueError: I/O operation on closed file.");
  }
}

TEST(BufferedReader, StillGivesItsReadaheadWhenOnlyTheStreamIsClosed) {
  Bench bench({gives("abc\nd")});
  EXPECT_EQ(show(bench.reader->read(1)), "b'a'");
  bench.stream->close().value();
  EXPECT_EQ(show(bench.reader->readline()), "b'bc\\n'");
  EXPECT_EQ(show(bench.reader->peek()), "b'd'");
  EXPECT_EQ(show(bench.reader->read(0)), "b''");
  EXPECT_EQ(show(bench.reader->read1(5)), "b'd'");
  EXPECT_EQ(show(bench.reader->read(0)), "ValueError: read of closed file");
}

TEST(BufferedReader, DetachedItRefusesEverythingButItsRepr) {
  Bench bench({});
  BufferedReader& reader = *bench.reader;
  EXPECT_EQ(show(reader.raw()), "<PlannedStream>");
  EXPECT_EQ(show(reader.detach()), "<PlannedStream>");
  EXPECT_EQ(bench.log(), "flush");
  EXPECT_EQ(show(reader.raw()), "None");
  EXPECT_EQ(show(reader.repr()), "<_io.BufferedReader>");
  EXPECT_EQ(show(reader.write("")), "UnsupportedOperation: write");
  EXPECT_EQ(show(reader.writable()), "False");
  for (const std::string& answer :
       {show(reader.read(1)),    show(reader.read(-2)),   show(reader.read1(1)),
        show(reader.peek()),     show(reader.readline()), show(reader.readlines()),
        show(reader.next()),     show(reader.flush()),    show(reader.close()),
        show(reader.closed()),   show(reader.detach()),   show(reader.seek(0, 9)),
        show(reader.tell()),     show(reader.truncate()), show(reader.fileno()),
        show(reader.isatty()),   show(reader.name()),     show(reader.mode()),
        show(reader.readable()), show(reader.seekable())}) {
    EXPECT_EQ(answer, "ValueError: raw stream has been detached");
  }
  EXPECT_EQ(show_readinto(reader, 1), "ValueError: raw stream has been detached '.'");
  bench.reader.reset();
  EXPECT_EQ(bench.log(), "");
}

TEST(BufferedReader, StaysAttachedWhenTheStreamCannotBeFlushed) {
  Bench bench({});
  bench.stream->flush_error = [] { return Error::from_errno(EIO); };
  EXPECT_EQ(show(bench.reader->detach()), "OSError: [Errno 5] Input/output error");
  EXPECT_EQ(show(bench.reader->raw()), "<PlannedStream>");
}

TEST(BufferedReader, ClosesTheStreamWhenItDies) {
  Bench bench({});
  bench.reader.reset();
  EXPECT_EQ(bench.log(), "flush; close; flush");
}

TEST(BufferedReader, TwoErrorsOfCloseAreChained) {
  Bench bench({});
  bench.stream->flush_error = [] { return Error::from_errno(EIO); };
  bench.stream->close_error = [] { return Error::from_errno(EBADF); };
  EXPECT_EQ(show(bench.reader->close()),
            "OSError: [Errno 5] Input/output error during OSError: [Errno 5] Input/output error");
  EXPECT_EQ(show(bench.reader->closed()), "True");
}

TEST(BufferedReader, RefusesToBeUsedFromWithinItsOwnCall) {
  BufferedReader* reader = nullptr;
  std::string answers;
  const auto reenter = [&] {
    for (const std::string& answer :
         {show(reader->read(1)), show(reader->read()), show(reader->peek()),
          show(reader->readline()), show(reader->read1(1)), show(reader->close()),
          show(reader->detach()), show(reader->readinto({}))}) {
      EXPECT_EQ(answer, "RuntimeError: reentrant call inside <_io.BufferedReader>");
    }
    answers = show(reader->closed()) + show(reader->seekable()) + show(reader->read(0));
  };
  Bench bench({calls(reenter, gives("ab"))});
  reader = bench.reader.get();
  EXPECT_EQ(show(reader->read(2)), "b'ab'");
  EXPECT_EQ(answers, "FalseFalseb''");
}

// ================================================================= against a slow one

// What a blocking reader has to give, by looking at the whole content.
class SlowReader {
 public:
  explicit SlowReader(std::string content) : content_(std::move(content)) {}
  std::string read(std::size_t size) { return take(size); }
  std::string readline(std::size_t limit) {
    const std::size_t newline = content_.find('\n', at_);
    return take(std::min(limit, newline == std::string::npos ? limit : newline + 1 - at_));
  }
  // What may come of a method that gives fewer bytes than asked: a part of this.
  std::string_view rest() const { return std::string_view(content_).substr(at_); }
  void skip(std::size_t size) { at_ += size; }

 private:
  std::string take(std::size_t size) {
    std::string taken = content_.substr(at_, size);
    at_ += taken.size();
    return taken;
  }
  std::string content_;
  std::size_t at_ = 0;
};

TEST(BufferedReader, GivesWhatASlowReaderGivesForEveryBufferSizeAndChunking) {
  for (unsigned seed = 0; seed < 3000; ++seed) {
    std::mt19937 random(seed);
    const auto below = [&](unsigned limit) { return static_cast<unsigned>(random() % limit); };
    std::string content;
    std::deque<Step> steps;
    for (unsigned chunk = below(12); chunk-- > 0;) {
      std::string piece;
      for (unsigned size = 1 + below(20); size-- > 0;) piece += "abc\n"[below(4)];
      content += piece;
      steps.push_back(gives(piece));
    }
    SlowReader slow(content);
    Bench bench(steps, 1 + static_cast<std::ptrdiff_t>(below(10)));
    for (int call = 0; call < 12; ++call) {
      const unsigned size = below(25);
      const auto limit = static_cast<std::ptrdiff_t>(size);
      switch (below(6)) {
        case 0:
          ASSERT_EQ(bench.reader->read(limit)->bytes(), slow.read(size)) << seed;
          break;
        case 1:
          ASSERT_EQ(bench.reader->readline(limit)->bytes(), slow.readline(size)) << seed;
          break;
        case 2:
          ASSERT_EQ(bench.reader->readline()->bytes(), slow.readline(content.size())) << seed;
          break;
        case 3: {
          std::string target(size, '.');
          const auto count = bench.reader->readinto(target)->count();
          ASSERT_EQ(target.substr(0, static_cast<std::size_t>(count)), slow.read(size)) << seed;
          break;
        }
        case 4: {
          const Bytes some = bench.reader->read1(limit).value().bytes();
          ASSERT_TRUE(slow.rest().starts_with(some)) << seed;
          ASSERT_EQ(some.empty(), size == 0 || slow.rest().empty()) << seed;
          slow.skip(some.size());
          break;
        }
        default: {
          const Bytes seen = bench.reader->peek().value().bytes();
          ASSERT_TRUE(slow.rest().starts_with(seen)) << seed;
          ASSERT_EQ(seen.empty(), slow.rest().empty()) << seed;
        }
      }
    }
    ASSERT_EQ(bench.reader->read()->bytes(), slow.rest()) << seed;
  }
}

}  // namespace
}  // namespace backports
