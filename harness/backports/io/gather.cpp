#include "backports/io/gather.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstdint>

namespace backports {
namespace {

constexpr std::size_t kLargestBlock = std::size_t{16} << 20;
constexpr std::size_t kHugePage = std::size_t{2} << 20;
constexpr std::uintptr_t kPage = 4096;

// Large reads spend most of their time on the first touch of each page. Only a hint.
void prefer_huge_pages(char* memory, std::size_t size) {
#ifdef MADV_HUGEPAGE
  if (size < 2 * kHugePage) return;
  const std::size_t before = -reinterpret_cast<std::uintptr_t>(memory) & (kPage - 1);
  const std::size_t whole_pages = (size - before) & ~(kPage - 1);
  ::madvise(memory + before, whole_pages, MADV_HUGEPAGE);
#endif
}

}  // namespace

void Gather::add_block() {
  (blocks_.empty() ? first_used_ : blocks_.back().used) = used_;
  end_ = std::min(end_ * 4, kLargestBlock);
  blocks_.push_back({std::unique_ptr<char[]>(new char[end_]), 0});
  begin_ = blocks_.back().memory.get();
  used_ = 0;
  prefer_huge_pages(begin_, end_);
}

Bytes Gather::join() && {
  (blocks_.empty() ? first_used_ : blocks_.back().used) = used_;
  Bytes all;
  all.reserve(total_);
  prefer_huge_pages(all.data(), total_);
  all.append(first_, first_used_);
  for (Block& block : blocks_) {
    all.append(block.memory.get(), block.used);
    block.memory.reset();
  }
  return all;
}

}  // namespace backports
