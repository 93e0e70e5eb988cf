#include "flight_recorder.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

namespace parity::fuzz {

FlightRecorder::FlightRecorder(const std::string& path) {
  if (path.empty()) return;
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (file < 0) return;
  if (::ftruncate(file, sizeof(Page)) == 0) {
    void* mapped = ::mmap(nullptr, sizeof(Page), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (mapped != MAP_FAILED) page_ = static_cast<Page*>(mapped);
  }
  ::close(file);
  if (page_ == nullptr) return;
  now(Doing::nothing);
  page_->size = 0;
  std::ranges::copy(kMark, page_->mark);
}

FlightRecorder::~FlightRecorder() {
  if (page_ != nullptr) ::munmap(page_, sizeof(Page));
}

void FlightRecorder::begin(std::span<const std::uint8_t> input) {
  if (page_ == nullptr) return;
  const std::size_t size = std::min(input.size(), kMostBytes);
  page_->size = 0;
  if (size > 0) std::memcpy(page_->input, input.data(), size);
  page_->size = static_cast<std::uint32_t>(size);
}

}  // namespace parity::fuzz
