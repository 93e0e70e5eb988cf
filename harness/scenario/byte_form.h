// The byte form of a scenario: what a fuzzing engine mutates. Every byte string decodes to a valid
// scenario, and decode(encode(s)) == s for every valid scenario.
//
//   version byte │ statements: an operation byte and its arguments │ 0xFF 'P' '1' │ table of
//   spellings
//
// Most operation bytes are compact (byte_compact.h): they do something to a thing that is there, so
// that arbitrary bytes are a program that works. Four are general (byte_general.h): they spell out
// any statement exactly. encode() writes general ones, which mean the same in every profile.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "scenario/scenario.h"

namespace parity {

// What the compact operations do with finalizers.
enum class Finalizers : std::uint8_t {
  none,
  dying,       // Objects that die of every cause, and no files
  exit,        // the same with an eye on the exit
  with_files,  // as many operations about files as about finalizers, on each other's things
};

// What the compact operations make.
struct Profile {
  bool mode_arguments = false;     // odd arguments for makefile, then a few operations
  bool text = false;               // text files, and streams of what is telling to them
  std::uint8_t memory_share = 64;  // of 256 streams, how many are a Memory
  Finalizers finalizers = Finalizers::none;
  bool codecs = false;  // decoders, encoders, error handlers, and text files of any encoding

  static Profile for_mode() { return {true, false, 0, Finalizers::none, false}; }
  static Profile for_buffering() { return {false, false, 64, Finalizers::none, false}; }
  static Profile for_text() { return {false, true, 64, Finalizers::none, false}; }
  static Profile for_finalize() { return {false, false, 0, Finalizers::dying, false}; }
  static Profile for_exit() { return {false, false, 0, Finalizers::exit, false}; }
  static Profile for_world() { return {false, false, 96, Finalizers::with_files, false}; }
  static Profile for_codec() { return {false, true, 192, Finalizers::none, true}; }
};

// The profile of a fuzz target, by its name: "fuzz_buffering". Nothing for another word.
std::optional<Profile> profile_of_target(std::string_view target);
// The targets, in the order of the README.
std::span<const std::string_view> fuzz_targets();

// Fills `into` (its storage is reused) with the scenario that the bytes mean. Never fails. Short
// names and used storage make it do without an allocation in the steady state. The first byte is
// the version; one that is no known version counts as the newest.
void decode(std::span<const std::uint8_t> bytes, const Profile& profile, Scenario& into);
// In the profile for_buffering().
void decode(std::span<const std::uint8_t> bytes, Scenario& into);

// Fills `into` with the statements of `before` (which is another scenario and may be a loose one:
// tidy.h), and after them those that the bytes mean as operations, without a version and a table.
// The names of `before` keep their spellings. False if `before` is beyond the limits.
[[nodiscard]] bool decode_after(const Scenario& before, std::span<const std::uint8_t> bytes,
                                const Profile& profile, Scenario& into);

enum class Spellings : std::uint8_t {
  kept,
  left_out,  // the names are then n1, n2, … in the order of their appearance: what mutants are
};
// The byte form of a valid scenario; the same bytes decode to it in every profile.
std::string encode(const Scenario& scenario, Spellings spellings = Spellings::kept);

}  // namespace parity
