// Fills the pools of a scenario in their one order, for the parser and the byte decoder alike, so
// that equal scenarios have equal pools: children before parents, literals as the text has them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "scenario/scenario.h"

namespace parity {

inline constexpr std::size_t kMaxFreeKeywords = 1024;

class Builder {
 public:
  // Clears `into` and appends to it until finish().
  explicit Builder(Scenario& into);

  // A name where it first appears. The number is provisional until finish().
  NameId add_name(std::string_view spelling);
  // An assignment binds it.
  void bind(NameId name);

  Atom literal(AtomKind kind, std::string_view value);  // text, bytes, digits
  Atom word(std::string_view value);                    // an exception's name
  PlanItem data(std::string_view value);                // an item of a recv plan
  // Bytes of text and bytes literals so far: kMaxLiteralBytes of them make a valid scenario.
  std::size_t literal_bytes() const { return literal_bytes_; }
  // bytearray(size); absent if there were more than kMaxZeroBytes of them.
  std::optional<Atom> zeros(std::int64_t size);
  // The same, or bytearray(0).
  Atom zeros_or_none(std::int64_t size) { return zeros(size).value_or(*zeros(0)); }
  // Counts an Object of the text; false if there are kMaxObjects already.
  bool add_object() {
    if (objects_ == kMaxObjects) return false;
    ++objects_;
    return true;
  }
  // Kept with the rest: the free keyword's number; 0 if there are kMaxFreeKeywords already.
  KeywordId free_keyword(std::string_view word);

  Range arguments(std::span<const Argument> all);
  // The same one by one: those from number `first` on.
  void argument(const Argument& argument) { into_.arguments.push_back(argument); }
  Range arguments_from(std::size_t first) const {
    const std::size_t count = into_.arguments.size() - first;
    if (count == 0) return {};
    return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(count)};
  }
  Range parts(std::span<const Expression> all);
  std::uint32_t socket(std::span<const PlanItem> recv, std::span<const PlanItem> send,
                       std::span<const PlanItem> close, SocketModel model);
  std::uint32_t memory(Atom initial, std::span<const PlanItem> read,
                       std::span<const PlanItem> write, bool seekable);
  // The same with items that plan_item() has appended, in the order of the text.
  void plan_item(const PlanItem& item) { into_.plan_items.push_back(item); }
  std::uint32_t socket(Range recv, Range send, Range close, SocketModel model);
  std::uint32_t memory(Atom initial, Range read, Range write, bool seekable);
  std::uint32_t callback(const Callback& callback);
  void statement(const Statement& statement) { into_.statements.push_back(statement); }
  // An empty one, to be filled in place before the next one is made.
  Statement& new_statement() { return into_.statements.emplace_back(); }

  // Gives the names their numbers: by first binding, then by first use.
  void finish();

 private:
  Range plan(std::span<const PlanItem> items);
  void renumber(const std::vector<NameId>& order);

  Scenario& into_;
  std::size_t literal_bytes_ = 0;
  std::size_t objects_ = 0;
  // Names are mostly bound as they appear: those before in_order_ were. From the first one on that
  // was not, later_ has the order of first binding.
  NameId in_order_ = 0;
  std::vector<NameId> later_;
  std::vector<bool> is_later_;
};

}  // namespace parity
