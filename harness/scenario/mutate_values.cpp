// Mutator: arguments, receivers, methods and plans.
#include <algorithm>
#include <array>
#include <string>

#include "scenario/byte_general.h"
#include "scenario/compact_codecs.h"
#include "scenario/literal.h"
#include "scenario/mutate.h"
#include "scenario/tidy.h"
#include "scenario/visit.h"

namespace parity {
namespace {

constexpr std::int64_t kPlainSizes[] = {0, 1, 2, 3, 4, 5, 7, 8, 9, 16, -1, 100, 8192};
constexpr std::int64_t kErrors[] = {4, 5, 9, 11, 32, 104};
constexpr std::string_view kTexts[] = {
    "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x98\x80", "\r", "\n", "\r\n", "a", "\xED\xB2\x80"};
// Of data: as long as is quick, and now and then a few buffers.
constexpr std::int64_t kLong = 48;
constexpr std::int64_t kLongest = 600;

// The methods that take the same, by groups: one stands for another.
constexpr Method kSized[] = {Method::read, Method::read1, Method::readline, Method::readlines,
                             Method::peek};
constexpr Method kFilling[] = {Method::readinto, Method::readinto1};
constexpr Method kWriting[] = {Method::write, Method::writelines};
constexpr Method kOfCodecs[] = {Method::getstate, Method::reset};
constexpr Method kAsking[] = {Method::flush,    Method::close,    Method::tell,
                              Method::readable, Method::writable, Method::readall};

std::span<const Method> group_of(Method method) {
  for (const std::span<const Method> group :
       {std::span<const Method>(kSized), std::span<const Method>(kFilling),
        std::span<const Method>(kWriting), std::span<const Method>(kAsking),
        std::span<const Method>(kOfCodecs)}) {
    if (std::ranges::find(group, method) != group.end()) return group;
  }
  return {};
}

const Signature& signature_of(const Expression& expression) {
  return expression.kind == ExpressionKind::method ? parity::signature_of(expression.method)
                                                   : parity::signature_of(expression.function);
}

// The parameter that an argument stands for; a finalizer's further ones take anything.
Parameter parameter_of(const Scenario& scenario, const Expression& expression,
                       std::uint32_t index) {
  constexpr Parameter kAnything{Keyword::none, Takes::anything};
  const Signature& signature = signature_of(expression);
  const KeywordId keyword = scenario.arguments[expression.arguments.first + index].keyword;
  if (keyword == 0) {
    return index < signature.parameters.size() ? signature.parameters[index] : kAnything;
  }
  for (const Parameter& parameter : signature.parameters) {
    if (static_cast<KeywordId>(parameter.keyword) == keyword) return parameter;
  }
  return kAnything;
}

Atom integer(std::int64_t number) {
  Atom atom;
  atom.kind = AtomKind::integer;
  atom.number = number;
  return atom;
}

bool is_literal(AtomKind kind) {
  return kind == AtomKind::text || kind == AtomKind::bytes || kind == AtomKind::bytearray_of_bytes;
}

struct Plan {
  Range* range;
  std::span<const PlanKind> kinds;
};

std::vector<Plan> plans_of(Scenario& scenario) {
  std::vector<Plan> plans;
  for (SocketSpec& spec : scenario.sockets) {
    plans.push_back({&spec.recv, recv_items()});
    plans.push_back({&spec.send, send_items()});
    plans.push_back({&spec.close, close_items()});
  }
  for (MemorySpec& spec : scenario.memories) {
    plans.push_back({&spec.read, memory_items()});
    plans.push_back({&spec.write, memory_items()});
  }
  return plans;
}

}  // namespace

void Mutator::collect_sizes(const Scenario& scenario) {
  sizes_.assign(std::begin(kPlainSizes), std::end(kPlainSizes));
  std::int64_t all = 0;
  for (const PlanItem& item : scenario.plan_items) {
    if (item.kind == PlanKind::count) sizes_.push_back(item.number);
    if (item.kind != PlanKind::data) continue;
    sizes_.push_back(item.size);
    sizes_.push_back(all += item.size);
  }
  for (const MemorySpec& spec : scenario.memories) sizes_.push_back(spec.initial.size);
  for (const Argument& argument : scenario.arguments) {
    const Atom& atom = argument.value;
    if (atom.kind == AtomKind::integer || atom.kind == AtomKind::bytearray_of_size) {
      // Twice: what statements say of sizes, those of buffers above all, says most. What a callback
      // is given may be any int.
      sizes_.insert(sizes_.end(), 2, std::clamp(atom.number, -kIntegerLimit, kIntegerLimit));
    } else if (is_literal(atom.kind)) {
      sizes_.push_back(atom.size);
    }
  }
}

std::int64_t Mutator::telling_size() {
  std::int64_t size = sizes_[below(sizes_.size())];
  switch (below(9)) {
    case 0:
    case 1:
      size += 1;
      break;
    case 2:
    case 3:
      size -= 1;
      break;
    case 4:
      size += sizes_[below(sizes_.size())];
      break;
    case 5:
      size -= sizes_[below(sizes_.size())];
      break;
    case 6:
      size *= 2;
      break;
    default:
      break;
  }
  return std::clamp<std::int64_t>(size, -2, kIntegerLimit - 1);
}

// Letters, every one other than its neighbours, with line ends at a few places.
std::string Mutator::telling_data(const Scenario& scenario) {
  if (one_in(4)) {
    // What the other side sends or takes.
    const PlanItem* items = scenario.plan_items.data();
    for (std::size_t tries = 0; tries < 3 && !scenario.plan_items.empty(); ++tries) {
      const PlanItem& item = items[below(scenario.plan_items.size())];
      if (item.kind == PlanKind::data) return std::string(scenario.literal(item));
    }
  }
  const auto size = std::clamp<std::int64_t>(telling_size(), 1, one_in(16) ? kLongest : kLong);
  std::string data(static_cast<std::size_t>(size), '\0');
  auto letter = static_cast<unsigned>(below(26));
  for (char& c : data) c = static_cast<char>('a' + letter++ % 26);
  for (std::size_t ends = below(3); ends > 0; --ends) data[below(data.size())] = '\n';
  if (profile_.text && one_in(2)) {
    data.insert(below(data.size() + 1), kTexts[below(std::size(kTexts))]);
  }
  return data;
}

// Bytes of any encoding.
std::string Mutator::telling_bytes() {
  std::array<std::uint8_t, 24> random;
  for (std::uint8_t& byte : random) byte = static_cast<std::uint8_t>(random_());
  ByteReader reader(random);
  const std::string_view encoding = choose_encoding(reader);
  std::string bytes;
  for (std::size_t more = 1 + below(3); more > 0; --more) append_encoded(reader, encoding, bytes);
  return bytes;
}

// An encoding, or an error handler.
std::string Mutator::telling_word(Keyword keyword) {
  std::array<std::uint8_t, 2> random{static_cast<std::uint8_t>(random_()),
                                     static_cast<std::uint8_t>(random_())};
  ByteReader reader(random);
  return std::string(keyword == Keyword::encoding ? choose_encoding(reader)
                                                  : choose_handler(reader));
}

// Changes it within what the parameter takes; false if there is nothing to change.
bool Mutator::change_atom(Scenario& loose, Atom& atom, const Parameter& parameter) {
  const Takes takes = parameter.takes;
  if (takes == Takes::optional_text && atom.kind != AtomKind::name &&
      (parameter.keyword == Keyword::encoding || parameter.keyword == Keyword::errors)) {
    atom = append_literal(loose, AtomKind::text, telling_word(parameter.keyword));
    return true;
  }
  switch (atom.kind) {
    case AtomKind::none:
      if (takes != Takes::size) return false;
      atom = integer(telling_size());
      return true;
    case AtomKind::boolean:
      atom.number ^= 1;
      return true;
    case AtomKind::integer:
      atom = takes == Takes::size && one_in(16) ? Atom() : integer(telling_size());
      return true;
    case AtomKind::bytearray_of_size:
      atom.number = std::clamp<std::int64_t>(telling_size(), 0, kLongest);
      return true;
    case AtomKind::text:
    case AtomKind::bytes:
    case AtomKind::bytearray_of_bytes: {
      if (takes != Takes::data) return false;
      const bool decodes = profile_.codecs && atom.kind != AtomKind::text && !one_in(4);
      const std::string data = decodes ? telling_bytes() : telling_data(loose);
      // What came from a plan may be no text.
      if (atom.kind == AtomKind::text && !is_text(data)) return false;
      const AtomKind kind =
          atom.kind == AtomKind::text || !one_in(8) ? atom.kind : AtomKind::bytearray_of_bytes;
      atom = append_literal(loose, kind, data);
      return true;
    }
    case AtomKind::name:
      atom.number = static_cast<std::int64_t>(below(loose.names.size()));
      return true;
    case AtomKind::big_integer:
      atom = integer(telling_size());
      return true;
    case AtomKind::callback:
      return false;
  }
  return false;
}

bool Mutator::argument(Scenario& scenario) {
  loose_ = scenario;
  collect_sizes(scenario);
  const std::vector<Expression*> all = expressions_of(loose_);
  for (std::size_t tries = 0; tries < 6; ++tries) {
    Expression& expression = *all[below(all.size())];
    const bool is_call =
        expression.kind == ExpressionKind::method || expression.kind == ExpressionKind::call;
    if (!is_call) continue;
    Range& given = expression.arguments;
    const Signature& signature = signature_of(expression);
    const bool sized =
        signature.parameters.size() == 1 && signature.parameters[0].takes == Takes::size;
    if (sized && (given.count == 0 || one_in(12))) {
      // A size where there was none, or none where there was one.
      const bool has = given.count > 0;
      given = {static_cast<std::uint32_t>(loose_.arguments.size()), has ? 0U : 1U};
      if (!has) loose_.arguments.push_back({integer(telling_size())});
      return take(scenario, loose_);
    }
    if (given.count == 0) continue;
    const auto index = static_cast<std::uint32_t>(below(given.count));
    const Parameter parameter = parameter_of(loose_, expression, index);
    Atom atom = loose_.arguments[given.first + index].value;
    if (!change_atom(loose_, atom, parameter)) continue;
    loose_.arguments[given.first + index].value = atom;
    return take(scenario, loose_);
  }
  return false;
}

bool Mutator::receiver(Scenario& scenario) {
  if (scenario.names.size() < 2) return false;
  loose_ = scenario;
  const std::vector<Expression*> all = expressions_of(loose_);
  for (std::size_t tries = 0; tries < 6; ++tries) {
    Expression& expression = *all[below(all.size())];
    if (expression.receiver == kNoName) continue;
    expression.receiver = static_cast<NameId>(below(loose_.names.size()));
    return take(scenario, loose_);
  }
  return false;
}

bool Mutator::method(Scenario& scenario) {
  loose_ = scenario;
  const std::vector<Expression*> all = expressions_of(loose_);
  for (std::size_t tries = 0; tries < 6; ++tries) {
    Expression& expression = *all[below(all.size())];
    if (expression.kind != ExpressionKind::method) continue;
    const std::span<const Method> group = group_of(expression.method);
    if (group.empty()) continue;
    expression.method = group[below(group.size())];
    return take(scenario, loose_);
  }
  return false;
}

PlanItem Mutator::new_item(Scenario& loose, std::span<const PlanKind> kinds) {
  PlanItem item{kinds[below(kinds.size())], 0, 0};
  // What gives or takes something, more often than what does not.
  if (one_in(2)) item.kind = kinds.front();
  switch (item.kind) {
    case PlanKind::data:
      return append_data(loose, telling_data(loose));
    case PlanKind::count:
      item.number = std::clamp<std::int64_t>(telling_size(), 1, kLongest);
      break;
    case PlanKind::error:
      item.number = kErrors[below(std::size(kErrors))];
      break;
    case PlanKind::all:
    case PlanKind::ok:
    case PlanKind::would_block:
    case PlanKind::timeout:
    case PlanKind::end_of_file:
      break;
  }
  return item;
}

bool Mutator::plan(Scenario& scenario) {
  loose_ = scenario;
  collect_sizes(scenario);
  const std::vector<Plan> plans = plans_of(loose_);
  if (plans.empty()) return false;
  const Plan& plan = plans[below(plans.size())];
  std::vector<PlanItem> items(loose_.plan_items.begin() + plan.range->first,
                              loose_.plan_items.begin() + plan.range->first + plan.range->count);
  const std::size_t place = below(items.size() + 1);
  const auto where = items.begin() + static_cast<std::ptrdiff_t>(place);
  const std::size_t what = place == items.size() ? 0 : below(5);
  switch (what) {
    case 0:
      items.insert(where, new_item(loose_, plan.kinds));
      break;
    case 1:
      items.erase(where);
      break;
    case 2:
      *where = new_item(loose_, plan.kinds);
      break;
    case 3: {
      // Two pieces of one.
      PlanItem rest = *where;
      if (rest.kind != PlanKind::data || rest.size < 2) return false;
      PlanItem piece = rest;
      piece.size = static_cast<std::uint32_t>(1 + below(rest.size - 1));
      rest.number += piece.size;
      rest.size -= piece.size;
      *where = rest;
      items.insert(where, piece);
      break;
    }
    default: {
      // Something in between: what blocks or fails splits the data best.
      PlanItem item{PlanKind::would_block, 0, 0};
      if (std::ranges::find(plan.kinds, PlanKind::would_block) == plan.kinds.end()) {
        item = new_item(loose_, plan.kinds);
      }
      items.insert(where, item);
      break;
    }
  }
  *plan.range = {static_cast<std::uint32_t>(loose_.plan_items.size()),
                 static_cast<std::uint32_t>(items.size())};
  loose_.plan_items.insert(loose_.plan_items.end(), items.begin(), items.end());
  return take(scenario, loose_);
}

}  // namespace parity
