#include "backports/fd_socket.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <pthread.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <thread>

#include "backports/makefile.h"
#include "backports/testing/streams.h"

namespace backports {
namespace {

using namespace backports::testing;
using namespace std::chrono_literals;

std::string receive(FdSocket& socket, std::size_t size) {
  std::string target(size, '.');
  const auto result = socket.recv_into(target);
  if (!result || result->blocked()) return show(result);
  return repr_bytes(target.substr(0, static_cast<std::size_t>(result->count())));
}

bool is_open(int descriptor) {
  return ::fcntl(descriptor, F_GETFD) != -1;
}

TEST(FdSocket, SendsAndReceives) {
  auto [here, there] = FdSocket::make_pair().value();
  EXPECT_EQ(show(here->send("hello")), "5");
  EXPECT_EQ(receive(*there, 3), "b'hel'");
  EXPECT_EQ(receive(*there, 0), "b''");
  EXPECT_EQ(receive(*there, 9), "b'lo'");
  here->close().value();
  EXPECT_EQ(receive(*there, 9), "b''");
}

TEST(FdSocket, WouldBlockWithoutATimeout) {
  auto [here, there] = FdSocket::make_pair().value();
  here->set_timeout(0ns).value();
  EXPECT_EQ(receive(*here, 3), "None");
  const std::string large(1 << 20, 'x');
  Result<Transfer> sent = Transfer(0);
  for (int call = 0; call < 100 && sent && !sent->blocked(); ++call) sent = here->send(large);
  EXPECT_EQ(show(sent), "None");
}

TEST(FdSocket, TimesOut) {
  auto [here, there] = FdSocket::make_pair().value();
  here->set_timeout(20ms).value();
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(receive(*here, 3), "TimeoutError: timed out");
  EXPECT_GE(std::chrono::steady_clock::now() - begin, 20ms);
  there->send("abc").value();
  EXPECT_EQ(receive(*here, 3), "b'abc'");
  const std::string large(1 << 20, 'x');
  Result<Transfer> sent = Transfer(0);
  for (int call = 0; call < 100 && sent; ++call) sent = here->send(large);
  EXPECT_EQ(show(sent), "TimeoutError: timed out");
}

TEST(FdSocket, AVeryLongTimeoutIsNoError) {
  auto [here, there] = FdSocket::make_pair().value();
  here->set_timeout(std::chrono::nanoseconds::max()).value();
  there->send("abc").value();
  EXPECT_EQ(receive(*here, 3), "b'abc'");
  EXPECT_EQ(show(here->set_timeout(-1ns)), "ValueError: Timeout value out of range");
}

TEST(FdSocket, APeerThatIsGoneIsABrokenPipeAndNoSignal) {
  auto [here, there] = FdSocket::make_pair().value();
  there->close().value();
  EXPECT_EQ(show(here->send("x")), "BrokenPipeError: [Errno 32] Broken pipe");
}

TEST(FdSocket, ATimeoutMakesAFileRefuseLaterReads) {
  auto [here, there] = FdSocket::make_pair().value();
  here->set_timeout(1ms).value();
  auto file = backport_makefile(here, "rb").value();
  EXPECT_EQ(show(file->read(1)), "TimeoutError: timed out");
  there->send("abc").value();
  EXPECT_EQ(show(file->read(1)), "OSError: cannot read from timed out object");
}

TEST(FdSocket, ReceivesOnAfterASignal) {
  struct sigaction action{};
  action.sa_handler = [](int) {};
  struct sigaction old{};
  ASSERT_EQ(::sigaction(SIGUSR1, &action, &old), 0);
  for (const FdSocket::Timeout timeout : {FdSocket::Timeout(), FdSocket::Timeout(10s)}) {
    auto [here, there] = FdSocket::make_pair().value();
    here->set_timeout(timeout).value();
    std::atomic<bool> done = false;
    std::string received;
    std::thread thread([&, &receiving = *here] {
      received = receive(receiving, 3);
      done = true;
    });
    for (int round = 0; round < 20; ++round) {
      ::pthread_kill(thread.native_handle(), SIGUSR1);
      std::this_thread::sleep_for(1ms);
    }
    EXPECT_FALSE(done);
    there->send("abc").value();
    thread.join();
    EXPECT_EQ(received, "b'abc'");
  }
  ::sigaction(SIGUSR1, &old, nullptr);
}

// ================================================================= closing

TEST(FdSocket, ClosesWhenTheLastFileIsClosed) {
  auto [here, there] = FdSocket::make_pair().value();
  const int descriptor = here->fileno().value();
  auto first = backport_makefile(here, "rb").value();
  auto second = backport_makefile(here, "wb").value();
  EXPECT_EQ(here->makefile_refs(), 2);
  here->close().value();
  EXPECT_TRUE(here->closed());
  first->close().value();
  EXPECT_TRUE(is_open(descriptor));
  EXPECT_EQ(show(second->write("still open")), "10");
  EXPECT_EQ(show(second->close()), "None");
  EXPECT_FALSE(is_open(descriptor));
  EXPECT_EQ(receive(*there, 20), "b'still open'");
  EXPECT_EQ(show(here->fileno()), "-1");
  EXPECT_EQ(receive(*here, 1), "OSError: [Errno 9] Bad file descriptor");
  EXPECT_EQ(show(here->send("")), "OSError: [Errno 9] Bad file descriptor");
  EXPECT_EQ(show(here->close()), "None");
}

TEST(FdSocket, ClosesAtOnceWithoutFiles) {
  auto [here, there] = FdSocket::make_pair().value();
  const int descriptor = here->fileno().value();
  backport_makefile(here, "rb").value()->close().value();
  EXPECT_TRUE(is_open(descriptor));
  here->close().value();
  EXPECT_FALSE(is_open(descriptor));
}

TEST(FdSocket, ClosesItsDescriptorWhenItDies) {
  auto [here, there] = FdSocket::make_pair().value();
  const int descriptor = here->fileno().value();
  auto file = backport_makefile(here, "rb").value();
  here.reset();
  EXPECT_TRUE(is_open(descriptor));
  file->close().value();
  EXPECT_FALSE(is_open(descriptor));
}

TEST(FdSocket, RefusesWhatIsNoDescriptor) {
  EXPECT_EQ(show(FdSocket::create(-1).error()), "OSError: [Errno 9] Bad file descriptor");
}

TEST(FdSocket, SaysThatTheDescriptorWasAlreadyGoneAndClosesOnce) {
  auto [here, there] = FdSocket::make_pair().value();
  ::close(here->fileno().value());
  EXPECT_EQ(show(here->close()), "OSError: [Errno 9] Bad file descriptor");
  EXPECT_EQ(show(here->close()), "None");
}

}  // namespace
}  // namespace backports
