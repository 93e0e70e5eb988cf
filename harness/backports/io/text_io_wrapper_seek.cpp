// TextIOWrapper's seek() and tell(): places in text by places in bytes.
//
//   buffer   … │ next_input of the snapshot                    │ …
//              │ start         │ bytes_to_feed │               │
//   text       │               │ chars_to_skip ▲ here          │
//
// The snapshot was taken where the decoder held no bytes. tell() looks for another such place close
// to the character, so that seek() has little to decode again.
#include <algorithm>
#include <limits>
#include <utility>

#include "backports/io/text_io_wrapper.h"
#include "backports/unicode/utf8.h"

namespace backports {
namespace {

// The flags of a decoder's state as CPython parses them into a cookie.
Result<std::int32_t> as_int(std::int64_t flags) {
  if (flags > std::numeric_limits<std::int32_t>::max()) {
    return Error(ErrorType::OverflowError, "signed integer is greater than maximum");
  }
  if (flags < std::numeric_limits<std::int32_t>::min()) {
    return Error(ErrorType::OverflowError, "signed integer is less than minimum");
  }
  return static_cast<std::int32_t>(flags);
}

// As a file that wants a number takes it.
Result<std::int64_t> as_offset(const TextCookie& cookie) {
  if (cookie.is_plain() || cookie.below_zero) return cookie.start;
  return Error(ErrorType::ValueError, "cannot fit 'int' into an offset-sized integer");
}

Error negative_position(std::int64_t position) {
  return Error::with_message(ErrorType::ValueError,
                             "negative seek position " + std::to_string(position));
}

// How many characters the decoder makes of the bytes.
Result<std::int64_t> count_decoded(IncrementalDecoder& decoder, std::string_view bytes,
                                   Final final) {
  std::string text;
  BACKPORTS_TRY(decoder.decode(bytes, final, text));
  return static_cast<std::int64_t>(count_characters(text));
}

// The decoder's state as it was, whatever was decoded meanwhile.
class SavedState {
 public:
  explicit SavedState(IncrementalDecoder& decoder) : decoder_(decoder), state_(decoder.state()) {}
  SavedState(const SavedState&) = delete;
  SavedState& operator=(const SavedState&) = delete;
  ~SavedState() { decoder_.set_state(state_); }

 private:
  IncrementalDecoder& decoder_;
  DecoderState state_;
};

}  // namespace

// ================================================================= tell

void TextIOWrapper::restore_decoder(const TextCookie& cookie) {
  if (cookie.start == 0 && cookie.dec_flags == 0) {
    decoder_->reset();
  } else {
    decoder_->set_state({{}, cookie.dec_flags});
  }
}

std::optional<std::int64_t> TextIOWrapper::decoder_flags_at(const TextCookie& cookie) const {
  if (decoder_ == nullptr || (cookie.start == 0 && cookie.dec_flags == 0)) return std::nullopt;
  return universal_ != nullptr ? cookie.dec_flags >> 1 : cookie.dec_flags;
}

// A buffer that is itself text has a cookie of its own.
Result<TextCookie> TextIOWrapper::place_of_buffer() {
  // Not every one that gives text is a TextIOWrapper.
  if (auto* const text = dynamic_cast<TextIOWrapper*>(buffer_.get())) return text->tell_cookie();
  TextCookie place;
  BACKPORTS_TRY_ASSIGN(place.start, buffer_->tell());
  place.below_zero = place.start < 0;
  return place;
}

Result<TextCookie> TextIOWrapper::tell_cookie() {
  BACKPORTS_TRY(check_open());
  if (!seekable_) {
    return Error(ErrorType::UnsupportedOperation, "underlying stream is not seekable");
  }
  if (!telling_) {
    return Error(ErrorType::OSError, "telling position disabled by next() call");
  }
  BACKPORTS_TRY(write_pending());
  BACKPORTS_TRY(flush());
  BACKPORTS_TRY_ASSIGN(TextCookie cookie, place_of_buffer());
  if (decoder_ == nullptr || !snapshot_) return cookie;
  if (!cookie.is_plain() && !cookie.below_zero) {
    return Error(ErrorType::OverflowError, "Python int too large to convert to C long");
  }
  cookie.below_zero = false;
  BACKPORTS_TRY_ASSIGN(cookie.dec_flags, as_int(snapshot_->dec_flags));
  cookie.start -= static_cast<std::int64_t>(snapshot_->next_input.size());
  if (used_ == 0) return cookie;
  const SavedState saved(*decoder_);
  return find_cookie(cookie);
}

// From the snapshot to the place before the character number `skip`.
Result<TextCookie> TextIOWrapper::find_cookie(TextCookie cookie) {
  const std::string_view input = snapshot_->next_input;
  auto skip =
      static_cast<std::int64_t>(count_characters(std::string_view(decoded_).substr(0, used_)));
  BACKPORTS_TRY_ASSIGN(const std::int64_t begin, guess_start(input, cookie, skip));
  cookie.start += begin;
  if (skip == 0) return cookie;

  // Close to the place: byte by byte, and every byte after which the decoder is empty is a better
  // start.
  std::int64_t decoded = 0;
  auto at = static_cast<std::size_t>(begin);
  for (; at < input.size(); ++at) {
    BACKPORTS_TRY_ASSIGN(const std::int64_t characters,
                         count_decoded(*decoder_, input.substr(at, 1), Final::no));
    decoded += characters;
    ++cookie.bytes_to_feed;
    const DecoderState state = decoder_->state();
    BACKPORTS_TRY_ASSIGN(const std::int32_t flags, as_int(state.flags));
    if (state.pending.empty() && decoded <= skip) {
      cookie.start += cookie.bytes_to_feed;
      skip -= decoded;
      cookie.dec_flags = flags;
      cookie.bytes_to_feed = 0;
      decoded = 0;
    }
    if (decoded >= skip) break;
  }
  if (at >= input.size()) {
    BACKPORTS_TRY_ASSIGN(const std::int64_t characters, count_decoded(*decoder_, {}, Final::yes));
    cookie.need_eof = true;
    if (decoded + characters < skip) {
      return Error(ErrorType::OSError, "can't reconstruct logical file position");
    }
  }
  cookie.chars_to_skip = static_cast<std::int32_t>(skip);
  return cookie;
}

std::int64_t TextIOWrapper::guess_bytes(std::int64_t characters) const {
  return static_cast<std::int64_t>(bytes_a_character_ * static_cast<double>(characters));
}

bool TextIOWrapper::tell_overreads() const {
  if (!snapshot_ || used_ == 0) return false;
  const std::size_t used = count_characters(std::string_view(decoded_).substr(0, used_));
  return guess_bytes(static_cast<std::int64_t>(used)) >
         static_cast<std::int64_t>(snapshot_->next_input.size());
}

// A start not far before the character number `skip`, by the ratio of bytes to characters: how many
// bytes of the input stand before it. Takes off `skip` what these make.
Result<std::int64_t> TextIOWrapper::guess_start(std::string_view input, TextCookie& cookie,
                                                std::int64_t& skip) {
  std::int64_t bytes = std::min(guess_bytes(skip), static_cast<std::int64_t>(input.size()));
  std::int64_t step = 1;
  while (bytes > 0) {
    restore_decoder(cookie);
    BACKPORTS_TRY_ASSIGN(
        const std::int64_t characters,
        count_decoded(*decoder_, input.substr(0, static_cast<std::size_t>(bytes)), Final::no));
    if (characters <= skip) {
      const DecoderState state = decoder_->state();
      BACKPORTS_TRY_ASSIGN(const std::int32_t flags, as_int(state.flags));
      if (state.pending.empty()) {
        cookie.dec_flags = flags;
        skip -= characters;
        return bytes;
      }
      bytes -= static_cast<std::int64_t>(state.pending.size());
      step = 1;
    } else {
      bytes -= step;
      step *= 2;
    }
  }
  restore_decoder(cookie);
  return 0;
}

Result<std::int64_t> TextIOWrapper::tell() {
  BACKPORTS_TRY_ASSIGN(const TextCookie cookie, tell_cookie());
  return as_offset(cookie);
}

// ================================================================= seek

Result<void> TextIOWrapper::check_seek(int whence, Zero is_zero) {
  BACKPORTS_TRY(check_open());
  if (!seekable_) {
    return Error(ErrorType::UnsupportedOperation, "underlying stream is not seekable");
  }
  switch (whence) {
    case 0:
      return {};
    case 1:
      if (is_zero == Zero::yes) return {};
      return Error(ErrorType::UnsupportedOperation, "can't do nonzero cur-relative seeks");
    case 2:
      if (is_zero == Zero::yes) return {};
      return Error(ErrorType::UnsupportedOperation, "can't do nonzero end-relative seeks");
    default:
      return Error::with_message(
          ErrorType::ValueError,
          "invalid whence (" + std::to_string(whence) + ", should be 0, 1 or 2)");
  }
}

Result<TextCookie> TextIOWrapper::seek_cookie(const TextCookie& cookie, int whence) {
  BACKPORTS_TRY(check_seek(whence, cookie == TextCookie{} ? Zero::yes : Zero::no));
  return seek_checked(cookie, whence);
}

Result<TextCookie> TextIOWrapper::seek_checked(const TextCookie& cookie, int whence) {
  if (whence == 2) return seek_end();
  if (whence == 0) return seek_to(cookie);
  BACKPORTS_TRY_ASSIGN(const TextCookie here, tell_cookie());
  if (here.below_zero) return negative_position(here.start);
  return seek_to(here);
}

Result<TextCookie> TextIOWrapper::seek_to(const TextCookie& cookie) {
  BACKPORTS_TRY(flush());
  BACKPORTS_TRY(buffer_->seek(cookie.start));
  forget_decoded();
  snapshot_.reset();
  if (decoder_ != nullptr) restore_decoder(cookie);
  if (cookie.chars_to_skip == 0) {
    snapshot_ = Snapshot{cookie.dec_flags, {}};
  } else {
    BACKPORTS_TRY(skip_characters(cookie));
  }
  if (encoder_ != nullptr) {
    reset_encoder(cookie.start == 0 && cookie.dec_flags == 0 ? AtStart::yes : AtStart::no);
  }
  return cookie;
}

// Decodes again what stands between the cookie's start and its place.
Result<void> TextIOWrapper::skip_characters(const TextCookie& cookie) {
  BACKPORTS_TRY_ASSIGN(const ReadResult input, buffer_->read(cookie.bytes_to_feed));
  if (input.none() || buffer_->is_text()) {
    return Error::with_message(
        ErrorType::TypeError,
        std::string("underlying read() should have returned a bytes object, not '") +
            (input.none() ? "NoneType" : "str") + "'");
  }
  snapshot_ = Snapshot{cookie.dec_flags, input.bytes()};
  std::string text;
  BACKPORTS_TRY(decoder_->decode(input.bytes(), cookie.need_eof ? Final::yes : Final::no, text));
  set_decoded(std::move(text));
  const auto skip = static_cast<std::size_t>(cookie.chars_to_skip);
  if (cookie.chars_to_skip < 0 || count_characters(decoded_) < skip) {
    return Error(ErrorType::OSError, "can't restore logical file position");
  }
  used_ = offset_of_character(decoded_, skip);
  return {};
}

Result<TextCookie> TextIOWrapper::seek_end() {
  BACKPORTS_TRY(flush());
  forget_decoded();
  snapshot_.reset();
  if (decoder_ != nullptr) decoder_->reset();
  TextCookie end;
  BACKPORTS_TRY_ASSIGN(end.start, buffer_->seek(0, 2));
  end.below_zero = end.start < 0;
  if (encoder_ != nullptr) reset_encoder(end.start == 0 ? AtStart::yes : AtStart::no);
  return end;
}

void TextIOWrapper::reset_encoder(AtStart at_start) {
  if (at_start == AtStart::yes) {
    encoder_->reset();
  } else {
    encoder_->set_state({});
  }
}

Result<std::int64_t> TextIOWrapper::seek(std::int64_t offset, int whence) {
  BACKPORTS_TRY(check_seek(whence, offset == 0 ? Zero::yes : Zero::no));
  if (offset < 0) return negative_position(offset);
  BACKPORTS_TRY_ASSIGN(const TextCookie place, seek_checked(TextCookie{offset}, whence));
  return as_offset(place);
}

Result<std::int64_t> TextIOWrapper::truncate(std::optional<std::int64_t> size) {
  BACKPORTS_TRY(check_attached());
  BACKPORTS_TRY(flush());
  return buffer_->truncate(size);
}

}  // namespace backports
