#include "backports/io/raw.h"

#include <utility>

#include "backports/io/gather.h"
#include "backports/io/uninitialized.h"

namespace backports {

Result<ReadResult> RawIOBase::read(std::ptrdiff_t size) {
  if (size < 0) return readall();
  Uninitialized target(size);
  if (target.data() == nullptr) return Error(ErrorType::MemoryError);
  BACKPORTS_TRY_ASSIGN(const Transfer got, checked_readinto(target.data(), size));
  if (got.blocked()) return ReadResult::nothing_yet();
  const ReadStatus status = got.count() == size ? ReadStatus::complete
                            : got.at_end()      ? ReadStatus::end_of_file
                                                : ReadStatus::some;
  return ReadResult(target.first(got.count()), status);
}

Result<ReadResult> RawIOBase::readall() {
  Gather all;
  for (;;) {
    auto got = checked_readinto(all.room(kDefaultBufferSize), kDefaultBufferSize);
    if (!got) {
      if (is_interruption(got.error())) continue;
      return std::move(got).error();
    }
    if (got->blocked()) {
      if (all.empty()) return ReadResult::nothing_yet();
      return ReadResult(std::move(all).join(), ReadStatus::would_block);
    }
    if (got->at_end()) return ReadResult(std::move(all).join(), ReadStatus::end_of_file);
    all.keep(static_cast<std::size_t>(got->count()));
  }
}

Result<Transfer> RawIOBase::checked_readinto(char* target, std::ptrdiff_t size) {
  auto got = readinto({target, static_cast<std::size_t>(size)});
  if (!got || got->blocked()) return got;
  if (got->count() >= 0 && got->count() <= size) return got;
  // CPython 3.11 reads past its memory here; later versions refuse it with these words.
  return Error::with_message(ErrorType::ValueError,
                             "readinto returned " + std::to_string(got->count()) +
                                 " outside buffer size " + std::to_string(size));
}

Result<Transfer> RawIOBase::readinto(std::span<char>) {
  return Error(ErrorType::NotImplementedError);
}

Result<Transfer> RawIOBase::write(std::string_view) {
  return Error(ErrorType::NotImplementedError);
}

}  // namespace backports
