#include "scenario/tidy.h"

#include <algorithm>
#include <string>

namespace parity {

// ================================================================= copying

void StatementCopier::copy(const Statement& statement) {
  if (into_.statements.size() == kMaxStatements) {
    fits_ = false;
    return;
  }
  Statement copied;
  copied.kind = statement.kind;
  if (statement.target != kNoName) copied.target = name(statement.target);
  copied.expression = expression(statement.expression);
  if (statement.kind == StatementKind::assignment) builder_.bind(copied.target);
  builder_.statement(copied);
}

NameId StatementCopier::name(NameId id) {
  NameId& copied = names_[id];
  if (copied == kNoName) copied = builder_.add_name(spellings_[id]);
  return copied;
}

Atom StatementCopier::literal(const Atom& atom) {
  const std::string_view value = from_.literal(atom);
  const Atom copied = builder_.literal(atom.kind, value);
  if (builder_.literal_bytes() > kMaxLiteralBytes) fits_ = false;
  return copied;
}

Atom StatementCopier::atom(const Atom& atom) {
  Atom copied = atom;
  switch (atom.kind) {
    case AtomKind::none:
    case AtomKind::boolean:
    case AtomKind::integer:
      break;
    case AtomKind::big_integer:
    case AtomKind::text:
    case AtomKind::bytes:
    case AtomKind::bytearray_of_bytes:
      return literal(atom);
    case AtomKind::bytearray_of_size:
      if (!builder_.zeros(atom.number)) fits_ = false;
      break;
    case AtomKind::name:
      copied.number = name(atom.name());
      break;
    case AtomKind::callback:
      copied.number = callback(from_.callbacks[static_cast<std::size_t>(atom.number)]);
      break;
  }
  return copied;
}

Expression StatementCopier::expression(const Expression& expression) {
  Expression copied;
  copied.kind = expression.kind;
  switch (expression.kind) {
    case ExpressionKind::atom:
      copied.atom = atom(expression.atom);
      break;
    case ExpressionKind::call:
      made(expression, copied);
      break;
    case ExpressionKind::call_name:
    case ExpressionKind::next:
      copied.receiver = name(expression.receiver);
      break;
    case ExpressionKind::method:
      copied.receiver = name(expression.receiver);
      copied.method = expression.method;
      copied.arguments = arguments(expression.arguments);
      break;
    case ExpressionKind::attribute:
      copied.receiver = name(expression.receiver);
      copied.attribute = expression.attribute;
      break;
  }
  return copied;
}

void StatementCopier::made(const Expression& from, Expression& into) {
  into.function = from.function;
  if (from.function == Function::socket) {
    const SocketSpec& spec = from_.sockets[from.spec];
    const Range recv = plan(spec.recv);
    const Range send = plan(spec.send);
    const Range close = plan(spec.close);
    into.spec = builder_.socket(recv, send, close, spec.model);
  } else if (from.function == Function::memory) {
    const MemorySpec& spec = from_.memories[from.spec];
    const Atom initial = atom(spec.initial);
    const Range read = plan(spec.read);
    const Range write = plan(spec.write);
    into.spec = builder_.memory(initial, read, write, spec.seekable);
  } else if (from.function == Function::object) {
    if (!builder_.add_object()) fits_ = false;
    into.atom = atom(from.atom);
  } else {
    into.arguments = arguments(from.arguments);
    if (from.function == Function::register_error && !is_registration(into)) fits_ = false;
  }
}

bool StatementCopier::is_registration(const Expression& call) const {
  if (call.arguments.count != 2) return false;
  const Argument* const given = &into_.arguments[call.arguments.first];
  return given[0].value.kind == AtomKind::text && is_handler_name(into_.literal(given[0].value)) &&
         given[1].value.kind == AtomKind::callback &&
         is_call(into_.callbacks[static_cast<std::size_t>(given[1].value.number)]);
}

Range StatementCopier::arguments(Range range) {
  // Collected first: a callback among them has arguments of its own, which stand before.
  std::vector<Argument> copied;
  copied.reserve(range.count);
  for (std::uint32_t i = 0; i < range.count; ++i) {
    Argument argument = from_.arguments[range.first + i];
    if (argument.keyword >= kFirstFreeKeyword) {
      argument.keyword = builder_.free_keyword(from_.keyword(argument.keyword));
      if (argument.keyword == 0) fits_ = false;
    }
    argument.value = atom(argument.value);
    copied.push_back(argument);
  }
  return builder_.arguments(copied);
}

Range StatementCopier::plan(Range range) {
  if (range.count == 0) return {};
  const auto first = static_cast<std::uint32_t>(into_.plan_items.size());
  for (std::uint32_t i = 0; i < range.count; ++i) {
    PlanItem item = from_.plan_items[range.first + i];
    if (item.kind == PlanKind::data) item = builder_.data(from_.literal(item));
    builder_.plan_item(item);
  }
  if (builder_.literal_bytes() > kMaxLiteralBytes) fits_ = false;
  return {first, range.count};
}

std::uint32_t StatementCopier::callback(const Callback& callback) {
  Callback copied;
  copied.kind = callback.kind;
  copied.returns_given = callback.returns_given;
  switch (callback.kind) {
    case CallbackKind::call:
      copied.label = literal(callback.label);
      if (callback.returns_given) copied.returns = atom(callback.returns);
      copied.position = atom(callback.position);
      break;
    case CallbackKind::call_raises:
      copied.label = literal(callback.label);
      copied.exception = builder_.word(from_.literal(callback.exception));
      copied.arguments = arguments(callback.arguments);
      break;
    case CallbackKind::lambda:
    case CallbackKind::lambda_tuple: {
      if (++depth_ > kMaxCallbackDepth) fits_ = false;
      std::vector<Expression> parts;
      parts.reserve(callback.parts.count);
      for (std::uint32_t i = 0; i < callback.parts.count; ++i) {
        parts.push_back(expression(from_.parts[callback.parts.first + i]));
      }
      --depth_;
      copied.parts = builder_.parts(parts);
      break;
    }
  }
  return builder_.callback(copied);
}

bool tidy(const Scenario& loose, Scenario& into) {
  Builder builder(into);
  StatementCopier copier(loose, loose.names, builder, into);
  for (const Statement& statement : loose.statements) copier.copy(statement);
  builder.finish();
  return copier.fits();
}

// ================================================================= editing

namespace {

std::int64_t append_to_arena(Scenario& loose, std::string_view value) {
  const std::size_t offset = loose.literals.size();
  loose.literals.append(value);
  return static_cast<std::int64_t>(offset);
}

// Makes what belongs to one scenario belong to another, to whose pools its own were appended.
class Rebase {
 public:
  Rebase(Scenario& to, const Scenario& from, NameMap& names)
      : to_(to),
        from_(from),
        names_(names),
        literals_(static_cast<std::int64_t>(to.literals.size())),
        arguments_(size(to.arguments)),
        plan_items_(size(to.plan_items)),
        parts_(size(to.parts)),
        callbacks_(size(to.callbacks)),
        sockets_(size(to.sockets)),
        memories_(size(to.memories)) {
    names_.resize(from.names.size(), kNoName);
  }

  void pools() {
    to_.literals += from_.literals;
    for (Argument argument : from_.arguments) {
      atom(argument.value);
      if (argument.keyword >= kFirstFreeKeyword) argument.keyword = keyword(argument.keyword);
      to_.arguments.push_back(argument);
    }
    for (PlanItem item : from_.plan_items) {
      if (item.kind == PlanKind::data) item.number += literals_;
      to_.plan_items.push_back(item);
    }
    for (SocketSpec spec : from_.sockets) {
      spec.recv.first += plan_items_;
      spec.send.first += plan_items_;
      spec.close.first += plan_items_;
      to_.sockets.push_back(spec);
    }
    for (MemorySpec spec : from_.memories) {
      atom(spec.initial);
      spec.read.first += plan_items_;
      spec.write.first += plan_items_;
      to_.memories.push_back(spec);
    }
    for (Callback callback : from_.callbacks) {
      atom(callback.label);
      atom(callback.returns);
      atom(callback.position);
      atom(callback.exception);
      callback.arguments.first += arguments_;
      callback.parts.first += parts_;
      to_.callbacks.push_back(callback);
    }
    for (Expression part : from_.parts) {
      expression(part);
      to_.parts.push_back(part);
    }
  }

  void statement(Statement& statement) {
    name(statement.target);
    expression(statement.expression);
  }

 private:
  template <typename Item>
  static std::uint32_t size(const std::vector<Item>& pool) {
    return static_cast<std::uint32_t>(pool.size());
  }

  void name(NameId& id) {
    if (id == kNoName) return;
    NameId& known = names_[id];
    if (known == kNoName) known = add_name(to_, from_.names[id]);
    id = known;
  }

  KeywordId keyword(KeywordId id) {
    const std::string_view word = from_.keyword(id);
    const auto known = std::ranges::find(to_.free_keywords, word);
    const auto index = known - to_.free_keywords.begin();
    if (known == to_.free_keywords.end()) to_.free_keywords.emplace_back(word);
    return static_cast<KeywordId>(kFirstFreeKeyword + index);
  }

  void atom(Atom& atom) {
    switch (atom.kind) {
      case AtomKind::none:
      case AtomKind::boolean:
      case AtomKind::integer:
      case AtomKind::bytearray_of_size:
        return;
      case AtomKind::big_integer:
      case AtomKind::text:
      case AtomKind::bytes:
      case AtomKind::bytearray_of_bytes:
        atom.number += literals_;
        return;
      case AtomKind::name: {
        NameId id = atom.name();
        name(id);
        atom.number = id;
        return;
      }
      case AtomKind::callback:
        atom.number += callbacks_;
        return;
    }
  }

  void expression(Expression& expression) {
    name(expression.receiver);
    atom(expression.atom);
    expression.arguments.first += arguments_;
    if (expression.kind != ExpressionKind::call) return;
    if (expression.function == Function::socket) expression.spec += sockets_;
    if (expression.function == Function::memory) expression.spec += memories_;
  }

  Scenario& to_;
  const Scenario& from_;
  NameMap& names_;
  // The sizes of the pools of to_ before.
  std::int64_t literals_;
  std::uint32_t arguments_, plan_items_, parts_, callbacks_, sockets_, memories_;
};

}  // namespace

Atom append_literal(Scenario& loose, AtomKind kind, std::string_view value) {
  Atom atom;
  atom.kind = kind;
  atom.size = static_cast<std::uint32_t>(value.size());
  atom.number = append_to_arena(loose, value);
  return atom;
}

PlanItem append_data(Scenario& loose, std::string_view value) {
  return {PlanKind::data, static_cast<std::uint32_t>(value.size()), append_to_arena(loose, value)};
}

NameId add_name(Scenario& loose, std::string_view wish) {
  const auto is_free = [&loose](std::string_view spelling) {
    return std::ranges::find(loose.names, spelling) == loose.names.end();
  };
  std::string spelling(wish);
  for (std::size_t number = 2; !is_free(spelling); ++number) {
    spelling = std::string(wish) + std::to_string(number);
  }
  loose.names.push_back(std::move(spelling));
  return static_cast<NameId>(loose.names.size() - 1);
}

NameMap names_by_spelling(const Scenario& from, const Scenario& to) {
  NameMap names(from.names.size(), kNoName);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto same = std::ranges::find(to.names, from.names[i]);
    if (same != to.names.end()) names[i] = static_cast<NameId>(same - to.names.begin());
  }
  return names;
}

void insert_statements(Scenario& to, std::size_t at, const Scenario& from, Range statements,
                       NameMap& names) {
  Rebase rebase(to, from, names);
  rebase.pools();
  std::vector<Statement> inserted(from.statements.begin() + statements.first,
                                  from.statements.begin() + statements.first + statements.count);
  for (Statement& statement : inserted) rebase.statement(statement);
  to.statements.insert(to.statements.begin() + static_cast<std::ptrdiff_t>(at), inserted.begin(),
                       inserted.end());
}

}  // namespace parity
