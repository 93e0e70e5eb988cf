#include "engine/process/child.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <system_error>

#include "scenario/byte_form.h"
#include "trace/wire.h"

namespace parity {
namespace {

using std::chrono::milliseconds;

// How long a child may work before its memory is looked at for the first time, and from then on.
constexpr milliseconds kLook{10};

bool send_all(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool send_frame(int socket, std::string_view payload) {
  const auto size = static_cast<std::uint32_t>(payload.size());
  char head[sizeof size];
  std::memcpy(head, &size, sizeof size);
  return send_all(socket, {head, sizeof head}) && send_all(socket, payload);
}

bool receive_all(int socket, char* target, std::size_t size) {
  while (size > 0) {
    const ssize_t got = ::recv(socket, target, size, 0);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    target += got;
    size -= static_cast<std::size_t>(got);
  }
  return true;
}

bool receive_frame(int socket, std::string& payload) {
  std::uint32_t size = 0;
  if (!receive_all(socket, reinterpret_cast<char*>(&size), sizeof size)) return false;
  payload.resize(size);
  return receive_all(socket, payload.data(), size);
}

std::string greeting_of(const Engine& engine) {
  unsigned features = 0;
  for (std::size_t i = 0; i < kFeatures; ++i) {
    if (engine.supports(static_cast<Feature>(i))) features |= 1U << i;
  }
  static_assert(kFeatures <= 8);
  return fmt::format("={}{}", static_cast<char>(features), engine.name());
}

}  // namespace

Child::Child(const EngineMaker& make, const ProcessLimits& limits) : limits_(limits) {
  int pair[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) {
    throw std::system_error(errno, std::generic_category(), "socketpair");
  }
  // What is buffered is the parent's to write.
  std::fflush(nullptr);
  pid_ = ::fork();
  if (pid_ < 0) {
    const int error_number = errno;
    ::close(pair[0]);
    ::close(pair[1]);
    throw std::system_error(error_number, std::generic_category(), "fork");
  }
  if (pid_ == 0) {
    ::close(pair[0]);
    serve(make, pair[1]);
  }
  ::close(pair[1]);
  socket_ = pair[0];
}

Child::~Child() {
  kill();
  if (socket_ >= 0) ::close(socket_);
}

void Child::serve(const EngineMaker& make, int socket) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::setsid();
  const rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
  // A sanitizer's or a test's handlers are not for this process.
  for (const int number : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL}) ::signal(number, SIG_DFL);
  std::unique_ptr<Engine> engine;
  try {
    engine = make();
  } catch (const std::exception& error) {
    send_frame(socket, fmt::format("!{}", error.what()));
    ::_exit(1);
  }
  send_frame(socket, greeting_of(*engine));
  Scenario scenario;
  Trace trace;
  std::string bytes;
  while (receive_frame(socket, bytes)) {
    decode({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}, scenario);
    engine->play(scenario, trace);
    if (!send_frame(socket, to_wire(trace))) break;
  }
  ::_exit(0);
}

std::string Child::greeting() {
  // To start an engine may take long on a machine that is busy; it is no scenario.
  Ending ending = receive(std::max(limits_.time, milliseconds(60000)));
  if (ending.answer != Answer::played) throw std::runtime_error(ending.reason);
  if (ending.reply.starts_with('!')) throw std::runtime_error(ending.reply.substr(1));
  return std::move(ending.reply);
}

Ending Child::play(std::string_view scenario, milliseconds time) {
  // If it has died meanwhile, that shows at the reply.
  static_cast<void>(send_frame(socket_, scenario));
  return receive(time);
}

Ending Child::receive(milliseconds time) {
  const auto end = std::chrono::steady_clock::now() + time;
  std::string frame;
  for (;;) {
    const auto left =
        std::chrono::duration_cast<milliseconds>(end - std::chrono::steady_clock::now());
    if (left <= milliseconds(0)) {
      kill();
      return {Answer::timed_out, fmt::format("more than {} ms", time.count()), {}};
    }
    pollfd ready{socket_, POLLIN, 0};
    const int count = ::poll(&ready, 1, static_cast<int>(std::min(left, kLook).count()) + 1);
    if (count < 0 && errno != EINTR) {
      kill();
      return {Answer::crashed, std::generic_category().message(errno), {}};
    }
    if (count > 0) {
      if (auto ending = take_piece(frame)) return std::move(*ending);
    } else if (resident_bytes() > limits_.memory) {
      kill();
      return {Answer::crashed, fmt::format("more than {} MiB of memory", limits_.memory >> 20), {}};
    }
  }
}

std::optional<Ending> Child::take_piece(std::string& frame) {
  char piece[65536];
  const ssize_t got = ::recv(socket_, piece, sizeof piece, 0);
  if (got < 0 && errno == EINTR) return std::nullopt;
  if (got <= 0) return Ending{Answer::crashed, why_dead(), {}};
  frame.append(piece, static_cast<std::size_t>(got));
  std::uint32_t size = 0;
  if (frame.size() < sizeof size) return std::nullopt;
  std::memcpy(&size, frame.data(), sizeof size);
  if (frame.size() < sizeof size + size) return std::nullopt;
  return Ending{Answer::played, {}, frame.substr(sizeof size)};
}

std::string Child::why_dead() {
  int status = 0;
  pid_t done = 0;
  while ((done = ::waitpid(pid_, &status, 0)) < 0 && errno == EINTR) {
  }
  if (done != pid_) return "gone";
  pid_ = -1;
  if (WIFSIGNALED(status)) return fmt::format("SIG{}", ::sigabbrev_np(WTERMSIG(status)));
  return fmt::format("exit code {}", WEXITSTATUS(status));
}

std::size_t Child::resident_bytes() const {
  const std::string path = fmt::format("/proc/{}/statm", pid_);
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  char text[128] = {};
  const ssize_t size = ::read(file, text, sizeof text - 1);
  ::close(file);
  if (size <= 0) return 0;
  // "total resident …", in pages.
  const char* second = std::strchr(text, ' ');
  if (second == nullptr) return 0;
  const std::size_t resident = std::strtoul(second, nullptr, 10);
  return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

void Child::kill() {
  if (pid_ < 0) return;
  ::kill(pid_, SIGKILL);
  static_cast<void>(why_dead());
  pid_ = -1;
}

}  // namespace parity
