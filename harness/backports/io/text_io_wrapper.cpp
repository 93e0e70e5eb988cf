#include "backports/io/text_io_wrapper.h"

#include <langinfo.h>

#include <algorithm>
#include <limits>
#include <utility>

#include "backports/codec/utf_8.h"
#include "backports/unicode/repr.h"
#include "backports/unicode/utf8.h"
#include "backports/unicode/utf8_validation.h"

namespace backports {
namespace {

constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();

Error unsupported(Literal message) {
  return Error(ErrorType::UnsupportedOperation, message);
}

// What C takes of a str: the text up to its first NUL.
std::string_view c_string(std::string_view text) {
  return text.substr(0, text.find('\0'));
}

// A str that C takes in UTF-8.
Result<void> check_no_surrogates(std::string_view text) {
  Bytes bytes;
  return utf_8().encoder(ErrorPolicy("strict"))->encode(text, Final::yes, bytes);
}

Result<void> check_newline(const std::optional<std::string_view>& newline) {
  static constexpr std::string_view kLegal[] = {"", "\n", "\r", "\r\n"};
  if (!newline || std::ranges::find(kLegal, *newline) != std::end(kLegal)) return {};
  return Error::with_message(ErrorType::ValueError,
                             "illegal newline value: " + std::string(*newline));
}

// "locale" is that of the program's locale, under the name that the C library has for it.
std::string_view shown_encoding(std::string_view encoding) {
  return encoding == "locale" ? std::string_view(::nl_langinfo(CODESET)) : encoding;
}

// Of at most `count` characters.
std::size_t bytes_of(std::string_view text, std::size_t count) {
  return count >= text.size() ? text.size() : offset_of_character(text, count);
}

// The first "\n" or "\r". By parts, so that a far one of them is not looked for again and again.
std::size_t find_any_ending(std::string_view text) {
  constexpr std::size_t kPart = 256;
  for (std::size_t from = 0; from < text.size(); from += kPart) {
    const std::string_view part = text.substr(from, kPart);
    const std::size_t lf = part.find('\n');
    const std::size_t at = std::min(lf, part.substr(0, lf).find('\r'));
    if (at != std::string_view::npos) return from + at;
  }
  return std::string_view::npos;
}

}  // namespace

// ================================================================= construction

Result<std::shared_ptr<TextIOWrapper>> TextIOWrapper::create(std::shared_ptr<IOBase> buffer,
                                                             const TextOptions& options,
                                                             const Dialect& dialect) {
  if (options.encoding) BACKPORTS_TRY(check_c_string(*options.encoding));
  if (options.newline) BACKPORTS_TRY(check_c_string(*options.newline));
  BACKPORTS_TRY(check_newline(options.newline));
  auto file = std::make_shared<TextIOWrapper>(Passkey{}, std::move(buffer), options, dialect);
  // What fails from here on is no file: it closes nothing.
  auto set_up = file->set_up();
  if (set_up) return file;
  file->buffer_ = nullptr;
  return std::move(set_up).error();
}

Result<void> TextIOWrapper::check_c_string(std::string_view text) {
  BACKPORTS_TRY(check_no_surrogates(text));
  if (text.find('\0') == std::string_view::npos) return {};
  return Error(ErrorType::ValueError, "embedded null character");
}

TextIOWrapper::TextIOWrapper(Passkey, std::shared_ptr<IOBase> buffer, const TextOptions& options,
                             const Dialect& dialect)
    : buffer_(std::move(buffer)),
      encoding_(shown_encoding(options.encoding.value_or("utf-8"))),
      errors_(options.errors.value_or("strict")),
      handlers_(options.handlers),
      find_codec_(options.find_codec),
      newline_(options.newline.value_or("")),
      translates_(!options.newline),
      line_buffering_(options.line_buffering),
      write_through_(options.write_through),
      dialect_(dialect) {}

TextIOWrapper::~TextIOWrapper() {
  finalize();
}

Result<void> TextIOWrapper::set_up() {
  BACKPORTS_TRY_ASSIGN(const Codec* const codec, find_codec_(encoding_));
  BACKPORTS_TRY(check_no_surrogates(errors_));
  BACKPORTS_TRY(set_codec(*codec, errors_));
  BACKPORTS_TRY_ASSIGN(seekable_, buffer_->seekable());
  telling_ = seekable_;
  BACKPORTS_TRY_ASSIGN(has_read1_, buffer_->has_read1());
  return find_start_of_stream();
}

// What CPython encodes without the codec's encoder, and so without its signature where the stream
// has begun. The codecs that come to it write none.
bool TextIOWrapper::encodes_directly(const Codec& codec) {
  static constexpr std::string_view kNames[] = {"ascii",     "iso8859-1", "utf-8",
                                                "utf-16-be", "utf-16-le", "utf-16",
                                                "utf-32-be", "utf-32-le", "utf-32"};
  return std::ranges::find(kNames, codec.name()) != std::end(kNames);
}

TextIOWrapper::SameBytes TextIOWrapper::same_bytes(const Codec& codec) {
  if (&codec == &utf_8()) return SameBytes::all;
  return codec.name() == "ascii" || codec.name() == "iso8859-1" ? SameBytes::ascii
                                                                : SameBytes::none;
}

Result<void> TextIOWrapper::set_codec(const Codec& codec, std::string_view errors) {
  const ErrorPolicy policy(std::string(c_string(errors)), handlers_);
  BACKPORTS_TRY_ASSIGN(const bool readable, buffer_->readable());
  if (readable) {
    decoder_ = codec.decoder(policy);
    universal_ = nullptr;
    if (newline_.empty()) {
      const auto translate =
          translates_ ? NewlineDecoder::Translate::yes : NewlineDecoder::Translate::no;
      auto universal = std::make_unique<NewlineDecoder>(std::move(decoder_), translate);
      universal_ = universal.get();
      decoder_ = std::move(universal);
    }
  }
  BACKPORTS_TRY_ASSIGN(const bool writable, buffer_->writable());
  if (writable) {
    encoder_ = codec.encoder(policy);
    encodes_directly_ = encodes_directly(codec);
    same_bytes_ = same_bytes(codec);
  }
  return {};
}

// A stream that has begun gets no signature, nor does one that cannot tell where it is.
Result<void> TextIOWrapper::find_start_of_stream() {
  if (encoder_ == nullptr) return {};
  if (!seekable_) {
    if (encodes_directly_) encoder_->set_state({});
    return {};
  }
  BACKPORTS_TRY_ASSIGN(const TextCookie place, place_of_buffer());
  if (place != TextCookie{}) encoder_->set_state({});
  return {};
}

// ================================================================= what it is

Result<std::string> TextIOWrapper::repr() {
  BACKPORTS_TRY_ASSIGN(const std::string name, shown_name());
  std::string text = "<_io.TextIOWrapper" + name;
  if (mode_) text += " mode=" + repr_text(*mode_);
  return text + " encoding=" + repr_text(encoding_) + ">";
}

Result<Name> TextIOWrapper::name() {
  BACKPORTS_TRY(check_attached());
  return buffer_->name();
}

Result<std::string> TextIOWrapper::mode() {
  if (mode_) return *mode_;
  return IOBase::mode();
}

Result<Newlines> TextIOWrapper::newlines() const {
  BACKPORTS_TRY(check_attached());
  return universal_ == nullptr ? Newlines{} : universal_->newlines();
}

Result<std::ptrdiff_t> TextIOWrapper::chunk_size() const {
  BACKPORTS_TRY(check_attached());
  return chunk_size_;
}

Result<void> TextIOWrapper::set_chunk_size(std::ptrdiff_t size) {
  BACKPORTS_TRY(check_attached());
  if (size <= 0) return Error(ErrorType::ValueError, "a strictly positive integer is required");
  chunk_size_ = size;
  return {};
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
  telling_ = seekable_;
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
  BACKPORTS_TRY(check_attached());
  BACKPORTS_TRY(flush());
  return std::exchange(buffer_, nullptr);
}

Result<void> TextIOWrapper::check_reconfigure(const TextChanges& changes) const {
  if (has_decoded_ && (changes.encoding || changes.errors || changes.newline)) {
    return unsupported(
        "It is not possible to set the encoding or newline of stream after the first read");
  }
  if (!changes.newline || !*changes.newline) return {};
  BACKPORTS_TRY(check_no_surrogates(**changes.newline));
  return check_newline(c_string(**changes.newline));
}

Result<void> TextIOWrapper::reconfigure(const TextChanges& changes) {
  BACKPORTS_TRY(check_reconfigure(changes));
  BACKPORTS_TRY(flush());
  return reconfigure_flushed(changes);
}

Result<void> TextIOWrapper::reconfigure_flushed(const TextChanges& changes) {
  bytes_a_character_ = 0;
  if (changes.newline) {
    newline_ = c_string(changes.newline->value_or(""));
    translates_ = !*changes.newline;
  }
  if (changes.encoding || changes.errors || changes.newline) {
    BACKPORTS_TRY(change_codec(changes));
  }
  line_buffering_ = changes.line_buffering.value_or(line_buffering_);
  write_through_ = changes.write_through.value_or(write_through_);
  return {};
}

Result<void> TextIOWrapper::change_codec(const TextChanges& changes) {
  std::string encoding = encoding_;
  std::string errors(changes.errors.value_or(changes.encoding ? "strict" : errors_));
  if (changes.encoding) encoding = shown_encoding(*changes.encoding);
  BACKPORTS_TRY(check_no_surrogates(errors));
  if (!check_no_surrogates(encoding)) {
    return Error(ErrorType::TypeError, "bad argument type for built-in operation");
  }
  BACKPORTS_TRY_ASSIGN(const Codec* const codec, find_codec_(c_string(encoding)));
  BACKPORTS_TRY(set_codec(*codec, errors));
  encoding_ = std::move(encoding);
  errors_ = std::move(errors);
  return find_start_of_stream();
}

// ================================================================= reading

void TextIOWrapper::set_decoded(std::string text) {
  has_decoded_ = true;
  decoded_ = std::move(text);
  is_ascii_ = false;
  used_ = 0;
}

void TextIOWrapper::forget_decoded() {
  has_decoded_ = false;
  decoded_.clear();
  used_ = 0;
}

std::string TextIOWrapper::take(std::size_t count) {
  const std::string_view all = unread();
  std::string taken(all.substr(0, bytes_of(all, count)));
  used_ += taken.size();
  return taken;
}

std::optional<std::string_view> TextIOWrapper::take_ahead(std::ptrdiff_t size) {
  constexpr std::size_t kLargest = 4;  // of a character
  const auto count = static_cast<std::size_t>(size);
  std::string_view text = unread();
  if (pending_ || size <= 0 || count > text.size()) return std::nullopt;
  if (is_ascii_) {
    used_ += count;
    return text.substr(0, count);
  }
  if (text.size() / kLargest > count) text = text.substr(0, count * kLargest);
  const std::size_t end = offset_of_character(text, count);
  if (end == text.size() && count_characters(text) < count) return std::nullopt;
  used_ += end;
  return text.substr(0, end);
}

Result<bool> TextIOWrapper::read_chunk(std::size_t wanted) {
  if (decoder_ == nullptr) return unsupported("not readable");
  DecoderState before;
  if (telling_) before = decoder_->state();

  // A hint beyond what a size can be is none, as in C.
  const double hint = std::max(bytes_a_character_, 1.0) * static_cast<double>(wanted);
  const auto size =
      hint < 0x1p63 ? std::max(chunk_size_, static_cast<std::ptrdiff_t>(hint)) : chunk_size_;
  BACKPORTS_TRY_ASSIGN(ReadResult chunk, has_read1_ ? buffer_->read1(size) : buffer_->read(size));
  if (chunk.none() || buffer_->is_text()) {
    return Error::with_message(ErrorType::TypeError,
                               std::string("underlying ") + (has_read1_ ? "read1" : "read") +
                                   "() should have returned a bytes-like object, not '" +
                                   (chunk.none() ? "NoneType" : "str") + "'");
  }
  const std::size_t size_of_chunk = chunk.bytes().size();
  const Final final = size_of_chunk == 0 ? Final::yes : Final::no;
  std::optional<Snapshot> snapshot;
  if (telling_) snapshot = Snapshot{before.flags, before.pending + chunk.bytes()};
  std::string text;
  BACKPORTS_TRY(decoder_->decode_owned(std::move(chunk).bytes(), final, text));
  set_decoded(std::move(text));
  const std::size_t characters = count_characters(decoded_);
  is_ascii_ = characters == decoded_.size();
  bytes_a_character_ =
      characters == 0 ? 0 : static_cast<double>(size_of_chunk) / static_cast<double>(characters);
  if (snapshot) snapshot_ = std::move(snapshot);
  return size_of_chunk != 0 || characters != 0;
}

Result<ReadResult> TextIOWrapper::read_rest() {
  BACKPORTS_TRY_ASSIGN(ReadResult rest, buffer_->read());
  if (rest.none()) return decoder_->refuse("NoneType");
  if (buffer_->is_text()) {
    BACKPORTS_TRY_ASSIGN(Bytes bytes, decoder_->bytes_of_text(rest.view()));
    rest = ReadResult(std::move(bytes), ReadStatus::complete);
  }
  if (rest.lent() != nullptr && used_ >= decoded_.size() &&
      decoder_->decodes_to_itself(rest.view())) {
    forget_decoded();
    snapshot_.reset();
    rest.set_status(ReadStatus::complete);
    return rest;
  }
  std::string text;
  BACKPORTS_TRY(decoder_->decode_owned(std::move(rest).bytes(), Final::yes, text));
  if (used_ < decoded_.size()) text.insert(0, unread());
  forget_decoded();
  snapshot_.reset();
  return ReadResult(std::move(text), ReadStatus::complete);
}

Result<ReadResult> TextIOWrapper::read(std::ptrdiff_t size) {
  BACKPORTS_TRY(check_open());
  if (decoder_ == nullptr) return unsupported("not readable");
  BACKPORTS_TRY(write_pending());
  if (size < 0) return read_rest();
  auto missing = static_cast<std::size_t>(size);
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
  const std::size_t at = translates_ ? text.find('\n') : find_any_ending(text);
  if (at == kNone) return {text.size(), false};
  const bool both = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
  return {at + (both ? 2 : 1), true};
}

Result<ReadResult> TextIOWrapper::readline(std::ptrdiff_t limit) {
  BACKPORTS_TRY(check_open());
  BACKPORTS_TRY(write_pending());
  if (limit < 0 && used_ < decoded_.size()) [[likely]] {
    const Ending ending = find_ending(unread());
    if (ending.found) {
      const std::string_view line = unread().substr(0, ending.end);
      used_ += line.size();
      return ReadResult(line, ReadStatus::complete);
    }
  }
  std::size_t left = limit < 0 ? kNoLimit : static_cast<std::size_t>(limit);
  std::string line;       // what is known to hold no line end
  std::string undecided;  // behind it: what may begin one
  for (;;) {
    while (decoded_.empty()) {
      const Result<bool> more = read_chunk(0);
      if (!more) {
        if (is_interruption(more.error())) continue;
        return more.error().clone();
      }
      if (*more) continue;
      forget_decoded();
      snapshot_.reset();
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
    std::string_view part = here.substr(0, ending.end);
    bool complete = ending.found;
    if (left != kNoLimit) {
      part = part.substr(0, bytes_of(part, left));
      left -= count_characters(part);
      complete = complete || left == 0;
    }
    line += part;
    if (complete) {
      used_ += part.size() - before;
      return ReadResult(std::move(line), ReadStatus::complete);
    }
    undecided = here.substr(ending.end);
    forget_decoded();
  }
}

Result<Bytes> TextIOWrapper::next() {
  BACKPORTS_TRY(check_attached());
  telling_ = false;
  BACKPORTS_TRY_ASSIGN(ReadResult line, readline());
  if (!line.bytes().empty()) return std::move(line).bytes();
  snapshot_.reset();
  telling_ = seekable_;
  return Error(ErrorType::StopIteration);
}

// ================================================================= writing

Error TextIOWrapper::refuse_write(std::string_view type_name) {
  return Error::with_message(ErrorType::TypeError,
                             "write() argument must be str, not " + std::string(type_name));
}

Result<void> TextIOWrapper::write_pending() {
  if (!pending_) return {};
  Bytes bytes = *std::exchange(pending_, std::nullopt);
  if (buffer_->is_text()) return refuse_write("bytes");
  for (;;) {
    const auto written = buffer_->write(bytes);
    if (written) {
      keep_spare(std::move(bytes));
      return {};
    }
    if (!is_interruption(written.error())) return written.error().clone();
  }
}

void TextIOWrapper::keep_spare(Bytes&& bytes) {
  constexpr std::size_t kLargest = 16384;
  if (bytes.capacity() > kLargest || bytes.capacity() < spare_.capacity()) return;
  spare_ = std::move(bytes);
  spare_.clear();
}

Result<void> TextIOWrapper::encode(std::string_view text, Bytes& into) {
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
  auto encoded = encoder_->encode(text, Final::no, into);
  // Even what could not be encoded counts as the start of the stream.
  if (encodes_directly_ && !encoded) encoder_->set_state({});
  return encoded;
}

Result<Transfer> TextIOWrapper::write(std::string_view text) {
  BACKPORTS_TRY(check_open());
  if (encoder_ == nullptr) return unsupported("not writable");
  Bytes bytes = std::exchange(spare_, {});
  BACKPORTS_TRY(encode(text, bytes));
  const auto chunk = static_cast<std::size_t>(chunk_size_);
  if (pending_ && pending_->size() + bytes.size() > chunk) BACKPORTS_TRY(write_pending());
  if (pending_) {
    *pending_ += bytes;
    keep_spare(std::move(bytes));
  } else {
    pending_ = std::move(bytes);
  }
  const bool ends_line =
      line_buffering_ == LineBuffering::yes && text.find_first_of("\r\n") != std::string_view::npos;
  if (pending_->size() >= chunk || ends_line || write_through_ == WriteThrough::yes) {
    BACKPORTS_TRY(write_pending());
  }
  if (ends_line) BACKPORTS_TRY(buffer_->flush());
  end_reading();
  return Transfer(static_cast<std::int64_t>(count_characters(text)));
}

bool TextIOWrapper::write_ahead(std::string_view text) {
  const std::size_t before = pending_ ? pending_->size() : 0;
  if (newline_.starts_with('\r') || line_buffering_ == LineBuffering::yes ||
      write_through_ == WriteThrough::yes ||
      before + text.size() >= static_cast<std::size_t>(chunk_size_)) {
    return false;
  }
  switch (same_bytes_) {
    case SameBytes::none:
      return false;
    case SameBytes::ascii:
      if (ascii_prefix(text) != text.size()) return false;
      break;
    case SameBytes::all:
      if (utf8_prefix(text) != text.size()) return false;
  }
  if (!pending_) pending_ = std::exchange(spare_, {});
  *pending_ += text;
  end_reading();
  return true;
}

// After a write() the place in what was read has no meaning; on a stream that cannot seek it has.
void TextIOWrapper::end_reading() {
  if (snapshot_ || dialect_.write_discards_decoded_text) {
    forget_decoded();
    snapshot_.reset();
  } else if (!dialect_.write_resets_decoder) {
    return;
  }
  if (decoder_ != nullptr) decoder_->reset();
}

}  // namespace backports
