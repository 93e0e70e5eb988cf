// FinalizerReader: Objects, their links, and the ways in which they die.
#include <algorithm>
#include <array>
#include <span>

#include "scenario/compact_detail.h"
#include "scenario/compact_finalizers.h"

namespace parity {

// a, a2 … Some come back when they die: under their own name, or in the place of another.
// If there are all that may be, something else is done and none is made: kNoName.
NameId FinalizerReader::make_object() {
  const std::uint8_t shape = bytes_.byte();
  if (!builder_.add_object()) {
    call(Function::gc_collect);
    return kNoName;
  }
  Expression made;
  made.kind = ExpressionKind::call;
  made.function = Function::object;
  const NameId name = new_name('a', object_names_);
  if (shape >= 0xDC) {
    NameId back = name;
    if (shape >= 0xEC && !objects_.empty()) back = objects_.pick(shape);
    if (shape >= 0xF4 && !gone_.empty()) back = gone_.pick(shape);
    if (shape >= 0xFC && !finalizers_.empty()) back = finalizers_.pick(shape);
    made.atom = name_atom(back);
  }
  append_assignment(name, made);
  learn();
  return name;
}

// To be used at once: it may be a name that appears with it.
NameId FinalizerReader::object() {
  if (!objects_.empty()) return objects_.pick(bytes_.byte());
  const NameId made = make_object();
  if (made != kNoName) return made;
  return into_.names.empty() ? promised() : NameId{0};
}

// One way, both ways, to itself, or all that are there in a chain or a ring.
void FinalizerReader::link() {
  const std::uint8_t shape = bytes_.byte();
  if (objects_.empty() && make_object() == kNoName) return;
  const auto connect = [this](NameId from, NameId to) {
    append_expression(method_call(from, Method::link, {name_atom(to)}));
  };
  if (shape < 0x20) return connect(objects_.pick(shape), objects_.pick(shape));
  if (objects_.size() < 2) make_object();
  if (shape >= 0xE0) {
    const std::size_t most = std::min<std::size_t>(objects_.size(), 4);
    const std::size_t start = shape >> 2 & 3;
    const bool is_ring = (shape & 1) != 0;
    for (std::size_t i = 0; i + (is_ring ? 0U : 1U) < most; ++i) {
      connect(objects_.pick(start + i), objects_.pick(start + (i + 1) % most));
    }
    return;
  }
  const NameId watched = watched_.pick(shape >> 3U);
  const NameId from = (shape & 1) != 0 && watched != kNoName ? watched : objects_.pick(shape & 7U);
  NameId to = objects_.pick(shape >> 3U);
  if (to == from) to = objects_.pick((shape >> 3U) + 1);
  connect(from, to);
  if (shape >= 0x68) connect(to, from);
}

// Mostly of a link that was made.
void FinalizerReader::unlink() {
  const std::uint8_t which = bytes_.byte();
  const std::size_t known = std::min(link_count_, links_.size());
  if (known > 0 && which < 0xE0) {
    const Pair& pair = links_[which % known];
    append_expression(method_call(pair.first, Method::unlink, {name_atom(pair.second)}));
    return;
  }
  const NameId from = object();
  const NameId to = objects_.empty() ? from : objects_.pick(which);
  append_expression(method_call(from, Method::unlink, {name_atom(to)}));
}

// Mostly one that a finalizer waits for, or all that are linked with it, as one dead family. An
// early name stays more often than others, so that not all are gone when the exit comes.
void FinalizerReader::del_object() {
  const std::uint8_t which = bytes_.byte();
  if (objects_.empty() && make_object() == kNoName) return;
  const std::size_t count = objects_.size();
  if (which >= 0x88) return del_family(which);
  if (which < 0x60 && !watched_.empty()) return void(append_del(watched_.pick(which / 2U)));
  const bool keeps_first = count > 1 && which % 4 != 0;
  append_del(objects_.pick(keeps_first ? 1 + which / 4U % (count - 1) : which / 4U));
}

void FinalizerReader::del_family(std::uint32_t which) {
  std::array<NameId, 4> family;
  std::size_t size = 0;
  const std::size_t known = std::min(link_count_, links_.size());
  const auto add = [&](NameId name) {
    auto* const end = family.begin() + static_cast<std::ptrdiff_t>(size);
    const bool fits = size < family.size() && objects_.contains(name);
    if (fits && std::find(family.begin(), end, name) == end) family[size++] = name;
  };
  // From one that has a link and a finalizer, if there is one, or a link at least.
  for (const bool must_be_watched : {true, false}) {
    for (std::size_t i = 0; i < known && size == 0; ++i) {
      const Pair& pair = links_[(which + i) % known];
      if (!must_be_watched || watched_.contains(pair.first)) add(pair.first);
      if (must_be_watched && watched_.contains(pair.second)) add(pair.second);
    }
  }
  if (size == 0) add(objects_.pick(which));
  for (std::size_t i = 0; i < size; ++i) {
    for (const Pair& pair : std::span(links_).first(known)) {
      if (pair.first == family[i]) add(pair.second);
      if (pair.second == family[i]) add(pair.first);
    }
  }
  for (const NameId name : std::span(family).first(size)) append_del(name);
  if (which % 4 != 0) call(Function::gc_collect);
}

// An Object's name for something else: another Object, a new one, a value; or another name for it.
void FinalizerReader::rebind() {
  const std::uint8_t how = bytes_.byte();
  const NameId target = object();
  Expression expression;
  if (how < 0x60 && !objects_.empty()) {
    expression.atom = name_atom(objects_.pick(how));
  } else if (how < 0xA0 && builder_.add_object()) {
    expression.kind = ExpressionKind::call;
    expression.function = Function::object;
  } else if (how < 0xD0) {
    expression.atom = name_atom(target);
    append_assignment(new_name('v', value_names_), expression);
    return;
  } else if (how < 0xE8) {
    expression.atom = plain_literal(false);
  } else if (!finalizers_.empty()) {
    expression.atom = name_atom(finalizers_.pick(how));
  }
  append_assignment(target, expression);
}

}  // namespace parity
