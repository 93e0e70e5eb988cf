// Natural numbers of any size: those that damaged Punycode makes, which Python's int can hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace backports::idna {

// Digits of 32 bits, the lowest first; none of 0 at the end.
class Natural {
 public:
  Natural() = default;
  Natural(std::uint64_t value) {
    digits_ = {static_cast<std::uint32_t>(value), static_cast<std::uint32_t>(value >> 32)};
    trim();
  }

  bool is_at_most(std::uint64_t limit) const { return digits_.size() <= 2 && small() <= limit; }
  // Of one that is at most 2**64 - 1.
  std::uint64_t small() const {
    std::uint64_t value = 0;
    for (std::size_t i = digits_.size(); i > 0; --i) value = value << 32 | digits_[i - 1];
    return value;
  }

  Natural& operator+=(const Natural& other) {
    if (digits_.size() < other.digits_.size()) digits_.resize(other.digits_.size());
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < digits_.size(); ++i) {
      carry += std::uint64_t{digits_[i]} + (i < other.digits_.size() ? other.digits_[i] : 0);
      digits_[i] = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
    if (carry != 0) digits_.push_back(static_cast<std::uint32_t>(carry));
    return *this;
  }

  Natural& operator*=(std::uint32_t factor) {
    std::uint64_t carry = 0;
    for (std::uint32_t& digit : digits_) {
      carry += std::uint64_t{digit} * factor;
      digit = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
    if (carry != 0) digits_.push_back(static_cast<std::uint32_t>(carry));
    trim();
    return *this;
  }

  // Divides; answers what is left over.
  std::uint32_t divide(std::uint32_t divisor) {
    std::uint64_t rest = 0;
    for (std::size_t i = digits_.size(); i > 0; --i) {
      rest = rest << 32 | digits_[i - 1];
      digits_[i - 1] = static_cast<std::uint32_t>(rest / divisor);
      rest %= divisor;
    }
    trim();
    return static_cast<std::uint32_t>(rest);
  }

  // As Python's "%x".
  std::string hex() const {
    std::string text;
    for (std::size_t i = digits_.size(); i > 0; --i) {
      for (int shift = 28; shift >= 0; shift -= 4) {
        const std::uint32_t digit = digits_[i - 1] >> shift & 0xF;
        if (!text.empty() || digit != 0) text += "0123456789abcdef"[digit];
      }
    }
    return text.empty() ? "0" : text;
  }

 private:
  void trim() {
    while (!digits_.empty() && digits_.back() == 0) digits_.pop_back();
  }

  std::vector<std::uint32_t> digits_;
};

}  // namespace backports::idna
