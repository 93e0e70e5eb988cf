#include "backports/io/socket_io.h"

#include <gtest/gtest.h>

#include <cerrno>

#include "backports/testing/streams.h"

namespace backports {
namespace {

using namespace backports::testing;

struct Bench {
  explicit Bench(std::string_view mode = "rw", std::deque<Step> recv = {},
                 std::deque<Step> send = {})
      : socket(std::make_shared<PlannedSocket>()) {
    socket->plan.reads = std::move(recv);
    socket->plan.writes = std::move(send);
    file = SocketIO::create(socket, mode).value();
  }
  std::string log() { return socket->log->take(); }

  std::shared_ptr<PlannedSocket> socket;
  std::shared_ptr<SocketIO> file;
};

TEST(SocketIO, TakesTheSixModesThatPythonTakes) {
  const auto socket = std::make_shared<PlannedSocket>();
  for (const char* mode : {"r", "w", "rw", "rb", "wb", "rwb"}) {
    EXPECT_TRUE(SocketIO::create(socket, mode).ok()) << mode;
  }
  EXPECT_EQ(show(SocketIO::create(socket, "x").error()), "ValueError: invalid mode: 'x'");
  EXPECT_EQ(show(SocketIO::create(socket, "").error()), "ValueError: invalid mode: ''");
  EXPECT_EQ(show(SocketIO::create(socket, "br").error()), "ValueError: invalid mode: 'br'");
  EXPECT_EQ(show(SocketIO::create(socket, "\n'").error()), "ValueError: invalid mode: \"\\n'\"");
}

TEST(SocketIO, KnowsItsModeAndName) {
  EXPECT_EQ(show(Bench("r").file->mode()), "rb");
  EXPECT_EQ(show(Bench("rwb").file->mode()), "rwb");
  Bench bench;
  EXPECT_EQ(show(bench.file->name()), "3");
  EXPECT_EQ(show(bench.file->fileno()), "3");
  EXPECT_EQ(
      show(bench.file->readable()) + show(bench.file->writable()) + show(bench.file->seekable()),
      "TrueTrueFalse");
  EXPECT_EQ(bench.file->repr()->substr(0, 28), "<socket.SocketIO object at 0");
  EXPECT_EQ(show(bench.file->peek()), "AttributeError: 'SocketIO' object has no attribute 'peek'");
}

TEST(SocketIO, ReadsByOneReceiveAndWritesByOneSend) {
  Bench bench("rw", {gives("abc")}, {takes(2)});
  EXPECT_EQ(show_readinto(*bench.file, 8), "3 'abc.....'");
  EXPECT_EQ(show(bench.file->write("hello")), "2");
  EXPECT_EQ(bench.log(), "recv_into(8) -> 3; send('hello') -> 2");
}

TEST(SocketIO, RefusesTheOtherDirection) {
  Bench reading("r");
  EXPECT_EQ(show(reading.file->write("x")),
            "UnsupportedOperation: File or stream is not writable.");
  Bench writing("w");
  EXPECT_EQ(show(writing.file->read(0)), "UnsupportedOperation: File or stream is not readable.");
  EXPECT_EQ(writing.log(), "");
}

TEST(SocketIO, EagainIsWouldBlockAndNothingElseIs) {
  Bench bench("rw", {fails(EAGAIN), would_block(), fails(EINPROGRESS), fails(EINTR)},
              {fails(EWOULDBLOCK), fails(EALREADY)});
  EXPECT_EQ(show(bench.file->read(5)), "None");
  EXPECT_EQ(show(bench.file->read(5)), "None");
  EXPECT_EQ(show(bench.file->read(5)), "BlockingIOError: [Errno 115] Operation now in progress");
  EXPECT_EQ(show(bench.file->read(5)), "InterruptedError: [Errno 4] Interrupted system call");
  EXPECT_EQ(show(bench.file->write("x")), "None");
  EXPECT_EQ(show(bench.file->write("x")),
            "BlockingIOError: [Errno 114] Operation already in progress");
}

TEST(SocketIO, PassesAnOSErrorWithoutErrnoOn) {
  Bench bench("r");
  bench.socket->plan.reads.push_back({"", std::nullopt, [] { return Error(ErrorType::OSError); }});
  EXPECT_EQ(show(bench.file->read(5)), "OSError");
}

TEST(SocketIO, RefusesToReadAfterATimeout) {
  Bench bench("rw", {times_out(), gives("abc")});
  EXPECT_EQ(show(bench.file->read(5)), "TimeoutError: timed out");
  bench.log();
  EXPECT_EQ(show(bench.file->read(5)), "OSError: cannot read from timed out object");
  EXPECT_EQ(bench.file->read(5).error().errno_value(), std::nullopt);
  EXPECT_EQ(bench.log(), "");
  EXPECT_EQ(show(bench.file->write("x")), "1");
}

TEST(SocketIO, EtimedoutIsATimeoutToo) {
  Bench bench("r", {fails(ETIMEDOUT), gives("abc")});
  EXPECT_EQ(show(bench.file->read(5)), "TimeoutError: [Errno 110] Connection timed out");
  EXPECT_EQ(show(bench.file->read(5)), "OSError: cannot read from timed out object");
}

TEST(SocketIO, ATimeoutOfASendChangesNothing) {
  Bench bench("rw", {gives("a")}, {times_out()});
  EXPECT_EQ(show(bench.file->write("x")), "TimeoutError: timed out");
  EXPECT_EQ(show(bench.file->write("x")), "1");
  EXPECT_EQ(show(bench.file->read(1)), "b'a'");
}

TEST(SocketIO, CountsItselfOffTheSocketWhenItCloses) {
  Bench bench;
  bench.socket->refs = 2;
  EXPECT_EQ(show(bench.file->close()), "None");
  EXPECT_EQ(show(bench.file->close()), "None");
  EXPECT_EQ(bench.log(), "refs 1");
  EXPECT_EQ(bench.socket.use_count(), 1);
  bench.file.reset();
  EXPECT_EQ(bench.log(), "");
}

TEST(SocketIO, ReallyClosesASocketThatWaitedForIt) {
  Bench bench;
  bench.socket->refs = 1;
  EXPECT_EQ(show(bench.socket->close()), "None");
  EXPECT_EQ(bench.log(), "");
  EXPECT_EQ(show(bench.file->close()), "None");
  EXPECT_EQ(bench.log(), "refs 0; close");
}

TEST(SocketIO, IsClosedEvenIfTheSocketFailsToClose) {
  Bench bench;
  bench.socket->refs = 1;
  bench.socket->close().value();
  bench.socket->close_error = [] { return Error::from_errno(EIO); };
  EXPECT_EQ(show(bench.file->close()), "OSError: [Errno 5] Input/output error");
  EXPECT_EQ(show(bench.file->closed()), "True");
  EXPECT_EQ(bench.socket.use_count(), 2);
  EXPECT_EQ(show(bench.file->close()), "None");
  EXPECT_EQ(bench.log(), "refs 0; close");
}

TEST(SocketIO, ClosesItselfSilentlyWhenItDies) {
  Bench bench;
  bench.socket->refs = 1;
  bench.socket->closed = true;
  bench.socket->close_error = [] { return Error::from_errno(EIO); };
  bench.file.reset();
  EXPECT_EQ(bench.log(), "refs 0; close");
}

TEST(SocketIO, ClosedItSaysSoInTwoWays) {
  Bench bench;
  bench.file->close().value();
  for (const std::string& answer :
       {show(bench.file->readable()), show(bench.file->writable()), show(bench.file->seekable())}) {
    EXPECT_EQ(answer, "ValueError: I/O operation on closed socket.");
  }
  for (const std::string& answer :
       {show(bench.file->fileno()), show(bench.file->read(1)), show(bench.file->readall()),
        show(bench.file->readline()), show(bench.file->write("")), show(bench.file->flush()),
        show(bench.file->isatty()), show(bench.file->next())}) {
    EXPECT_EQ(answer, "ValueError: I/O operation on closed file.");
  }
  EXPECT_EQ(show(bench.file->name()), "-1");
  EXPECT_EQ(show(bench.file->mode()), "rwb");
  EXPECT_EQ(show(bench.file->tell()), "UnsupportedOperation: seek");
}

}  // namespace
}  // namespace backports
