#include "scenario/byte_form.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "scenario/byte_compact.h"
#include "scenario/byte_general.h"
#include "scenario/byte_reader.h"
#include "scenario/compact_codecs.h"
#include "scenario/compact_finalizers.h"
#include "scenario/tidy.h"

namespace parity {

namespace {

// An operation makes at most a stream, a raw file and a buffer before what it is about.
constexpr std::size_t kMostStatements = kMaxStatements - 4;
static_assert(CodecReader::kMostOfOne <= 4);
constexpr std::size_t kMostWithFinalizers = kMaxStatements - FinalizerReader::kMostOfOne;

// No operation makes more bytes of literals than the other half holds.
constexpr std::size_t kMostLiteralBytes = kMaxLiteralBytes / 2;

bool is_free_keyword(std::string_view word) {
  return is_identifier(word) && !is_python_keyword(word) && !find_keyword(word);
}

bool are_distinct(const std::vector<std::string_view>& words) {
  if (words.size() == 1) return true;
  if (words.size() == 2) return words[0] != words[1];
  std::vector<std::string_view> sorted = words;
  std::ranges::sort(sorted);
  return std::ranges::adjacent_find(sorted) == sorted.end();
}

// Spellings in place of the decoder's own. Those that do not fit are left aside, all of them.
void read_spellings(ByteReader& bytes, bool (*is_valid)(std::string_view),
                    std::vector<std::string>& into) {
  if (bytes.count() != into.size() || into.empty()) return;
  std::vector<std::string_view> spellings(into.size());
  for (std::string_view& spelling : spellings) spelling = bytes.take(bytes.count());
  if (!std::ranges::all_of(spellings, is_valid) || !are_distinct(spellings)) return;
  for (std::size_t i = 0; i < into.size(); ++i) into[i] = spellings[i];
}

// Operations up to the mark of the end, which is taken: whether there was one.
bool read_operations(ByteReader& reader, const Profile& profile, Builder& builder, Scenario& into) {
  // What a campaign keeps begins as a case of general operations: this is made when needed.
  std::optional<CompactReader> compact;
  std::optional<FinalizerReader> finalizers;
  std::optional<CodecReader> codecs;
  GeneralReader general(reader, builder, into);
  while (!reader.done()) {
    const std::uint8_t operation = reader.byte();
    if (operation == kEndOperation && reader.starts_with(kEndMark)) {
      reader.take(kEndMark.size());
      return true;
    }
    if (into.statements.size() == kMaxStatements) return false;
    if (operation >= kFirstGeneral && operation <= kLastGeneral) {
      general.operation(operation);
    } else if (into.statements.size() < kMostStatements &&
               builder.literal_bytes() < kMostLiteralBytes) {
      if (CodecReader::takes(profile, operation)) {
        if (!codecs) codecs.emplace(reader, builder, into, profile);
        codecs->operation(operation);
        continue;
      }
      if (!compact) compact.emplace(reader, builder, into, profile);
      if (!FinalizerReader::takes(profile, operation)) {
        compact->operation(operation);
      } else if (into.statements.size() < kMostWithFinalizers) {
        if (!finalizers) finalizers.emplace(reader, builder, into, profile, *compact);
        finalizers->operation(operation);
      }
    }
  }
  return false;
}

constexpr std::string_view kTargets[] = {"fuzz_mode",     "fuzz_buffering", "fuzz_text",
                                         "fuzz_finalize", "fuzz_exit",      "fuzz_world",
                                         "fuzz_codec"};

}  // namespace

std::span<const std::string_view> fuzz_targets() {
  return kTargets;
}

std::optional<Profile> profile_of_target(std::string_view target) {
  const Profile profiles[] = {
      Profile::for_mode(), Profile::for_buffering(), Profile::for_text(), Profile::for_finalize(),
      Profile::for_exit(), Profile::for_world(),     Profile::for_codec()};
  static_assert(std::size(kTargets) == std::size(profiles));
  for (std::size_t i = 0; i < std::size(kTargets); ++i) {
    if (kTargets[i] == target) return profiles[i];
  }
  return std::nullopt;
}

void decode(std::span<const std::uint8_t> bytes, const Profile& profile, Scenario& into) {
  Builder builder(into);
  ByteReader reader(bytes);
  reader.byte();  // the version: there is one so far, which any other byte stands for as well
  const bool has_table = read_operations(reader, profile, builder, into);
  builder.finish();
  if (!has_table) return;
  read_spellings(reader, is_name, into.names);
  read_spellings(reader, is_free_keyword, into.free_keywords);
}

void decode(std::span<const std::uint8_t> bytes, Scenario& into) {
  decode(bytes, Profile::for_buffering(), into);
}

bool decode_after(const Scenario& before, std::span<const std::uint8_t> bytes,
                  const Profile& profile, Scenario& into) {
  Builder builder(into);
  // No operation makes such a name: those that `before` has are told from the new ones.
  constexpr char kMark = '\x01';
  std::vector<std::string> marked;
  marked.reserve(before.names.size());
  for (std::size_t i = 0; i < before.names.size(); ++i) marked.push_back(kMark + std::to_string(i));
  StatementCopier copier(before, marked, builder, into);
  for (const Statement& statement : before.statements) copier.copy(statement);
  ByteReader reader(bytes);
  read_operations(reader, profile, builder, into);
  builder.finish();

  const std::vector<std::string> made = std::exchange(into.names, before.names);
  std::vector<std::string> names;
  for (const std::string& name : made) {
    const bool is_new = name.front() != kMark;
    names.push_back(is_new ? into.names[add_name(into, name)]
                           : before.names[std::stoul(name.substr(1))]);
  }
  into.names = std::move(names);
  return copier.fits();
}

std::string encode(const Scenario& scenario, Spellings spellings) {
  std::string out;
  out.push_back(static_cast<char>(kByteFormVersion));
  GeneralWriter writer(scenario, out);
  for (const Statement& statement : scenario.statements) writer.statement(statement);
  if (spellings == Spellings::kept) writer.table();
  return out;
}

}  // namespace parity
