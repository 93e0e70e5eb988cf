#include "scenario/builder.h"

#include <string>
#include <utility>

namespace parity {

namespace {

template <typename Item>
Range append(std::vector<Item>& pool, std::span<const Item> items) {
  if (items.empty()) return {};
  const Range range{static_cast<std::uint32_t>(pool.size()),
                    static_cast<std::uint32_t>(items.size())};
  for (const Item& item : items) pool.push_back(item);
  return range;
}

// What numbering names anew needs, kept from scenario to scenario: decoding does without an
// allocation in the steady state.
struct Spare {
  std::vector<NameId> later, order, number;
  std::vector<bool> is_later;
  std::vector<std::string> names;
};
Spare& spare() {
  thread_local Spare storage;
  return storage;
}

}  // namespace

Builder::Builder(Scenario& into) : into_(into) {
  into_.clear();
}

NameId Builder::add_name(std::string_view spelling) {
  into_.names.emplace_back(spelling);
  return static_cast<NameId>(into_.names.size() - 1);
}

void Builder::bind(NameId name) {
  if (name < in_order_) return;
  if (name == in_order_ && later_.empty()) {
    ++in_order_;
    return;
  }
  if (later_.empty()) {
    later_.swap(spare().later);
    is_later_.swap(spare().is_later);
  }
  if (is_later_.size() <= name) is_later_.resize(name + std::size_t{1});
  if (is_later_[name]) return;
  is_later_[name] = true;
  later_.push_back(name);
}

Atom Builder::literal(AtomKind kind, std::string_view value) {
  Atom atom = word(value);
  atom.kind = kind;
  if (kind != AtomKind::big_integer) literal_bytes_ += value.size();
  return atom;
}

std::optional<Atom> Builder::zeros(std::int64_t size) {
  if (size > kMaxZeroBytes - into_.zero_bytes) return std::nullopt;
  Atom atom;
  atom.kind = AtomKind::bytearray_of_size;
  atom.number = size;
  into_.zero_bytes += size;
  return atom;
}

Atom Builder::word(std::string_view value) {
  Atom atom;
  atom.kind = AtomKind::text;
  atom.number = static_cast<std::int64_t>(into_.literals.size());
  atom.size = static_cast<std::uint32_t>(value.size());
  into_.literals.append(value);
  return atom;
}

PlanItem Builder::data(std::string_view value) {
  const Atom atom = literal(AtomKind::bytes, value);
  return {PlanKind::data, atom.size, atom.number};
}

KeywordId Builder::free_keyword(std::string_view word) {
  auto& words = into_.free_keywords;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == word) return static_cast<KeywordId>(kFirstFreeKeyword + i);
  }
  if (words.size() == kMaxFreeKeywords) return 0;
  words.emplace_back(word);
  return static_cast<KeywordId>(kFirstFreeKeyword + words.size() - 1);
}

Range Builder::arguments(std::span<const Argument> all) {
  return append(into_.arguments, all);
}
Range Builder::parts(std::span<const Expression> all) {
  return append(into_.parts, all);
}
Range Builder::plan(std::span<const PlanItem> items) {
  return append(into_.plan_items, items);
}

std::uint32_t Builder::socket(std::span<const PlanItem> recv, std::span<const PlanItem> send,
                              std::span<const PlanItem> close, SocketModel model) {
  // One after the other: what is given is evaluated in no particular order.
  const Range recv_items = plan(recv);
  const Range send_items = plan(send);
  return socket(recv_items, send_items, plan(close), model);
}

std::uint32_t Builder::socket(Range recv, Range send, Range close, SocketModel model) {
  into_.sockets.push_back({recv, send, close, model});
  return static_cast<std::uint32_t>(into_.sockets.size() - 1);
}

std::uint32_t Builder::memory(Atom initial, std::span<const PlanItem> read,
                              std::span<const PlanItem> write, bool seekable) {
  const Range read_items = plan(read);
  return memory(initial, read_items, plan(write), seekable);
}

std::uint32_t Builder::memory(Atom initial, Range read, Range write, bool seekable) {
  into_.memories.push_back({initial, read, write, seekable});
  return static_cast<std::uint32_t>(into_.memories.size() - 1);
}

std::uint32_t Builder::callback(const Callback& callback) {
  into_.callbacks.push_back(callback);
  return static_cast<std::uint32_t>(into_.callbacks.size() - 1);
}

void Builder::finish() {
  if (later_.empty()) return;
  const auto count = static_cast<NameId>(into_.names.size());
  is_later_.resize(count);
  std::vector<NameId>& order = spare().order;
  order.clear();
  for (NameId name = 0; name < in_order_; ++name) order.push_back(name);
  order.insert(order.end(), later_.begin(), later_.end());
  for (NameId name = in_order_; name < count; ++name) {
    if (!is_later_[name]) order.push_back(name);
  }
  renumber(order);
  later_.clear();
  is_later_.clear();
  later_.swap(spare().later);
  is_later_.swap(spare().is_later);
}

// order[i]: the provisional number of the name that gets number i.
void Builder::renumber(const std::vector<NameId>& order) {
  std::vector<NameId>& number = spare().number;
  number.resize(order.size());
  std::vector<std::string>& names = spare().names;
  names.resize(order.size());
  for (NameId name = 0; name < order.size(); ++name) {
    number[order[name]] = name;
    names[name] = std::move(into_.names[order[name]]);
  }
  into_.names.swap(names);

  const auto change_name = [&number](NameId& name) {
    if (name != kNoName) name = number[name];
  };
  const auto change_atom = [&number](Atom& atom) {
    if (atom.kind == AtomKind::name) atom.number = number[atom.name()];
  };
  const auto change_expression = [&](Expression& expression) {
    change_name(expression.receiver);
    change_atom(expression.atom);
  };
  for (Statement& statement : into_.statements) {
    change_name(statement.target);
    change_expression(statement.expression);
  }
  for (Argument& argument : into_.arguments) change_atom(argument.value);
  for (Expression& part : into_.parts) change_expression(part);
}

}  // namespace parity
