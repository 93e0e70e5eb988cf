// What the readers of compact operations share: making statements, and names for what they bind.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>

#include "scenario/builder.h"
#include "scenario/byte_form.h"
#include "scenario/byte_reader.h"
#include "scenario/scenario.h"

namespace parity {

class CompactStatements {
 protected:
  CompactStatements(ByteReader& bytes, Builder& builder, Scenario& into, const Profile& profile)
      : bytes_(bytes), builder_(builder), into_(into), profile_(profile) {}

  // s, s2, s3 … A letter has one counter, so no name is made twice.
  NameId new_name(char letter, std::size_t& count);
  Expression method_call(NameId receiver, Method method, std::initializer_list<Atom> given);
  Expression function_call(Function function, std::span<const Argument> given);
  static Expression attribute_of(NameId receiver, Attribute attribute);
  // The one that was appended.
  const Statement& append_expression(const Expression& expression);
  const Statement& append_assignment(NameId name, const Expression& expression);
  const Statement& append_del(NameId name);

  ByteReader& bytes_;
  Builder& builder_;
  Scenario& into_;
  const Profile& profile_;
};

}  // namespace parity
