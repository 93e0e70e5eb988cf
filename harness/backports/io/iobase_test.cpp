#include "backports/io/iobase.h"

#include <gtest/gtest.h>

#include <cerrno>

#include "backports/io/raw.h"
#include "backports/testing/streams.h"

namespace backports {
namespace {

using namespace backports::testing;

// A raw file without anything of its own.
class BareFile final : public RawIOBase {
 public:
  ~BareFile() override { finalize(); }
  std::string_view type_name() const override { return "BareFile"; }
  std::string_view qualified_name() const override { return "tests.BareFile"; }
};

// A file that is no raw file and has but a seek().
class SeekOnly final : public IOBase {
 public:
  std::string asked;
  std::string_view type_name() const override { return "SeekOnly"; }
  Result<std::int64_t> seek(std::int64_t offset, int whence) override {
    asked += std::to_string(offset) + "," + std::to_string(whence);
    return 42;
  }
};

TEST(IOBase, WhatAClassLacksIsPythonsAttributeError) {
  BareFile file;
  const std::string prefix = "AttributeError: 'BareFile' object has no attribute ";
  EXPECT_EQ(show(file.name()), prefix + "'name'");
  EXPECT_EQ(show(file.mode()), prefix + "'mode'");
  EXPECT_EQ(show(file.raw()), prefix + "'raw'");
  EXPECT_EQ(show(file.detach()), prefix + "'detach'");
  EXPECT_EQ(show(file.peek()), prefix + "'peek'");
  EXPECT_EQ(show(file.read1()), prefix + "'read1'");
  EXPECT_EQ(show_readinto1(file, 1), prefix + "'readinto1' '.'");
  SeekOnly other;
  EXPECT_EQ(show(other.read()), "AttributeError: 'SeekOnly' object has no attribute 'read'");
  EXPECT_EQ(show(other.readall()), "AttributeError: 'SeekOnly' object has no attribute 'readall'");
  EXPECT_EQ(show_readinto(other, 1),
            "AttributeError: 'SeekOnly' object has no attribute 'readinto' '.'");
  EXPECT_EQ(show(other.write("x")), "AttributeError: 'SeekOnly' object has no attribute 'write'");
}

TEST(IOBase, AFileCanDoNothingByItself) {
  BareFile file;
  EXPECT_EQ(show(file.readable()) + show(file.writable()) + show(file.seekable()) +
                show(file.isatty()) + show(file.closed()),
            "FalseFalseFalseFalseFalse");
  EXPECT_EQ(show(file.fileno()), "UnsupportedOperation: fileno");
  EXPECT_EQ(show(file.seek(0)), "UnsupportedOperation: seek");
  EXPECT_EQ(show(file.tell()), "UnsupportedOperation: seek");
  EXPECT_EQ(show(file.truncate()), "UnsupportedOperation: truncate");
  EXPECT_EQ(show(file.flush()), "None");
  EXPECT_EQ(show(file.write("x")), "NotImplementedError");
  EXPECT_EQ(show(file.read(1)), "NotImplementedError");
}

TEST(IOBase, TellIsASeekByNothingFromHere) {
  SeekOnly file;
  EXPECT_EQ(show(file.tell()), "42");
  EXPECT_EQ(file.asked, "0,1");
}

TEST(IOBase, TheReprHasTheModuleAndTheAddress) {
  BareFile file;
  char expected[64];
  std::snprintf(expected, sizeof expected, "<tests.BareFile object at %p>",
                static_cast<void*>(&file));
  EXPECT_EQ(show(file.repr()), expected);
}

TEST(IOBase, CloseFlushesOnceAndIsClosedEvenIfThatFails) {
  PlannedStream stream;
  stream.flush_error = [] { return Error::from_errno(EIO); };
  EXPECT_EQ(show(stream.close()), "OSError: [Errno 5] Input/output error");
  EXPECT_EQ(stream.log->take(), "close; flush");
  EXPECT_EQ(show(stream.closed()), "True");
  EXPECT_EQ(show(stream.close()), "None");
  EXPECT_EQ(stream.log->take(), "");
}

TEST(IOBase, ClosedItRefusesWithTheSameWords) {
  PlannedStream stream;
  stream.close().value();
  EXPECT_EQ(show(stream.flush()), "ValueError: I/O operation on closed file.");
  EXPECT_EQ(show(stream.isatty()), "ValueError: I/O operation on closed file.");
  EXPECT_EQ(show(stream.readlines()), "ValueError: I/O operation on closed file.");
  EXPECT_EQ(show(stream.writelines({})), "ValueError: I/O operation on closed file.");
}

// ================================================================= lines of a raw file

TEST(IOBase, ReadlineReadsOneByteACall) {
  PlannedStream stream({gives("ab\ncd")});
  EXPECT_EQ(show(stream.readline()), "b'ab\\n'");
  EXPECT_EQ(stream.log->take(), "readinto(1) -> 1; readinto(1) -> 1; readinto(1) -> 1");
  EXPECT_EQ(show(stream.readline(1)), "b'c'");
  EXPECT_EQ(show(stream.readline(0)), "b''");
  const auto last = stream.readline();
  EXPECT_EQ(show(last), "b'd'");
  EXPECT_TRUE(last->at_end());
}

TEST(IOBase, ReadlineLosesWhatItHasWhenItWouldBlock) {
  PlannedStream stream({gives("ab"), would_block(), gives("c\n")});
  EXPECT_EQ(show(stream.readline()),
            "OSError: read() should have returned a bytes object, not 'NoneType'");
  EXPECT_EQ(show(stream.readline()), "b'c\\n'");
}

TEST(IOBase, ReadlineMakesACallAgainThatEintrEnded) {
  PlannedStream stream({gives("a"), fails(EINTR), gives("\n")});
  EXPECT_EQ(show(stream.readline()), "b'a\\n'");
}

TEST(IOBase, IterationEndsWithAnEmptyLine) {
  PlannedStream stream({gives("a\nb")});
  EXPECT_EQ(show(stream.readlines()), "[b'a\\n', b'b']");
  EXPECT_EQ(show(stream.next()), "StopIteration");
}

TEST(IOBase, WritelinesDoesNotLookAtWhatWasTaken) {
  PlannedStream stream({}, {takes(1), would_block()});
  const std::string_view lines[] = {"abc", "de", "f"};
  EXPECT_EQ(show(stream.writelines(lines)), "None");
  EXPECT_EQ(stream.log->take(), "write('abc') -> 1; write('de') -> None; write('f') -> 1");
}

// ================================================================= raw reads

TEST(RawIOBase, ReadIsOneReadinto) {
  PlannedStream stream({gives("abc"), would_block()});
  const auto some = stream.read(5);
  EXPECT_EQ(show(some), "b'abc'");
  EXPECT_EQ(some->status(), ReadStatus::some);
  EXPECT_EQ(show(stream.read(5)), "None");
  EXPECT_TRUE(stream.read(5)->at_end());
  EXPECT_EQ(show(stream.read(0)), "b''");
  EXPECT_EQ(stream.log->take(),
            "readinto(5) -> 3; readinto(5) -> None; readinto(5) -> 0; readinto(0) -> 0");
}

TEST(RawIOBase, ReadDoesNotMakeACallAgainThatEintrEnded) {
  PlannedStream stream({fails(EINTR)});
  EXPECT_EQ(show(stream.read(5)), "InterruptedError: [Errno 4] Interrupted system call");
}

TEST(RawIOBase, ReadallGoesOnUntilTheEndOrUntilItWouldBlock) {
  PlannedStream stream({gives("ab"), fails(EINTR), gives("cd"), would_block(), would_block()});
  const auto part = stream.readall();
  EXPECT_EQ(show(part), "b'abcd'");
  EXPECT_TRUE(part->blocked());
  EXPECT_EQ(show(stream.read(-1)), "None");
  EXPECT_EQ(show(stream.read(-7)), "b''");
  EXPECT_EQ(stream.log->take().substr(0, 20), "readinto(8192) -> 2;");
}

TEST(RawIOBase, ReadallLosesWhatItHasWhenTheStreamFails) {
  PlannedStream stream({gives("ab"), fails(EIO), gives("c")});
  EXPECT_EQ(show(stream.readall()), "OSError: [Errno 5] Input/output error");
  EXPECT_EQ(show(stream.readall()), "b'c'");
}

TEST(RawIOBase, RefusesACountBeyondTheTarget) {
  PlannedStream stream({takes(9), takes(-1), takes(8193)});
  EXPECT_EQ(show(stream.read(5)), "ValueError: readinto returned 9 outside buffer size 5");
  EXPECT_EQ(show(stream.read(5)), "ValueError: readinto returned -1 outside buffer size 5");
  EXPECT_EQ(show(stream.readall()), "ValueError: readinto returned 8193 outside buffer size 8192");
}

TEST(RawIOBase, ClosesItselfWhenItDies) {
  auto stream = std::make_unique<PlannedStream>();
  const auto log = stream->log;
  stream.reset();
  EXPECT_EQ(log->take(), "close; flush");
}

}  // namespace
}  // namespace backports
