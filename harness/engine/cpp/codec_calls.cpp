#include "engine/cpp/codec_calls.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "backports/codec/lookup.h"
#include "backports/io/text_io_wrapper.h"

namespace parity::cpp {

using backports::Bytes;
using backports::Codec;
using backports::DecoderState;
using backports::EncoderState;
using backports::Error;
using backports::ErrorPolicy;
using backports::ErrorType;
using backports::Final;
using backports::PythonState;
using backports::Result;
using backports::TextIOWrapper;

namespace {

Error type_error(const std::string& message) {
  return Error::with_message(ErrorType::TypeError, message);
}

Result<const Codec*> codec_of(const Given& encoding) {
  const auto name = encoding.text();
  if (!name) {
    return type_error(fmt::format("lookup() argument must be str, not {}",
                                  encoding.is_none() ? "None" : encoding.type_name()));
  }
  BACKPORTS_TRY(TextIOWrapper::check_c_string(*name));
  return backports::find_codec(*name);
}

// A rule of the players: each of CPython's classes has its own view of what is no str.
Result<std::string> errors_of(const Given& errors) {
  if (!errors) return std::string("strict");
  const auto name = errors.text();
  if (!name) return type_error("errors must be a str");
  BACKPORTS_TRY(TextIOWrapper::check_c_string(*name));
  return std::string(*name);
}

Final final_of(const Given& given) {
  return given && truth(given.to_value()) ? Final::yes : Final::no;
}

Result<Value> decode(CodecThing& thing, const Arguments& arguments) {
  const Given& data = arguments[0];
  Bytes of_text;
  auto bytes = data.bytes_like();
  if (const auto text = data.text()) {
    BACKPORTS_TRY_ASSIGN(of_text, thing.decoder->bytes_of_text(*text));
    bytes = of_text;
  }
  if (!bytes) return thing.decoder->refuse(data.type_name());
  std::string text;
  BACKPORTS_TRY(thing.decoder->decode(*bytes, final_of(arguments[1]), text));
  return Value(Text{std::move(text)});
}

// A rule of the players: what CPython does with what is no str depends on the class.
Result<Value> encode(CodecThing& thing, const Arguments& arguments) {
  const auto text = arguments[0].text();
  if (!text) return type_error("encode() takes a str");
  Bytes bytes;
  BACKPORTS_TRY(thing.encoder->encode(*text, final_of(arguments[1]), bytes));
  return Value(std::move(bytes));
}

Value as_value(const PythonState& state) {
  if (state.kind == PythonState::Kind::text) return Text{state.value};
  constexpr std::size_t kDigitsOfInt64 = 18;  // and no more
  if (state.value.size() > kDigitsOfInt64) return BigInteger{state.value};
  return std::int64_t{std::stoll(state.value)};
}

bool is_value(const DecoderState& state, const Value& value) {
  const auto* tuple = std::get_if<backports::Ref<Tuple>>(&value);
  if (tuple == nullptr || (*tuple)->items.size() != 2) return false;
  const auto* pending = std::get_if<Bytes>((*tuple)->items.data());
  const auto* flags = std::get_if<std::int64_t>(&(*tuple)->items[1]);
  return pending != nullptr && *pending == state.pending && flags != nullptr &&
         *flags == state.flags;
}

bool is_value(const PythonState& state, const Value& value) {
  if (const auto* text = std::get_if<Text>(&value)) {
    return state.kind == PythonState::Kind::text && text->utf8 == state.value;
  }
  if (state.kind != PythonState::Kind::integer) return false;
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    return std::to_string(*number) == state.value;
  }
  const auto* big = std::get_if<BigInteger>(&value);
  return big != nullptr && big->digits == state.value;
}

}  // namespace

Result<std::shared_ptr<CodecThing>> make_codec(
    Function function, const Arguments& arguments,
    std::shared_ptr<const backports::ErrorHandlers> handlers) {
  BACKPORTS_TRY_ASSIGN(const Codec* const codec, codec_of(arguments[0]));
  BACKPORTS_TRY_ASSIGN(std::string errors, errors_of(arguments[1]));
  const bool decodes = function == Function::decoder;
  auto thing = std::make_shared<CodecThing>(
      CodecThing{decodes ? ThingClass::decoder : ThingClass::encoder, *codec, errors, {}, {}});
  ErrorPolicy policy(std::move(errors), std::move(handlers));
  if (decodes) {
    thing->decoder = codec->decoder(std::move(policy));
  } else {
    thing->encoder = codec->encoder(std::move(policy));
  }
  return thing;
}

Result<Value> CodecCalls::call(CodecThing& thing, Method method, const Arguments& arguments,
                               backports::Collector& collector) {
  switch (method) {
    case Method::decode:
      return decode(thing, arguments);
    case Method::encode:
      return encode(thing, arguments);
    case Method::getstate:
      return get_state(thing, collector);
    case Method::setstate:
      return set_state(thing, arguments[0]);
    default:
      break;
  }
  if (thing.decoder != nullptr) {
    thing.decoder->reset();
  } else {
    thing.encoder->reset();
  }
  return Value(None{});
}

Value CodecCalls::get_state(const CodecThing& thing, backports::Collector& collector) {
  if (thing.encoder != nullptr) {
    EncoderState state = thing.encoder->state();
    Value value = as_value(python_state(thing.codec, state));
    given_.push_back({thing.thing_class, &thing.codec, std::move(state)});
    return value;
  }
  DecoderState state = thing.decoder->state();
  std::vector<Value> items{state.pending, state.flags};
  given_.push_back({thing.thing_class, &thing.codec, std::move(state)});
  return backports::make_ref<Tuple>(collector, std::move(items));
}

// A rule of the players: a foreign state makes CPython read memory that is not its own.
Result<Value> CodecCalls::set_state(CodecThing& thing, const Given& given) const {
  const Value value = given.to_value();
  for (const GivenState& known : given_) {
    if (known.thing_class != thing.thing_class || known.codec != &thing.codec) continue;
    if (const auto* state = std::get_if<DecoderState>(&known.state)) {
      if (!is_value(*state, value)) continue;
      thing.decoder->set_state(*state);
      return Value(None{});
    }
    const auto& state = std::get<EncoderState>(known.state);
    if (!is_value(python_state(thing.codec, state), value)) continue;
    thing.encoder->set_state(state);
    return Value(None{});
  }
  return type_error("not a state of this codec");
}

}  // namespace parity::cpp
