// Memory for a read whose size nobody knows before its end.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "backports/io/transfer.h"

namespace backports {

// Bytes that come in pieces, joined once at the end. They stay where they were received until
// then: a string that grows would copy what it has, and meet fresh memory, again and again.
class Gather {
 public:
  // A place for `size` bytes, at most kFirst, whose content is not set.
  char* room(std::size_t size) {
    if (end_ - used_ < size) add_block();
    return begin_ + used_;
  }
  // `size` bytes of the last room() were filled.
  void keep(std::size_t size) {
    used_ += size;
    total_ += size;
  }
  bool empty() const { return total_ == 0; }

  // All of it. The Gather is of no use afterwards.
  Bytes join() &&;

  static constexpr std::size_t kFirst = 16384;

 private:
  struct Block {
    std::unique_ptr<char[]> memory;
    std::size_t used;  // set once the next block is begun
  };
  void add_block();

  std::vector<Block> blocks_;
  char* begin_ = first_;      // the block that is being filled,
  std::size_t used_ = 0;      // how much of it is,
  std::size_t end_ = kFirst;  // and its size
  std::size_t first_used_ = 0;
  std::size_t total_ = 0;
  char first_[kFirst];
};

}  // namespace backports
