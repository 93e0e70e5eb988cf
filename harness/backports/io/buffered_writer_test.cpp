#include "backports/io/buffered_writer.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <random>
#include <string>

#include "backports/testing/streams.h"

namespace backports {
namespace {

using namespace backports::testing;

struct Bench {
  explicit Bench(std::deque<Step> writes, std::ptrdiff_t size = 8)
      : stream(std::make_shared<PlannedStream>(std::deque<Step>{}, std::move(writes))),
        writer(BufferedWriter::create(stream, size).value()) {}
  std::string log() { return stream->log->take(); }

  std::shared_ptr<PlannedStream> stream;
  std::shared_ptr<BufferedWriter> writer;
};

constexpr const char* kBlocked0 =
    "BlockingIOError: [Errno 11] write could not complete without blocking";

// ================================================================= write

TEST(BufferedWriter, KeepsWhatFitsEvenIfTheBufferIsThenFull) {
  Bench bench({});
  EXPECT_EQ(show(bench.writer->write("abcde")), "5");
  EXPECT_EQ(show(bench.writer->write("fgh")), "3");
  EXPECT_EQ(show(bench.writer->write("")), "0");
  EXPECT_EQ(bench.log(), "");
  EXPECT_EQ(show(bench.writer->write("i")), "1");
  EXPECT_EQ(bench.log(), "write('abcdefgh') -> 8");
  EXPECT_EQ(show(bench.writer->flush()), "None");
  EXPECT_EQ(bench.log(), "write('i') -> 1");
}

TEST(BufferedWriter, SendsWhatIsBufferedFirstAndThenWhatIsLargerThanTheBuffer) {
  Bench bench({});
  EXPECT_EQ(show(bench.writer->write("ab")), "2");
  EXPECT_EQ(show(bench.writer->write("cdefghijklmnopqrstuv")), "20");
  EXPECT_EQ(bench.log(), "write('ab') -> 2; write('cdefghijklmnopqrstuv') -> 20");
  EXPECT_EQ(show(bench.writer->write("12345")), "5");
  EXPECT_EQ(show(bench.writer->write("6789")), "4");
  EXPECT_EQ(bench.log(), "write('12345') -> 5");
}

TEST(BufferedWriter, KeepsTheLastOfALargeWriteOnceItFits) {
  Bench bench({takes(5), takes(0), takes(7)});
  EXPECT_EQ(show(bench.writer->write("abcdefghijklmnopqrst")), "20");
  EXPECT_EQ(bench.log(),
            "write('abcdefghijklmnopqrst') -> 5; write('fghijklmnopqrst') -> 0; "
            "write('fghijklmnopqrst') -> 7");
  EXPECT_EQ(show(bench.writer->flush()), "None");
  EXPECT_EQ(bench.log(), "write('mnopqrst') -> 8");
}

TEST(BufferedWriter, HasAllItsRoomAgainAfterAFlush) {
  Bench bench({});
  EXPECT_EQ(show(bench.writer->write("abcde")), "5");
  EXPECT_EQ(show(bench.writer->flush()), "None");
  bench.log();
  EXPECT_EQ(show(bench.writer->write("12")), "2");
  EXPECT_EQ(show(bench.writer->write("345678")), "6");
  EXPECT_EQ(bench.log(), "");
}

TEST(BufferedWriter, HasTheRestOfItsRoomAfterALargeWrite) {
  Bench bench({takes(5), takes(4), would_block()});
  EXPECT_EQ(show(bench.writer->write("abcdefghijkl")), "12");
  bench.log();
  EXPECT_EQ(show(bench.writer->write("m")), "1");
  EXPECT_EQ(bench.log(), "");
  EXPECT_EQ(show(bench.writer->write("n")), "1");
  EXPECT_EQ(bench.log(), "write('fghijklm') -> 4; write('jklm') -> None");
}

TEST(BufferedWriter, SendsTheRestOfAPartialWrite) {
  Bench bench({takes(2), takes(0), takes(1)});
  EXPECT_EQ(show(bench.writer->write("abcde")), "5");
  EXPECT_EQ(show(bench.writer->flush()), "None");
  EXPECT_EQ(bench.log(),
            "write('abcde') -> 2; write('cde') -> 0; write('cde') -> 1; write('de') -> 2");
  EXPECT_EQ(show(bench.writer->flush()), "None");
  EXPECT_EQ(bench.log(), "");
}

// ================================================================= would block

TEST(BufferedWriter, AFlushThatWouldBlockKeepsWhatWasNotSent) {
  Bench bench({takes(3), would_block()});
  EXPECT_EQ(show(bench.writer->write("hello")), "5");
  const auto result = bench.writer->flush();
  EXPECT_EQ(show(result), kBlocked0);
  EXPECT_EQ(result.error().characters_written(), 0);
  EXPECT_EQ(result.error().errno_value(), EAGAIN);
  EXPECT_EQ(bench.log(), "write('hello') -> 3; write('lo') -> None");
  EXPECT_EQ(show(bench.writer->flush()), "None");
  EXPECT_EQ(bench.log(), "write('lo') -> 2");
}

TEST(BufferedWriter, FreesWhatWasSentOnlyWhenAWriteNeedsTheRoom) {
  Bench bench({takes(3), would_block(), would_block()});
  EXPECT_EQ(show(bench.writer->write("abcdef")), "6");
  EXPECT_EQ(show(bench.writer->flush()), kBlocked0);
  EXPECT_EQ(show(bench.writer->write("gh")), "2");
  EXPECT_EQ(bench.log(), "write('abcdef') -> 3; write('def') -> None");
  EXPECT_EQ(show(bench.writer->write("ij")), "2");
  EXPECT_EQ(bench.log(), "write('defgh') -> None");
  EXPECT_EQ(show(bench.writer->flush()), "None");
  EXPECT_EQ(bench.log(), "write('defghij') -> 7");
}

TEST(BufferedWriter, AWriteThatWouldBlockKeepsWhatFitsAndCountsIt) {
  Bench bench({takes(2), would_block()});
  EXPECT_EQ(show(bench.writer->write("abcdef")), "6");
  const auto result = bench.writer->write("ghijklm");
  EXPECT_EQ(show(result), kBlocked0);
  EXPECT_EQ(result.error().characters_written(), 4);
  EXPECT_EQ(show(bench.writer->flush()), "None");
  EXPECT_EQ(bench.log(), "write('abcdef') -> 2; write('cdef') -> None; write('cdefghij') -> 8");
}

TEST(BufferedWriter, ALargeWriteThatWouldBlockCountsWhatWasSentAndKept) {
  Bench bench({takes(3), would_block()});
  const auto result = bench.writer->write("abcdefghijklmnopqrst");
  EXPECT_EQ(result.error().characters_written(), 11);
  EXPECT_EQ(show(bench.writer->flush()), "None");
  EXPECT_EQ(bench.log(),
            "write('abcdefghijklmnopqrst') -> 3; write('defghijklmnopqrst') -> None; "
            "write('defghijk') -> 8");
}

TEST(BufferedWriter, TakesABlockingIOErrorOfTheStreamForWouldBlockWhileFlushing) {
  Bench bench({fails(EINPROGRESS), fails(EINPROGRESS)}, 2);
  EXPECT_EQ(show(bench.writer->write("a")), "1");
  const auto result = bench.writer->write("bc");
  EXPECT_EQ(show(result), kBlocked0);
  EXPECT_EQ(result.error().characters_written(), 1);
  EXPECT_EQ(show(bench.writer->flush()), "BlockingIOError: [Errno 115] Operation now in progress");
  EXPECT_EQ(show(bench.writer->flush()), "None");
}

// ================================================================= errors

TEST(BufferedWriter, KeepsWhatWasNotSentWhenTheStreamFails) {
  Bench bench({takes(1), fails(EPIPE), fails(EPIPE)});
  EXPECT_EQ(show(bench.writer->write("abc")), "3");
  EXPECT_EQ(show(bench.writer->flush()), "BrokenPipeError: [Errno 32] Broken pipe");
  EXPECT_EQ(show(bench.writer->write("0123456789")), "BrokenPipeError: [Errno 32] Broken pipe");
  bench.log();
  EXPECT_EQ(show(bench.writer->flush()), "None");
  EXPECT_EQ(bench.log(), "write('bc') -> 2");
}

TEST(BufferedWriter, LosesALargeWriteThatTheStreamFails) {
  Bench bench({takes(2), fails(EIO)});
  EXPECT_EQ(show(bench.writer->write("0123456789abcdef")), "OSError: [Errno 5] Input/output error");
  EXPECT_EQ(show(bench.writer->write("x")), "1");
  bench.log();
  EXPECT_EQ(show(bench.writer->flush()), "None");
  EXPECT_EQ(bench.log(), "write('x') -> 1");
}

TEST(BufferedWriter, MakesACallAgainThatEintrEnded) {
  Bench bench({fails(EINTR), takes(1), fails(EINTR)});
  EXPECT_EQ(show(bench.writer->write("ab")), "2");
  EXPECT_EQ(show(bench.writer->flush()), "None");
  EXPECT_EQ(bench.log(),
            "write('ab') -> InterruptedError: [Errno 4] Interrupted system call; "
            "write('ab') -> 1; "
            "write('b') -> InterruptedError: [Errno 4] Interrupted system call; write('b') -> 1");
}

TEST(BufferedWriter, RefusesACountThatTheStreamCannotHaveTaken) {
  Bench bench({takes(99), takes(-1), takes(11)});
  const std::string message = "OSError: raw write() returned invalid length ";
  EXPECT_EQ(show(bench.writer->write("abcd")), "4");
  EXPECT_EQ(show(bench.writer->flush()), message + "99 (should have been between 0 and 4)");
  EXPECT_EQ(show(bench.writer->flush()), message + "-1 (should have been between 0 and 4)");
  bench.stream->plan.writes.push_front(takes(4));
  EXPECT_EQ(show(bench.writer->write("0123456789")),
            message + "11 (should have been between 0 and 10)");
}

// ================================================================= states

TEST(BufferedWriter, FlushDoesNotFlushTheStream) {
  Bench bench({});
  EXPECT_EQ(show(bench.writer->flush()), "None");
  EXPECT_EQ(bench.log(), "");
}

TEST(BufferedWriter, CloseFlushesOnceAndThenClosesTheStreamWhateverHappened) {
  Bench bench({fails(EPIPE)});
  EXPECT_EQ(show(bench.writer->write("ab")), "2");
  EXPECT_EQ(show(bench.writer->close()), "BrokenPipeError: [Errno 32] Broken pipe");
  EXPECT_EQ(bench.log(), "write('ab') -> BrokenPipeError: [Errno 32] Broken pipe; close; flush");
  EXPECT_EQ(show(bench.writer->closed()), "True");
  EXPECT_EQ(show(bench.writer->close()), "None");
  bench.writer.reset();
  EXPECT_EQ(bench.log(), "");
}

TEST(BufferedWriter, TheErrorOfTheStreamsCloseHasTheFlushErrorAsItsContext) {
  Bench bench({would_block()});
  bench.stream->close_error = [] { return Error::from_errno(EIO); };
  EXPECT_EQ(show(bench.writer->write("ab")), "2");
  EXPECT_EQ(show(bench.writer->close()),
            std::string("OSError: [Errno 5] Input/output error during ") + kBlocked0);
  EXPECT_EQ(show(bench.writer->closed()), "True");
}

TEST(BufferedWriter, EveryMethodSaysInItsWordsThatTheFileIsClosed) {
  Bench bench({});
  BufferedWriter& writer = *bench.writer;
  writer.close().value();
  EXPECT_EQ(show(writer.write("")), "ValueError: write to closed file");
  EXPECT_EQ(show(writer.flush()), "ValueError: flush of closed file");
  EXPECT_EQ(show(writer.detach()), "ValueError: flush of closed file");
  EXPECT_EQ(show(writer.seek(0)), "ValueError: seek of closed file");
  EXPECT_EQ(show(writer.truncate()), "ValueError: truncate of closed file");
  EXPECT_EQ(show(writer.writelines({})), "ValueError: I/O operation on closed file.");
  EXPECT_EQ(show(writer.isatty()), "ValueError: I/O operation on closed file.");
  EXPECT_EQ(show(writer.read(1)), "UnsupportedOperation: read");
}

TEST(BufferedWriter, CannotRead) {
  Bench bench({});
  BufferedWriter& writer = *bench.writer;
  EXPECT_EQ(show(writer.readable()), "False");
  EXPECT_EQ(show(writer.read()), "UnsupportedOperation: read");
  EXPECT_EQ(show(writer.read1()), "UnsupportedOperation: read1");
  EXPECT_EQ(show_readinto(writer, 1), "UnsupportedOperation: read '.'");
  EXPECT_EQ(show_readinto1(writer, 1), "UnsupportedOperation: read1 '.'");
  EXPECT_EQ(show(writer.readline()), "UnsupportedOperation: read");
  EXPECT_EQ(show(writer.readline(0)), "b''");
  EXPECT_EQ(show(writer.next()), "UnsupportedOperation: read");
  EXPECT_EQ(show(writer.peek()),
            "AttributeError: '_io.BufferedWriter' object has no attribute 'peek'");
  EXPECT_EQ(show(writer.readall()),
            "AttributeError: '_io.BufferedWriter' object has no attribute 'readall'");
}

TEST(BufferedWriter, DetachFlushesAndStaysAttachedIfThatFails) {
  Bench bench({fails(EIO)});
  EXPECT_EQ(show(bench.writer->write("a")), "1");
  EXPECT_EQ(show(bench.writer->detach()), "OSError: [Errno 5] Input/output error");
  EXPECT_EQ(show(bench.writer->raw()), "<PlannedStream>");
  EXPECT_EQ(show(bench.writer->detach()), "<PlannedStream>");
  EXPECT_EQ(show(bench.writer->write("a")), "ValueError: raw stream has been detached");
  EXPECT_EQ(show(bench.writer->flush()), "ValueError: raw stream has been detached");
  EXPECT_EQ(show(bench.writer->writable()), "ValueError: raw stream has been detached");
  EXPECT_EQ(show(bench.writer->readable()), "False");
  bench.log();
  bench.writer.reset();
  EXPECT_EQ(bench.log(), "");
}

TEST(BufferedWriter, FlushesAndClosesSilentlyWhenItDies) {
  Bench bench({fails(EPIPE)});
  EXPECT_EQ(show(bench.writer->write("ab")), "2");
  bench.writer.reset();
  EXPECT_EQ(bench.log(), "write('ab') -> BrokenPipeError: [Errno 32] Broken pipe; close; flush");
}

TEST(BufferedWriter, RefusesToBeUsedFromWithinItsOwnCall) {
  BufferedWriter* writer = nullptr;
  int calls_made = 0;
  const auto reenter = [&] {
    ++calls_made;
    for (const std::string& answer : {show(writer->write("")), show(writer->flush()),
                                      show(writer->close()), show(writer->detach())}) {
      EXPECT_EQ(answer, "RuntimeError: reentrant call inside <_io.BufferedWriter>");
    }
  };
  Bench bench({calls(reenter, takes(2))});
  writer = bench.writer.get();
  EXPECT_EQ(show(writer->write("ab")), "2");
  EXPECT_EQ(show(writer->flush()), "None");
  EXPECT_EQ(calls_made, 1);
  EXPECT_EQ(show(writer->write("c")), "1");
}

TEST(BufferedWriter, RefusesWhatItCannotBeMadeOf) {
  auto stream = std::make_shared<PlannedStream>();
  EXPECT_EQ(show(BufferedWriter::create(stream, 0).error()),
            "ValueError: buffer size must be strictly positive");
  stream->can_write = false;
  EXPECT_EQ(show(BufferedWriter::create(stream, 0).error()),
            "UnsupportedOperation: File or stream is not writable.");
}

TEST(BufferedWriter, WritelinesWritesEachAndStopsAtAnError) {
  Bench bench({fails(EINTR), takes(4), fails(EPIPE)});
  const std::string_view lines[] = {"abcd", "efghi", "jklm", "n"};
  EXPECT_EQ(show(bench.writer->writelines(lines)), "BrokenPipeError: [Errno 32] Broken pipe");
  EXPECT_EQ(bench.log(),
            "write('abcd') -> InterruptedError: [Errno 4] Interrupted system call; "
            "write('abcd') -> 4; write('efghi') -> BrokenPipeError: [Errno 32] Broken pipe");
  EXPECT_EQ(show(bench.writer->flush()), "None");
  EXPECT_EQ(bench.log(), "write('efghi') -> 5");
}

// ================================================================= against a slow one

TEST(BufferedWriter, SendsEveryByteOnceAndInOrderWhateverTheStreamRefuses) {
  for (unsigned seed = 0; seed < 3000; ++seed) {
    std::mt19937 random(seed);
    const auto below = [&](unsigned limit) { return static_cast<unsigned>(random() % limit); };
    auto stream = std::make_shared<PlannedStream>();
    const auto size = 1 + static_cast<std::ptrdiff_t>(below(10));
    auto writer = BufferedWriter::create(stream, size).value();
    std::string expected, sent;
    const auto refuse = [&] {
      stream->plan.writes.clear();
      for (unsigned count = below(4); count-- > 0;) {
        stream->plan.writes.push_back(below(2) == 0 ? would_block() : takes(below(2)));
      }
    };
    char next = 'a';
    for (int call = 0; call < 15; ++call) {
      refuse();
      std::string data;
      for (unsigned count = below(25); count-- > 0;) {
        data += next;
        next = next == 'z' ? 'a' : static_cast<char>(next + 1);
      }
      const auto result = writer->write(data);
      const std::int64_t consumed =
          result ? result->count() : result.error().characters_written().value();
      ASSERT_TRUE(result || consumed < std::ssize(data)) << seed;
      expected += data.substr(0, static_cast<std::size_t>(consumed));
      if (below(3) == 0) static_cast<void>(writer->flush());
      if (consumed < std::ssize(data)) next = data[static_cast<std::size_t>(consumed)];
    }
    stream->plan.writes.clear();
    writer->flush().value();
    // The log has what was offered and how much of it was taken.
    std::string log = stream->log->take();
    for (std::size_t at = log.find("write('"); at != std::string::npos;
         at = log.find("write('", at + 1)) {
      const std::size_t quote = log.find('\'', at + 7);
      const std::string taken = log.substr(quote + 6, log.find(';', quote) - quote - 6);
      if (taken != "None") sent += log.substr(at + 7, static_cast<std::size_t>(std::stoi(taken)));
    }
    ASSERT_EQ(sent, expected) << seed;
  }
}

}  // namespace
}  // namespace backports
