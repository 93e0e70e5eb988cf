// The compact operations of the byte form about Objects and finalizers, beside those about files
// (byte_compact.h): each picks names that are bound and does something telling with them. What is
// not there is made first.
//
//   compact_finalizers.cpp    the operations, and their shares in each profile
//   compact_objects.cpp       those about Objects
//   compact_construction.cpp  weakref_finalize(…) with its arguments
//   compact_callbacks.cpp     call(…) and lambdas
//   compact_names.cpp         what is bound, as far as the statements tell
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "scenario/builder.h"
#include "scenario/byte_compact.h"
#include "scenario/byte_form.h"
#include "scenario/byte_reader.h"
#include "scenario/compact_statements.h"
#include "scenario/scenario.h"

namespace parity {

// The last few names of a kind, in the order in which they came.
class RecentNames {
 public:
  bool empty() const { return count_ == 0; }
  std::size_t size() const { return count_; }
  bool contains(NameId name) const;
  // kNoName if there is none.
  NameId pick(std::size_t selector) const {
    return count_ == 0 ? kNoName : names_[selector % count_];
  }
  void add(NameId name);
  void remove(NameId name);

 private:
  std::array<NameId, 12> names_;
  std::size_t count_ = 0;
};

class FinalizerReader : CompactStatements {
 public:
  // Files, in a profile that has them, are those that the other reader knows.
  FinalizerReader(ByteReader& bytes, Builder& builder, Scenario& into, const Profile& profile,
                  CompactReader& files)
      : CompactStatements(bytes, builder, into, profile), files_(files) {}

  // The most statements that one operation appends.
  static constexpr std::size_t kMostOfOne = 10;
  // Whether an operation byte is about finalizers in the profile.
  static bool takes(const Profile& profile, std::uint8_t code) {
    if (profile.finalizers == Finalizers::none) return false;
    return profile.finalizers != Finalizers::with_files || code % 2 == 1;
  }
  // Appends the statements of one operation.
  void operation(std::uint8_t code);

 private:
  static constexpr std::size_t kDeepest = 2;  // callbacks in callbacks

  // ---- what is there
  void learn();
  void observe(const Statement& statement);
  void observe_assignment(const Statement& statement);
  void observe_call(const Expression& call);
  void forget(NameId name);

  // ---- operations
  NameId make_object();
  NameId object();  // one that is there, mostly made if there is none
  void link();
  void unlink();
  void make_finalizer();
  void read(Attribute attribute);
  void del_object();
  void del_family(std::uint32_t which);
  void del_other();
  void set_atexit();
  void keep();
  void rebind();
  void run_exit();
  void unusual();
  void call(Function function);

  // ---- finalizers and their callbacks: nothing here is a statement of its own
  struct Place {                // where a callback stands
    NameId own = kNoName;       // what its finalizer is bound to
    NameId referent = kNoName;  // of the outermost
    std::size_t depth = 0;      // callbacks around it
  };
  Expression finalizer(NameId referent, const Place& place);
  Argument free_argument(const Place& place, std::uint32_t keyword);
  Atom argument(const Place& place);
  Atom callback(const Place& place, bool may_be_lambda);
  Atom lambda(const Place& place);
  Atom scripted_call(const Place& place, bool raises);
  Expression part(const Place& place);
  Expression part_of_files(const Place& place);
  Atom plain_literal(bool any_integer);
  NameId some_object(const Place& place);
  NameId some_finalizer(const Place& place);
  NameId some_name(const Place& place);
  NameId promised();
  NameId known_file();

  struct Pair {
    NameId first = kNoName, second = kNoName;
  };

  CompactReader& files_;
  std::size_t observed_ = 0;  // statements
  RecentNames objects_, finalizers_, values_, gone_;
  RecentNames watched_;                   // Objects with a finalizer that does not hold them
  std::array<Pair, 8> links_, revivals_;  // the last ones; a revival: an Object, and what it binds
  std::size_t link_count_ = 0, revival_count_ = 0;
  std::size_t waiting_ = 0;    // finalizers made since the last exit
  NameId promised_ = kNoName;  // used already, for the next finalizer
  std::size_t object_names_ = 0, finalizer_names_ = 0, value_names_ = 0;  // given
};

}  // namespace parity
