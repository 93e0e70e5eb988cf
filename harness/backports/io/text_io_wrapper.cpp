#include "backports/io/text_io_wrapper.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "backports/codec/lookup.h"
#include "backports/unicode/utf8.h"

namespace backports {
namespace {

constexpr std::size_t kChunk = 8192;
constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();

std::size_t limit_of(std::ptrdiff_t size) {
  return size < 0 ? kNoLimit : static_cast<std::size_t>(size);
}

// The bytes of at most `count` characters.
std::size_t bytes_of(std::string_view text, std::size_t count) {
  return count == kNoLimit ? text.size() : offset_of_character(text, count);
}

}  // namespace

// ================================================================= construction

Result<std::shared_ptr<TextIOWrapper>> TextIOWrapper::create(std::shared_ptr<IOBase> buffer,
                                                             const TextOptions& options,
                                                             const Dialect& dialect) {
  if (options.newline && !options.newline->empty() && *options.newline != "\n" &&
      *options.newline != "\r" && *options.newline != "\r\n") {
    return Error::with_message(ErrorType::ValueError,
                               "illegal newline value: " + std::string(*options.newline));
  }
  BACKPORTS_TRY_ASSIGN(const Codec* const codec, find_codec(options.encoding));
  auto file = std::make_shared<TextIOWrapper>(Passkey{}, std::move(buffer), options, dialect);
  const ErrorPolicy errors(std::string(options.errors), options.handlers);
  BACKPORTS_TRY_ASSIGN(const bool readable, file->buffer_->readable());
  if (readable) {
    file->decoder_ = codec->decoder(errors);
    if (file->newline_.empty()) {
      auto universal = std::make_unique<NewlineDecoder>(
          std::move(file->decoder_), file->translates_ ? NewlineDecoder::Translate::yes
                                                       : NewlineDecoder::Translate::no);
      file->universal_ = universal.get();
      file->decoder_ = std::move(universal);
    }
  }
  BACKPORTS_TRY_ASSIGN(const bool writable, file->buffer_->writable());
  if (writable) file->encoder_ = codec->encoder(errors);
  return file;
}

TextIOWrapper::TextIOWrapper(Passkey, std::shared_ptr<IOBase> buffer, const TextOptions& options,
                             const Dialect& dialect)
    : buffer_(std::move(buffer)),
      encoding_(options.encoding),
      errors_(options.errors),
      newline_(options.newline.value_or("")),
      translates_(!options.newline),
      line_buffering_(options.line_buffering),
      write_through_(options.write_through),
      dialect_(dialect) {}

TextIOWrapper::~TextIOWrapper() {
  finalize();
}

// ================================================================= state

Result<void> TextIOWrapper::check_attached() const {
  if (buffer_ != nullptr) return {};
  return Error(ErrorType::ValueError, "underlying buffer has been detached");
}

Result<void> TextIOWrapper::check_open() {
  BACKPORTS_TRY_ASSIGN(const bool is_closed, closed());
  if (is_closed) return Error(ErrorType::ValueError, "I/O operation on closed file.");
  return {};
}

Result<Name> TextIOWrapper::name() {
  BACKPORTS_TRY(check_attached());
  return buffer_->name();
}
Result<bool> TextIOWrapper::closed() {
  BACKPORTS_TRY(check_attached());
  return buffer_->closed();
}
Result<int> TextIOWrapper::fileno() {
  BACKPORTS_TRY(check_attached());
  return buffer_->fileno();
}
Result<bool> TextIOWrapper::isatty() {
  BACKPORTS_TRY(check_attached());
  return buffer_->isatty();
}
Result<bool> TextIOWrapper::readable() {
  BACKPORTS_TRY(check_attached());
  return buffer_->readable();
}
Result<bool> TextIOWrapper::writable() {
  BACKPORTS_TRY(check_attached());
  return buffer_->writable();
}
Result<bool> TextIOWrapper::seekable() {
  BACKPORTS_TRY(check_attached());
  return buffer_->seekable();
}

Result<void> TextIOWrapper::flush() {
  BACKPORTS_TRY(check_open());
  BACKPORTS_TRY(write_pending());
  return buffer_->flush();
}

Result<void> TextIOWrapper::close() {
  BACKPORTS_TRY_ASSIGN(const bool is_closed, closed());
  if (is_closed) return {};
  Result<void> flushed = flush();
  Result<void> result = buffer_->close();
  if (flushed) return result;
  if (result) return flushed;
  result.error().set_context(std::move(flushed).error());
  return result;
}

Result<std::shared_ptr<IOBase>> TextIOWrapper::detach() {
  BACKPORTS_TRY(flush());
  return std::exchange(buffer_, nullptr);
}

// ================================================================= reading

void TextIOWrapper::forget_decoded() {
  decoded_.clear();
  used_ = 0;
}

std::string TextIOWrapper::take(std::size_t count) {
  const std::string_view all = unread();
  std::string taken(all.substr(0, bytes_of(all, count)));
  used_ += taken.size();
  return taken;
}

// False at the end of the file. `wanted`: how many characters are missing, 0 if that is not known.
Result<bool> TextIOWrapper::read_chunk(std::size_t wanted) {
  const double ratio = std::max(bytes_a_character_, 1.0);
  const auto hint = static_cast<std::size_t>(ratio * static_cast<double>(wanted));
  const auto size = static_cast<std::ptrdiff_t>(std::max(kChunk, hint));
  BACKPORTS_TRY_ASSIGN(const ReadResult chunk, buffer_->read1(size));
  const bool at_end = chunk.bytes().empty();
  std::string text;
  BACKPORTS_TRY(decoder_->decode(chunk.bytes(), at_end ? Final::yes : Final::no, text));
  decoded_ = std::move(text);
  used_ = 0;
  const std::size_t characters = count_characters(decoded_);
  bytes_a_character_ = characters == 0 ? 0
                                       : static_cast<double>(chunk.bytes().size()) /
                                             static_cast<double>(characters);
  return !at_end || characters != 0;
}

Result<ReadResult> TextIOWrapper::read(std::ptrdiff_t size) {
  BACKPORTS_TRY(check_open());
  if (decoder_ == nullptr) return Error(ErrorType::UnsupportedOperation, "not readable");
  BACKPORTS_TRY(write_pending());
  if (size < 0) {
    BACKPORTS_TRY_ASSIGN(const ReadResult rest, buffer_->read());
    std::string text;
    BACKPORTS_TRY(decoder_->decode(rest.bytes(), Final::yes, text));
    std::string all = take(kNoLimit);
    forget_decoded();
    if (all.empty()) return ReadResult(std::move(text), ReadStatus::complete);
    return ReadResult(all += text, ReadStatus::complete);
  }
  std::size_t missing = static_cast<std::size_t>(size);
  std::string text = take(missing);
  missing -= count_characters(text);
  while (missing > 0) {
    const Result<bool> more = read_chunk(missing);
    if (!more) {
      if (is_interruption(more.error())) continue;
      return more.error().clone();
    }
    if (!*more) return ReadResult(std::move(text), ReadStatus::end_of_file);
    const std::string part = take(missing);
    missing -= count_characters(part);
    text += part;
  }
  return ReadResult(std::move(text), ReadStatus::complete);
}

TextIOWrapper::Ending TextIOWrapper::find_ending(std::string_view text) const {
  constexpr std::size_t kNone = std::string_view::npos;
  if (!newline_.empty()) {
    const std::size_t at = text.find(newline_);
    if (at != kNone) return {at + newline_.size(), true};
    // The first half of it may stand at the end.
    const bool half = newline_.size() == 2 && text.ends_with(newline_[0]);
    return {text.size() - (half ? 1 : 0), false};
  }
  const std::size_t at = translates_ ? text.find('\n') : text.find_first_of("\r\n");
  if (at == kNone) return {text.size(), false};
  const bool both = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
  return {at + (both ? 2 : 1), true};
}

Result<ReadResult> TextIOWrapper::readline(std::ptrdiff_t limit) {
  BACKPORTS_TRY(check_open());
  BACKPORTS_TRY(write_pending());
  std::size_t left = limit_of(limit);
  std::string line;       // what is known to hold no line end
  std::string undecided;  // behind it: what may begin one
  for (;;) {
    while (decoded_.empty()) {
      if (decoder_ == nullptr) return Error(ErrorType::UnsupportedOperation, "not readable");
      const Result<bool> more = read_chunk(0);
      if (!more) {
        if (is_interruption(more.error())) continue;
        return more.error().clone();
      }
      if (*more) continue;
      forget_decoded();
      line += undecided;
      return ReadResult(std::move(line), ReadStatus::end_of_file);
    }
    std::string joined;
    std::string_view here = unread();
    const std::size_t before = undecided.size();
    if (before != 0) {
      joined = std::exchange(undecided, {});
      joined += here;
      here = joined;
    }
    const Ending ending = find_ending(here);
    const std::size_t fits = bytes_of(here.substr(0, ending.end), left);
    const bool reached =
        ending.found || (left != kNoLimit && count_characters(here.substr(0, fits)) >= left);
    if (reached) {
      line += here.substr(0, fits);
      used_ += fits - before;
      return ReadResult(std::move(line), ReadStatus::complete);
    }
    line += here.substr(0, ending.end);
    if (left != kNoLimit) left -= count_characters(here.substr(0, ending.end));
    undecided = here.substr(ending.end);
    forget_decoded();
  }
}

Result<Bytes> TextIOWrapper::next() {
  BACKPORTS_TRY(check_attached());
  BACKPORTS_TRY_ASSIGN(ReadResult line, readline());
  if (line.bytes().empty()) return Error(ErrorType::StopIteration);
  return std::move(line).bytes();
}

// ================================================================= writing

Result<void> TextIOWrapper::write_pending() {
  if (pending_.empty()) return {};
  const Bytes bytes = std::exchange(pending_, {});
  for (;;) {
    const auto written = buffer_->write(bytes);
    if (written) return {};
    if (!is_interruption(written.error())) return written.error().clone();
  }
}

Result<Transfer> TextIOWrapper::write(std::string_view text) {
  BACKPORTS_TRY(check_open());
  if (encoder_ == nullptr) return Error(ErrorType::UnsupportedOperation, "not writable");
  const auto characters = static_cast<std::int64_t>(count_characters(text));
  const bool ends_line = line_buffering_ == LineBuffering::yes &&
                         text.find_first_of("\r\n") != std::string_view::npos;
  std::string translated;
  if (newline_.starts_with('\r') && text.find('\n') != std::string_view::npos) {
    for (const char c : text) {
      if (c == '\n') {
        translated += newline_;
      } else {
        translated += c;
      }
    }
    text = translated;
  }
  Bytes bytes;
  BACKPORTS_TRY(encoder_->encode(text, Final::no, bytes));
  if (!pending_.empty() && pending_.size() + bytes.size() > kChunk) BACKPORTS_TRY(write_pending());
  pending_ += bytes;
  const bool leaves = pending_.size() >= kChunk || ends_line || write_through_ == WriteThrough::yes;
  if (leaves) BACKPORTS_TRY(write_pending());
  if (ends_line) BACKPORTS_TRY(buffer_->flush());
  forget_decoded();
  if (decoder_ != nullptr) decoder_->reset();
  return Transfer(characters);
}

}  // namespace backports
