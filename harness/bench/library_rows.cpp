// The library: binary reading and writing, beside CPython and beside what a user of C has.
//
// Reading from a socket pair: a batch is put on the way before the clock starts, so that the sender
// costs nothing. Writing: the other end takes everything off the way between two batches.
//
// Memory under a reader: both sides have one that copies and does nothing else. CPython's is
// io.BytesIO, which BufferedReader accepts and calls through its C method; a file in memory
// (memfd) would add the same system call to both sides and so hide some of what is measured.
#include <benchmark/benchmark.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <memory>
#include <string>

#include "backports/fd_socket.h"
#include "backports/makefile.h"
#include "bench/descriptors.h"
#include "bench/files.h"
#include "bench/measure.h"

namespace parity::bench {
namespace {

using backports::Bytes;
using cpython::Ref;

constexpr std::size_t kLine = 40;
constexpr std::size_t kLines = 2048;  // ten buffers of 8192 bytes
constexpr std::size_t kBytes = kLine * kLines;
constexpr std::size_t kPiece = 16;
constexpr std::size_t kFlushes = 128;  // each takes up most of a kilobyte on the way
constexpr std::size_t kLarge = std::size_t{64} << 20;

std::string lines() {
  std::string all;
  for (std::size_t i = 0; i < kLines; ++i) all += std::string(kLine - 1, 'a') + '\n';
  return all;
}

// ================================================================= ours

using ReadingFile = OverSocket<backports::BufferedReader>;
using WritingFile = OverSocket<backports::BufferedWriter>;

Side readline_from_socket() {
  auto over = std::make_shared<ReadingFile>("rb");
  return {"readline_into, a reused string", [over, data = lines()] { feed(over->pair, data); },
          [over] {
            Bytes line;
            for (std::size_t i = 0; i < kLines; ++i) {
              expect(over->file->readline_into(line).ok() && line.size() == kLine);
            }
          }};
}

Side owned_readline_from_socket() {
  auto over = std::make_shared<ReadingFile>("rb");
  return {"readline, a new string", [over, data = lines()] { feed(over->pair, data); },
          [over] {
            for (std::size_t i = 0; i < kLines; ++i) {
              expect(over->file->readline()->bytes().size() == kLine);
            }
          }};
}

std::function<void()> rewind(std::shared_ptr<backports::BufferedReader> file) {
  return [file = std::move(file)] {
    const auto position = file->tell().value();
    expect(position == 0 || position == std::int64_t{kBytes});
    expect(file->seek(0).ok());
  };
}

// `once` reads something from the file; all of its bytes are read in a batch.
template <class Once>
Side from_memory(std::string name, std::size_t times, Once once) {
  auto file = backports::BufferedReader::create(std::make_shared<Memory>(lines())).value();
  return {std::move(name), rewind(file), [file, times, once] {
            for (std::size_t i = 0; i < times; ++i) once(*file);
          }};
}

Side read_all() {
  struct State {
    std::unique_ptr<Sender> sender;
    std::shared_ptr<backports::BufferedReader> file;
  };
  auto state = std::make_shared<State>();
  return {"read",
          [state] {
            SocketPair pair;
            auto socket = backports::FdSocket::create(pair.near.release()).value();
            state->file = backports::backport_makefile(std::move(socket), "rb")
                              .value()
                              .get_if<backports::BufferedReader>();
            state->sender = std::make_unique<Sender>(std::move(pair.far), kLarge);
          },
          [state] { expect(state->file->read(-1)->bytes().size() == kLarge); }};
}

Side write_lines() {
  auto over = std::make_shared<WritingFile>("wb");
  return {"write",
          [over] {
            expect(over->file->flush().ok());
            drain(over->pair, kBytes);
          },
          [over, line = lines().substr(0, kLine)] {
            for (std::size_t i = 0; i < kLines; ++i) expect(over->file->write(line).ok());
          }};
}

Side write_and_flush() {
  auto over = std::make_shared<WritingFile>("wb");
  return {"write, flush", [over] { drain(over->pair, kLine * kFlushes); },
          [over, line = lines().substr(0, kLine)] {
            for (std::size_t i = 0; i < kFlushes; ++i) {
              expect(over->file->write(line).ok() && over->file->flush().ok());
            }
          }};
}

// ================================================================= CPython

// A file of Python over its end of a socket pair.
struct PythonOverSocket {
  SocketPair pair;
  std::shared_ptr<PythonLoop> loop;

  PythonOverSocket(const std::string& mode, const std::string& prepare, const std::string& body,
                   const std::string& line) {
    std::vector<std::pair<std::string, Ref>> given;
    given.emplace_back("descriptor", number(::dup(pair.near.get())));
    given.emplace_back("line", bytes(line));
    loop = python_loop("file = socket.socket(fileno=descriptor).makefile('" + mode + "')", prepare,
                       body, given);
  }
};

Side python_readline_from_socket() {
  auto over = std::make_shared<PythonOverSocket>("rb", "pass", "f.readline()", "");
  return {"CPython", [over, data = lines()] { feed(over->pair, data); },
          [over] { over->loop->run(kLines); }};
}

Side python_from_memory(const std::string& body, std::size_t times) {
  std::vector<std::pair<std::string, Ref>> given;
  given.emplace_back("data", bytes(lines()));
  auto loop = python_loop("file = io.BufferedReader(io.BytesIO(data))",
                          "assert file.tell() in (0, len(data)); file.seek(0)", body, given);
  return {"CPython", [loop] { loop->prepare(); }, [loop, times] { loop->run(times); }};
}

Side python_read_all() {
  struct State {
    std::unique_ptr<Sender> sender;
    Ref names = Ref::steal(PyDict_New());
    std::unique_ptr<PythonLoop> loop;
  };
  auto state = std::make_shared<State>();
  return {"CPython",
          [state] {
            SocketPair pair;
            std::vector<std::pair<std::string, Ref>> given;
            given.emplace_back("descriptor", number(pair.near.release()));
            given.emplace_back("size", number(static_cast<int>(kLarge)));
            state->loop = std::make_unique<PythonLoop>(
                "import socket\n"
                "file = socket.socket(fileno=descriptor).makefile('rb')\n"
                "def prepare(): pass\n"
                "def run(n): assert len(file.read()) == size\n",
                given);
            state->sender = std::make_unique<Sender>(std::move(pair.far), kLarge);
          },
          [state] { state->loop->run(1); }};
}

Side python_write_lines() {
  auto over = std::make_shared<PythonOverSocket>("wb", "file.flush()", "f.write(line)",
                                                 lines().substr(0, kLine));
  return {"CPython",
          [over] {
            over->loop->prepare();
            drain(over->pair, kBytes);
          },
          [over] { over->loop->run(kLines); }};
}

Side python_write_and_flush() {
  auto over = std::make_shared<PythonOverSocket>("wb", "pass", "f.write(line); f.flush()",
                                                 lines().substr(0, kLine));
  return {"CPython", [over] { drain(over->pair, kLine * kFlushes); },
          [over] { over->loop->run(kFlushes); }};
}

// ================================================================= C

Side c_getline() {
  struct State {
    SocketPair pair;
    FILE* file = ::fdopen(::dup(pair.near.get()), "r");
    char* line = nullptr;
    std::size_t capacity = 0;
    // As large a buffer as ours; by itself stdio takes half of it for a socket.
    State() { ::setvbuf(file, nullptr, _IOFBF, 8192); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() {
      ::fclose(file);
      ::free(line);  // NOLINT(cppcoreguidelines-no-malloc): getline's
    }
  };
  auto state = std::make_shared<State>();
  return {"getline(3)", [state, data = lines()] { feed(state->pair, data); },
          [state] {
            for (std::size_t i = 0; i < kLines; ++i) {
              expect(::getline(&state->line, &state->capacity, state->file) == ssize_t{kLine});
            }
          }};
}

Side c_send() {
  auto pair = std::make_shared<SocketPair>();
  return {"send(2)", [pair] { drain(*pair, kLine * kFlushes); },
          [pair, line = lines().substr(0, kLine)] {
            for (std::size_t i = 0; i < kFlushes; ++i) {
              expect(::send(pair->near.get(), line.data(), line.size(), MSG_NOSIGNAL) ==
                     ssize_t{kLine});
            }
          }};
}

}  // namespace

std::vector<Row> library_rows() {
  constexpr std::size_t kPieces = kBytes / kPiece;
  const auto memory_readline = [](backports::BufferedReader& file) {
    expect(file.readline()->bytes().size() == kLine);
  };
  const auto memory_read = [](backports::BufferedReader& file) {
    expect(file.read(kPiece)->bytes().size() == kPiece);
  };
  const auto memory_readinto = [](backports::BufferedReader& file) {
    char target[kPiece];
    expect(file.readinto(target)->count() == std::int64_t{kPiece});
    benchmark::DoNotOptimize(target);
  };

  std::vector<Row> rows;
  rows.push_back(row("readline, 40 bytes, socket pair", kLines, owned_readline_from_socket(),
                     python_readline_from_socket(), 0.40));
  rows.push_back(
      row("readline, 40 bytes, socket pair", kLines, readline_from_socket(), c_getline(), 1.10));
  rows.push_back(row("readline, 40 bytes, memory", kLines,
                     from_memory("readline, a new string", kLines, memory_readline),
                     python_from_memory("f.readline()", kLines), 0.50));
  rows.push_back(row("read(16), memory", kPieces,
                     from_memory("read, a new string", kPieces, memory_read),
                     python_from_memory("f.read(16)", kPieces), 0.65));
  rows.push_back(row("read(16), memory", kPieces,
                     from_memory("readinto, the caller's buffer", kPieces, memory_readinto),
                     python_from_memory("f.read(16)", kPieces), 0.15));
  rows.push_back(
      row("write, 40 bytes, socket pair", kLines, write_lines(), python_write_lines(), 0.25));
  rows.push_back(row("write and flush, 40 bytes", kFlushes, write_and_flush(), c_send(), 1.10));
  rows.push_back(
      row("write and flush, 40 bytes", kFlushes, write_and_flush(), python_write_and_flush(), {}));
  rows.push_back(
      row("read to the end, 64 MB, socket pair", 1, read_all(), python_read_all(), 0.60));
  rows.back().clock = Clock::wall;
  return rows;
}

}  // namespace parity::bench
