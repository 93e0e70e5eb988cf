// Text: reading and writing beside CPython's TextIOWrapper, both over a buffer over memory, or over
// a socket pair where they write. Encoded in UTF-8, and any line end ends a line, as by default.
#include <unistd.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "backports/io/text_io_wrapper.h"
#include "bench/descriptors.h"
#include "bench/files.h"
#include "bench/measure.h"

namespace parity::bench {
namespace {

using backports::TextIOWrapper;

constexpr std::size_t kLine = 40;     // bytes
constexpr std::size_t kLines = 2048;  // ten chunks of 8192 bytes
constexpr std::size_t kBytes = kLine * kLines;
constexpr std::size_t kMegabyte = kLine * ((std::size_t{1} << 20) / kLine);  // whole lines

// Lines of 40 bytes with their ends.
std::string ascii_line() {
  return std::string(kLine - 1, 'a') + '\n';
}
std::string crlf_line() {
  return std::string(kLine - 2, 'a') + "\r\n";
}
// Of 29 characters, seven of them not ASCII.
std::string mixed_line() {
  return std::string(11, 'a') + "\u00e9\u20ac\u00e9\u20ac" + std::string(10, 'b') +
         "\u00e9\u20ac\u00e9" + "c\n";
}

// `bytes` are whole lines.
std::string repeated(const std::string& line, std::size_t bytes) {
  std::string all;
  all.reserve(bytes);
  while (all.size() < bytes) all += line;
  return all;
}

// ================================================================= ours

std::shared_ptr<TextIOWrapper> text_over_memory(std::string data) {
  auto buffer = backports::BufferedReader::create(std::make_shared<Memory>(std::move(data)));
  return TextIOWrapper::create(buffer.value()).value();
}

std::function<void()> rewind(std::shared_ptr<TextIOWrapper> file, std::size_t size) {
  return [file = std::move(file), size] {
    const auto position = file->tell().value();
    expect(position == 0 || position == static_cast<std::int64_t>(size));
    expect(file->seek(0).ok());
  };
}

Side lines(const std::string& line) {
  auto file = text_over_memory(repeated(line, kBytes));
  const std::size_t size = line.ends_with("\r\n") ? kLine - 1 : kLine;
  return {"readline, a new string", rewind(file, kBytes), [file, size] {
            for (std::size_t i = 0; i < kLines; ++i) {
              expect(file->readline()->bytes().size() == size);
            }
          }};
}

Side whole_from_memory(const std::string& line, std::size_t bytes) {
  auto file = text_over_memory(repeated(line, bytes));
  return {"read", rewind(file, bytes),
          [file, bytes] { expect(file->read()->bytes().size() == bytes); }};
}

Side whole_from_socket(const std::string& line, std::size_t bytes) {
  struct State {
    std::unique_ptr<Sender> sender;
    std::shared_ptr<TextIOWrapper> file;
  };
  auto state = std::make_shared<State>();
  return {"read",
          [state, line, bytes] {
            SocketPair pair;
            auto socket = backports::FdSocket::create(pair.near.release()).value();
            state->file =
                TextIOWrapper::create(backports::backport_makefile(std::move(socket), "rb")
                                          .value()
                                          .get_if<backports::BufferedReader>())
                    .value();
            state->sender = std::make_unique<Sender>(std::move(pair.far), bytes, line);
          },
          [state, bytes] { expect(state->file->read()->bytes().size() == bytes); }};
}

Side write_lines(const std::string& line) {
  struct State {
    OverSocket<backports::BufferedWriter> over{"wb"};
    std::shared_ptr<TextIOWrapper> file = TextIOWrapper::create(over.file).value();
  };
  auto state = std::make_shared<State>();
  return {"write",
          [state] {
            expect(state->file->flush().ok());
            drain(state->over.pair, kBytes);
          },
          [state, line] {
            for (std::size_t i = 0; i < kLines; ++i) expect(state->file->write(line).ok());
          }};
}

// ================================================================= CPython

Side python_from_memory(const std::string& line, std::size_t bytes_in_all, const std::string& body,
                        std::size_t times) {
  std::vector<std::pair<std::string, cpython::Ref>> given;
  given.emplace_back("data", bytes(repeated(line, bytes_in_all)));
  auto loop =
      python_loop("file = io.TextIOWrapper(io.BufferedReader(io.BytesIO(data)), encoding='utf-8')",
                  "assert file.tell() in (0, len(data)); file.seek(0)", body, given);
  return {"CPython", [loop] { loop->prepare(); }, [loop, times] { loop->run(times); }};
}

Side python_whole_from_socket(const std::string& line, std::size_t bytes) {
  struct State {
    std::unique_ptr<Sender> sender;
    std::unique_ptr<PythonLoop> loop;
  };
  auto state = std::make_shared<State>();
  return {"CPython",
          [state, line, bytes] {
            SocketPair pair;
            std::vector<std::pair<std::string, cpython::Ref>> given;
            given.emplace_back("descriptor", number(pair.near.release()));
            state->loop = std::make_unique<PythonLoop>(
                "import socket\n"
                "file = socket.socket(fileno=descriptor).makefile('r', encoding='utf-8')\n"
                "def prepare(): pass\n"
                "def run(n): assert len(file.read()) > 0\n",
                given);
            state->sender = std::make_unique<Sender>(std::move(pair.far), bytes, line);
          },
          [state] { state->loop->run(1); }};
}

Side python_write_lines(const std::string& line) {
  struct State {
    SocketPair pair;
    std::shared_ptr<PythonLoop> loop;
  };
  auto state = std::make_shared<State>();
  std::vector<std::pair<std::string, cpython::Ref>> given;
  given.emplace_back("descriptor", number(::dup(state->pair.near.get())));
  given.emplace_back("line", bytes(line));
  state->loop = python_loop(
      "file = socket.socket(fileno=descriptor).makefile('w', encoding='utf-8')\n"
      "text = line.decode()",
      "file.flush()", "f.write(text)", given);
  return {"CPython",
          [state] {
            state->loop->prepare();
            drain(state->pair, kBytes);
          },
          [state] { state->loop->run(kLines); }};
}

}  // namespace

std::vector<Row> text_rows() {
  std::vector<Row> rows;
  const auto by_lines = [&](const std::string& what, const std::string& line,
                            std::optional<double> bound) {
    rows.push_back(row("text readline, " + what + ", memory", kLines, lines(line),
                       python_from_memory(line, kBytes, "f.readline()", kLines), bound));
  };
  const auto at_once = [&](const std::string& what, const std::string& line, std::size_t bytes,
                           std::optional<double> bound) {
    rows.push_back(row("text read to the end, " + what + ", socket pair", 1,
                       whole_from_socket(line, bytes), python_whole_from_socket(line, bytes),
                       bound));
    rows.back().clock = Clock::wall;
  };
  by_lines("40 bytes of ASCII", ascii_line(), 0.50);
  by_lines("40 bytes of mixed UTF-8", mixed_line(), 0.60);
  by_lines("40 bytes with CRLF", crlf_line(), {});
  at_once("1 MB of ASCII", ascii_line(), kMegabyte, 0.20);
  at_once("64 MB of ASCII", ascii_line(), 64 * kMegabyte, 0.40);
  at_once("1 MB of mixed UTF-8", mixed_line(), kMegabyte, {});
  // CPython's BytesIO gives all of its bytes away without a copy: what is left is the decoder.
  rows.push_back(row("text read to the end, 1 MB of ASCII, memory", 1,
                     whole_from_memory(ascii_line(), kMegabyte),
                     python_from_memory(ascii_line(), kMegabyte, "f.read()", 1), {}));
  rows.push_back(row("text read to the end, 1 MB of mixed UTF-8, memory", 1,
                     whole_from_memory(mixed_line(), kMegabyte),
                     python_from_memory(mixed_line(), kMegabyte, "f.read()", 1), {}));
  rows.push_back(row("text write, 40 bytes of ASCII, socket pair", kLines,
                     write_lines(ascii_line()), python_write_lines(ascii_line()), {}));
  rows.push_back(row("text write, 40 bytes of mixed UTF-8, socket pair", kLines,
                     write_lines(mixed_line()), python_write_lines(mixed_line()), {}));
  return rows;
}

}  // namespace parity::bench
