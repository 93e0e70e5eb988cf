#include "backports/codec/idna/idna.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "backports/codec/idna/nameprep.h"
#include "backports/codec/idna/punycode.h"
#include "backports/codec/lookup.h"
#include "backports/unicode/utf8.h"

namespace backports {
namespace {

using idna::PunycodeErrors;

constexpr std::string_view kPrefix = "xn--";
constexpr std::size_t kLongestLabel = 63;

bool is_dot(char32_t c) {
  return c == U'.' || c == U'\u3002' || c == U'\uFF0E' || c == U'\uFF61';
}

bool is_ascii(std::u32string_view text) {
  return std::ranges::all_of(text, [](char32_t c) { return c < 0x80; });
}

Bytes as_bytes(std::u32string_view ascii) {
  Bytes bytes;
  for (const char32_t c : ascii) bytes += static_cast<char>(c);
  return bytes;
}

// ================================================================= labels

Result<Bytes> of_right_size(Bytes label) {
  if (label.empty() || label.size() > kLongestLabel) {
    return Error(ErrorType::UnicodeError, "label empty or too long");
  }
  return label;
}

// RFC 3490's ToASCII.
Result<Bytes> to_ascii(const std::u32string& label) {
  if (is_ascii(label)) return of_right_size(as_bytes(label));
  BACKPORTS_TRY_ASSIGN(const std::u32string prepared, idna::nameprep(label));
  if (is_ascii(prepared)) return of_right_size(as_bytes(prepared));
  if (prepared.starts_with(U"xn--")) {
    return Error(ErrorType::UnicodeError, "Label starts with ACE prefix");
  }
  return of_right_size(Bytes(kPrefix) + idna::punycode_encode(prepared));
}

// RFC 3490's ToUnicode, of ASCII.
Result<std::u32string> to_unicode(std::string_view label) {
  if (!label.starts_with(kPrefix)) return idna::code_points(label);
  auto decoded = idna::punycode_decode(label.substr(kPrefix.size()), PunycodeErrors::strict);
  if (!decoded) {
    // Python wraps what a codec raises.
    return Error::with_message(ErrorType::UnicodeError, "decoding with 'punycode' codec failed (" +
                                                            decoded.error().to_string() + ")");
  }
  BACKPORTS_TRY_ASSIGN(const Bytes again, to_ascii(*decoded));
  const auto lower = [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  };
  if (!std::ranges::equal(label, again, {}, lower)) {
    return Error::of_labels({std::string(label), again});
  }
  return decoded;
}

// ================================================================= what both directions share

// The labels of a text. The last one may go on, unless all is there.
template <class Text>
struct Labels {
  std::vector<Text> all;
  bool trailing_dot = false;
};

template <class Text, class IsDot>
Labels<Text> split(const Text& text, Final final, IsDot is_dot_of) {
  Labels<Text> labels;
  auto start = text.begin();
  for (;;) {
    const auto dot = std::find_if(start, text.end(), is_dot_of);
    labels.all.emplace_back(start, dot);
    if (dot == text.end()) break;
    start = dot + 1;
  }
  if (labels.all.back().empty()) {
    labels.all.pop_back();
    labels.trailing_dot = true;
  } else if (final == Final::no) {
    labels.all.pop_back();
    labels.trailing_dot = !labels.all.empty();
  }
  return labels;
}

Error unsupported(std::string_view start, const std::string& errors) {
  return Error::with_message(ErrorType::UnicodeError,
                             std::string(start) + " error handling " + errors);
}

// ================================================================= codec

class IdnaDecoder final : public IncrementalDecoder {
 public:
  explicit IdnaDecoder(std::string errors) : errors_(std::move(errors)) {}

  Result<void> decode(std::string_view input, Final final, std::string& into) override {
    if (errors_ != "strict") return unsupported("Unsupported", errors_);
    const Bytes all = pending_ + Bytes(input);
    if (all.empty()) return {};
    std::string ascii;
    BACKPORTS_TRY(ascii_of(all, ascii));
    const auto labels = split(all, final, [](char c) { return c == '.'; });
    std::string text;
    std::size_t taken = 0;
    for (std::size_t i = 0; i < labels.all.size(); ++i) {
      BACKPORTS_TRY_ASSIGN(const std::u32string label, to_unicode(labels.all[i]));
      if (i != 0) text += '.';
      idna::append_code_points(text, label);
      // Python counts no dot as long as all labels were empty.
      taken += labels.all[i].size() + (taken != 0 ? 1 : 0);
    }
    if (labels.trailing_dot) {
      text += '.';
      ++taken;
    }
    into += text;
    pending_ = all.substr(std::min(taken, all.size()));
    return {};
  }
  Error refuse(std::string_view type_name) const override {
    return Error::with_message(ErrorType::TypeError,
                               "can't concat " + std::string(type_name) + " to bytes");
  }
  DecoderState state() const override { return {pending_, 0}; }
  void set_state(const DecoderState& state) override { pending_ = state.pending; }
  void reset() override { pending_.clear(); }

 private:
  // Fails where the bytes are not.
  static Result<void> ascii_of(std::string_view bytes, std::string& into) {
    BACKPORTS_TRY_ASSIGN(const Codec* const ascii, find_codec("ascii"));
    return ascii->decoder(ErrorPolicy("strict"))->decode(bytes, Final::yes, into);
  }

  std::string errors_;
  Bytes pending_;
};

class IdnaEncoder final : public IncrementalEncoder {
 public:
  explicit IdnaEncoder(std::string errors) : errors_(std::move(errors)) {}

  Result<void> encode(std::string_view text, Final final, Bytes& into) override {
    if (errors_ != "strict") return unsupported("unsupported", errors_);
    const std::u32string all = idna::code_points(waiting_ + std::string(text));
    if (all.empty()) return {};
    const auto labels = split(all, final, is_dot);
    Bytes bytes;
    std::size_t taken = 0;
    for (const std::u32string& label : labels.all) {
      BACKPORTS_TRY_ASSIGN(const Bytes encoded, to_ascii(label));
      if (taken != 0) {
        bytes += '.';
        ++taken;
      }
      bytes += encoded;
      taken += label.size();
    }
    if (labels.trailing_dot) {
      bytes += '.';
      ++taken;
    }
    into += bytes;
    waiting_.clear();
    idna::append_code_points(waiting_, std::u32string_view(all).substr(taken));
    return {};
  }
  EncoderState state() const override { return {waiting_, 0}; }
  void set_state(const EncoderState& state) override { waiting_ = state.waiting; }
  void reset() override { waiting_.clear(); }

 private:
  std::string errors_;
  std::string waiting_;
};

class Idna final : public Codec {
 public:
  std::string_view name() const override { return "idna"; }
  std::unique_ptr<IncrementalDecoder> decoder(ErrorPolicy errors) const override {
    return std::make_unique<IdnaDecoder>(errors.name());
  }
  std::unique_ptr<IncrementalEncoder> encoder(ErrorPolicy errors) const override {
    return std::make_unique<IdnaEncoder>(errors.name());
  }
};

}  // namespace

const Codec& idna_codec() {
  static const Idna codec;
  return codec;
}

}  // namespace backports
