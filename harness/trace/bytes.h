// The storage of a trace: bytes that are appended and compared, with the append inline.
#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>

namespace parity {

// As std::string, but a record asks once for the room that it may take and is then written through
// a plain pointer.
class Bytes {
 public:
  Bytes() = default;
  Bytes(const Bytes& other) { append(other); }
  Bytes(Bytes&& other) noexcept { swap(other); }
  Bytes& operator=(Bytes other) noexcept {
    swap(other);
    return *this;
  }

  std::size_t size() const { return static_cast<std::size_t>(end_ - begin_.get()); }
  bool empty() const { return end_ == begin_.get(); }
  char operator[](std::size_t index) const { return begin_[index]; }
  std::string_view view() const { return {begin_.get(), size()}; }
  operator std::string_view() const { return view(); }
  bool operator==(const Bytes& other) const { return view() == other.view(); }

  // Keeps the storage.
  void clear() { end_ = begin_.get(); }
  // Keeps the first `size` bytes, of which there are as many.
  void cut(std::size_t size) { end_ = begin_.get() + size; }

  // Room for so many bytes behind the last one. Those that were written there count once end_at
  // has been told where they end.
  char* room(std::size_t size) {
    if (static_cast<std::size_t>(limit_ - end_) < size) [[unlikely]]
      grow(size);
    return end_;
  }
  void end_at(char* end) { end_ = end; }

  void push_back(char byte) {
    char* const at = room(1);
    *at = byte;
    end_at(at + 1);
  }
  void append(std::string_view bytes) { end_at(put(room(bytes.size()), bytes)); }

  // Writes where there is room, and gives the place behind.
  static char* put(char* at, std::string_view bytes) {
    if (!bytes.empty()) std::memcpy(at, bytes.data(), bytes.size());
    return at + bytes.size();
  }

 private:
  void grow(std::size_t size);
  void swap(Bytes& other) noexcept {
    std::swap(begin_, other.begin_);
    std::swap(end_, other.end_);
    std::swap(limit_, other.limit_);
  }

  std::unique_ptr<char[]> begin_;
  char* end_ = nullptr;
  char* limit_ = nullptr;  // of the storage
};

}  // namespace parity
