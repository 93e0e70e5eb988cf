#include "backports/makefile.h"

#include "backports/unicode/repr.h"

namespace backports {
namespace {

Result<File> make_buffer(std::shared_ptr<SocketIO> raw, bool reading, bool writing,
                         std::ptrdiff_t size) {
  if (reading && writing) {
    BACKPORTS_TRY_ASSIGN(auto pair, BufferedRWPair::create(raw, raw, size));
    return File(std::move(pair));
  }
  if (reading) {
    BACKPORTS_TRY_ASSIGN(auto reader, BufferedReader::create(std::move(raw), size));
    return File(std::move(reader));
  }
  BACKPORTS_TRY_ASSIGN(auto writer, BufferedWriter::create(std::move(raw), size));
  return File(std::move(writer));
}

Result<File> make_text(const std::shared_ptr<IOBase>& buffer, const MakefileOptions& options,
                       const Dialect& dialect) {
  auto text = TextIOWrapper::create(buffer,
                                    {.encoding = options.encoding,
                                     .errors = options.errors,
                                     .newline = options.newline,
                                     .handlers = options.handlers},
                                    dialect);
  if (!text) {
    text.error().keep(buffer);
    return std::move(text).error();
  }
  (*text)->set_mode(std::string(options.mode));
  return File(*std::move(text));
}

// What comes after the SocketIO.
Result<File> open_over(const std::shared_ptr<SocketIO>& raw, Socket& socket,
                       const MakefileOptions& options, bool reading, bool writing,
                       const Dialect& dialect) {
  BACKPORTS_TRY(socket.incref_socketios());
  const bool binary = options.mode.find('b') != std::string_view::npos;
  std::ptrdiff_t buffering = options.buffering.value_or(-1);
  if (buffering < 0) buffering = kDefaultBufferSize;
  if (buffering == 0) {
    if (!binary) return Error(ErrorType::ValueError, "unbuffered streams must be binary");
    return File(raw);
  }
  Result<File> buffer = make_buffer(raw, reading, writing, buffering);
  if (!buffer || binary) return buffer;
  return make_text(buffer->base(), options, dialect);
}

}  // namespace

std::shared_ptr<IOBase> File::base() const {
  return std::visit([](const auto& file) -> std::shared_ptr<IOBase> { return file; }, file_);
}

Result<File> backport_makefile(std::shared_ptr<Socket> socket, const MakefileOptions& options,
                               const Dialect& dialect) {
  const std::string_view mode = options.mode;
  if (mode.find_first_not_of("rwb") != std::string_view::npos) {
    return Error::with_message(ErrorType::ValueError,
                               "invalid mode " + repr_text(mode) + " (only r, w, b allowed)");
  }
  const auto has = [&](char letter) { return mode.find(letter) != std::string_view::npos; };
  const bool writing = has('w');
  const bool reading = has('r') || !writing;

  const std::string_view raw_mode = reading && writing ? "rw" : reading ? "r" : "w";
  Socket& counter = *socket;
  BACKPORTS_TRY_ASSIGN(auto raw, SocketIO::create(std::move(socket), raw_mode));
  Result<File> file = open_over(raw, counter, options, reading, writing, dialect);
  // The buffer of a text file that failed, which is kept already, keeps it.
  if (!file && file.error().kept() == nullptr) file.error().keep(std::move(raw));
  return file;
}

}  // namespace backports
