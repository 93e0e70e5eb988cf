#include "tool/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "scenario/byte_form.h"

namespace parity {
namespace fs = std::filesystem;
namespace {

// Closes a descriptor; the errors that matter come from write and fsync.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }

 private:
  int fd_;
};

Problem system_problem(const std::string& path, int error_number) {
  return {.path = path, .message = std::generic_category().message(error_number)};
}

bool write_all(int fd, const std::string& content) {
  std::size_t done = 0;
  while (done < content.size()) {
    const ssize_t count = ::write(fd, content.data() + done, content.size() - done);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    done += static_cast<std::size_t>(count);
  }
  return ::fsync(fd) == 0;
}

void find_below(const std::string& folder, FileList& list) {
  std::error_code error;
  std::vector<fs::path> entries;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    entries.push_back(it->path());
  }
  if (error) {
    list.problems.push_back({.path = folder, .message = error.message()});
    return;
  }
  std::ranges::sort(entries);
  for (const fs::path& entry : entries) {
    if (fs::is_directory(fs::symlink_status(entry, error))) {
      find_below(entry.string(), list);
    } else if (entry.extension() == ".py") {
      list.paths.push_back(entry.string());
    }
  }
}

}  // namespace

std::string Problem::text() const {
  if (line == 0) return fmt::format("{}: {}", path, message);
  return fmt::format("{}:{}:{}: {}", path, line, column, message);
}

FileText read_file(const std::string& path) {
  FileText result;
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status{};
  if (file.get() < 0 || ::fstat(file.get(), &status) != 0) {
    result.problem = system_problem(path, errno);
    return result;
  }
  if (!S_ISREG(status.st_mode)) {
    result.problem = Problem{.path = path, .message = "is no regular file"};
    return result;
  }
  if (static_cast<std::size_t>(status.st_size) > kMaxFileBytes) {
    result.problem = Problem{.path = path,
                             .message = fmt::format("is too large: {} bytes, at most {} are read",
                                                    status.st_size, kMaxFileBytes)};
    return result;
  }
  char block[65536];
  for (;;) {
    const ssize_t count = ::read(file.get(), block, sizeof block);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) result.problem = system_problem(path, errno);
    if (count <= 0) return result;
    result.text.append(block, static_cast<std::size_t>(count));
  }
}

std::optional<Problem> write_file(const std::string& path, const std::string& content) {
  const std::string temporary = fmt::format("{}.{}.tmp", path, ::getpid());
  {
    const Descriptor file(
        ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (file.get() < 0) return system_problem(path, errno);
    if (!write_all(file.get(), content)) {
      const int error_number = errno;
      ::unlink(temporary.c_str());
      return system_problem(path, error_number);
    }
  }
  if (::rename(temporary.c_str(), path.c_str()) != 0) {
    const int error_number = errno;
    ::unlink(temporary.c_str());
    return system_problem(path, error_number);
  }
  return std::nullopt;
}

FileList find_cases(const std::vector<std::string>& paths) {
  FileList list;
  for (const std::string& path : paths) {
    std::error_code error;
    if (fs::is_directory(path, error)) {
      find_below(path, list);
    } else if (error || !fs::exists(path, error)) {
      list.problems.push_back(
          {.path = path, .message = error ? error.message() : "No such file or directory"});
    } else {
      list.paths.push_back(path);
    }
  }
  return list;
}

LoadedCase load_case(const std::string& path, const Profile& profile) {
  LoadedCase loaded{.path = path, .file = {}, .problem = {}};
  FileText text = read_file(path);
  if (text.problem) {
    loaded.problem = std::move(text.problem);
    return loaded;
  }
  if (!path.ends_with(".py") && !text.text.starts_with("# parity")) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.text.data());
    decode({bytes, text.text.size()}, profile, loaded.file.scenario);
    loaded.file.outcomes.resize(loaded.file.scenario.statements.size());
    return loaded;
  }
  ParseResult parsed = parse_case(text.text);
  if (parsed.problem) {
    loaded.problem = Problem{.path = path,
                             .line = parsed.problem->line,
                             .column = parsed.problem->column,
                             .message = parsed.problem->message};
  }
  loaded.file = std::move(parsed.file);
  return loaded;
}

}  // namespace parity
