#include "scenario/byte_form.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "scenario/byte_compact.h"
#include "scenario/byte_general.h"
#include "scenario/byte_reader.h"
#include "scenario/compact_finalizers.h"

namespace parity {

namespace {

// An operation makes at most a stream, a raw file and a buffer before what it is about.
constexpr std::size_t kMostStatements = kMaxStatements - 4;
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

}  // namespace

void decode(std::span<const std::uint8_t> bytes, const Profile& profile, Scenario& into) {
  Builder builder(into);
  ByteReader reader(bytes);
  // What a campaign keeps begins as a case of general operations: this is made when needed.
  std::optional<CompactReader> compact;
  std::optional<FinalizerReader> finalizers;
  GeneralReader general(reader, builder, into);
  reader.byte();  // the version: there is one so far, which any other byte stands for as well
  bool has_table = false;
  while (!reader.done()) {
    const std::uint8_t operation = reader.byte();
    if (operation == kEndOperation && reader.starts_with(kEndMark)) {
      reader.take(kEndMark.size());
      has_table = true;
      break;
    }
    if (into.statements.size() == kMaxStatements) break;
    if (operation >= kFirstGeneral && operation <= kLastGeneral) {
      general.operation(operation);
    } else if (into.statements.size() < kMostStatements &&
               builder.literal_bytes() < kMostLiteralBytes) {
      if (!compact) compact.emplace(reader, builder, into, profile);
      if (!FinalizerReader::takes(profile, operation)) {
        compact->operation(operation);
      } else if (into.statements.size() < kMostWithFinalizers) {
        if (!finalizers) finalizers.emplace(reader, builder, into, profile, *compact);
        finalizers->operation(operation);
      }
    }
  }
  builder.finish();
  if (!has_table) return;
  read_spellings(reader, is_name, into.names);
  read_spellings(reader, is_free_keyword, into.free_keywords);
}

void decode(std::span<const std::uint8_t> bytes, Scenario& into) {
  decode(bytes, Profile::for_buffering(), into);
}

std::string encode(const Scenario& scenario) {
  std::string out;
  out.push_back(static_cast<char>(kByteFormVersion));
  GeneralWriter writer(scenario, out);
  for (const Statement& statement : scenario.statements) writer.statement(statement);
  writer.table();
  return out;
}

}  // namespace parity
