// Python's spelling of values: ascii() of str and bytes, and reading such literals.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace parity {

// Appends what Python's ascii() gives for a bytes object: b'a\n\xff', quotes chosen as Python does.
void append_ascii_bytes(std::string& out, std::string_view bytes);
// The same for a bytearray, without "bytearray(" and ")". Python escapes its ' even between double
// quotes.
void append_ascii_bytearray(std::string& out, std::string_view bytes);
// The same for a str given as UTF-8 with lone surrogates in their three-byte form.
void append_ascii_text(std::string& out, std::string_view utf8);

// Reads one code point of UTF-8 (surrogates allowed) at `position`, which is moved past it. A byte
// that begins no such sequence gives U+DC80..U+DCFF, as Python's surrogateescape does.
char32_t next_code_point(std::string_view utf8, std::size_t& position);
// Whether all of it is UTF-8, surrogates allowed.
bool is_text(std::string_view utf8);

}  // namespace parity
