// One line of progress on standard error, rewritten in place; nothing at all in a pipe.
#pragma once

#include <unistd.h>

#include <cstddef>
#include <cstdio>
#include <string>

namespace parity {

class Progress {
 public:
  Progress(std::string what, std::size_t total)
      : what_(std::move(what)), total_(total), shown_(::isatty(STDERR_FILENO) == 1) {}
  ~Progress() {
    if (shown_) std::fputs("\r\033[K", stderr);
  }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void step() {
    ++done_;
    if (shown_ && (done_ % 64 == 0 || done_ == total_)) {
      std::fprintf(stderr, "\r%s %zu of %zu", what_.c_str(), done_, total_);
      std::fflush(stderr);
    }
  }

 private:
  std::string what_;
  std::size_t total_;
  std::size_t done_ = 0;
  bool shown_;
};

}  // namespace parity
