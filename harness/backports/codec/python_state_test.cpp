#include "backports/codec/python_state.h"

#include <gtest/gtest.h>

#include "backports/codec/lookup.h"

namespace backports {
namespace {

PythonState state_after(std::string_view encoding, std::string_view text) {
  const Codec& codec = **find_codec(encoding);
  const auto encoder = codec.encoder(ErrorPolicy("strict"));
  Bytes bytes;
  EXPECT_TRUE(encoder->encode(text, Final::no, bytes));
  return python_state(codec, encoder->state());
}

TEST(PythonState, IsWhatCPythonShowsOfAnEncoder) {
  using enum PythonState::Kind;
  EXPECT_EQ(state_after("ascii", "a"), (PythonState{integer, "0"}));
  const Codec& utf_16 = **find_codec("utf-16");
  EXPECT_EQ(python_state(utf_16, utf_16.encoder(ErrorPolicy("strict"))->state()),
            (PythonState{integer, "2"}));
  EXPECT_EQ(state_after("utf-16", "a"), (PythonState{integer, "0"}));
  EXPECT_EQ(state_after("idna", "a"), (PythonState{text, "a"}));
  EXPECT_EQ(state_after("idna", ""), (PythonState{integer, "0"}));
  EXPECT_EQ(state_after("iso2022_jp", "a"), (PythonState{integer, "4342272"}));
  // What waits for a second half, and its size.
  EXPECT_EQ(state_after("big5hkscs", "\u00CA"), (PythonState{integer, "9093890"}));
}

}  // namespace
}  // namespace backports
