// What a process of a campaign was doing when it ended, however it ended.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace parity::fuzz {

enum class Doing : std::uint32_t {
  nothing,
  library,    // the C++ library plays
  reference,  // CPython plays
  keeping,    // a divergence is shrunk and kept
};

// A file that is mapped, shared, so that what is written stays there after the process was killed:
//
//   "PARITYFR" │ Doing, 4 bytes │ size, 4 bytes │ the input being played
//
// Numbers are those of the machine. An input longer than kMostBytes is kept in its first part.
class FlightRecorder {
 public:
  static constexpr std::size_t kMostBytes = 65520;
  static constexpr std::string_view kMark = "PARITYFR";

  // Without a path, or where the file cannot be had, it records nothing.
  explicit FlightRecorder(const std::string& path);
  ~FlightRecorder();
  FlightRecorder(const FlightRecorder&) = delete;
  FlightRecorder& operator=(const FlightRecorder&) = delete;

  bool records() const { return page_ != nullptr; }
  void begin(std::span<const std::uint8_t> input);
  void now(Doing doing) {
    if (page_ != nullptr) page_->doing = static_cast<std::uint32_t>(doing);
  }

 private:
  // volatile: nobody in this process reads it, and a signal may end it between any two stores.
  struct Page {
    char mark[8];
    volatile std::uint32_t doing;
    volatile std::uint32_t size;
    std::uint8_t input[kMostBytes];
  };
  Page* page_ = nullptr;
};

}  // namespace parity::fuzz
