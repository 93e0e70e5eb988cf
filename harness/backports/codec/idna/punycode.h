// Punycode (RFC 3492), as Python has it (CPython: encodings/punycode.py).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "backports/codec/codec.h"

namespace backports {

const Codec& punycode();

namespace idna {

// What Python's punycode does to what it cannot decode.
enum class PunycodeErrors : std::uint8_t { strict, replace, ignore };

std::string punycode_encode(std::u32string_view text);
Result<std::u32string> punycode_decode(std::string_view bytes, PunycodeErrors errors);

std::u32string code_points(std::string_view utf8);
void append_code_points(std::string& into, std::u32string_view text);

}  // namespace idna
}  // namespace backports
