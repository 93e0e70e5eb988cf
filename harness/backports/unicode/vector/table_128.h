// The kernels of a CPU without 64 bytes at once. Included by their sources, after the target and
// the kernels.
#pragma once

#include "backports/unicode/vector/from_utf_8_128.h"
#include "backports/unicode/vector/scan.h"
#include "backports/unicode/vector/to_utf_8_128.h"

namespace backports::vector {
namespace {

constexpr Kernels kernels_named(std::string_view name) noexcept {
  return {
      .name = name,
      .ascii_prefix = ascii_prefix,
      .utf8_prefix = utf8_prefix,
      .count_characters = count_characters,
      .offset_of_character = offset_of_character,
      .latin_1_to_utf_8 = vector_latin_1_to_utf_8,
      .utf_8_to_latin_1 = vector_utf_8_to_latin_1,
      .utf_16_to_utf_8 = {vector_utf_16_to_utf_8<Order::little>,
                          vector_utf_16_to_utf_8<Order::big>},
      .utf_32_to_utf_8 = {vector_utf_32_to_utf_8<Order::little>,
                          vector_utf_32_to_utf_8<Order::big>},
      .utf_8_to_utf_16 = {vector_utf_8_to_utf_16<Order::little>,
                          vector_utf_8_to_utf_16<Order::big>},
      .utf_8_to_utf_32 = {vector_utf_8_to_utf_32<Order::little>,
                          vector_utf_8_to_utf_32<Order::big>},
  };
}

}  // namespace
}  // namespace backports::vector
