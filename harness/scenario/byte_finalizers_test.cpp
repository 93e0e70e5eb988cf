// What random bytes mean in the profiles with finalizers: programs that a person would write to
// break them. The bounds are generous, below what was measured.
#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <map>
#include <random>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "scenario/byte_form.h"
#include "scenario/case_file.h"

namespace parity {
namespace {

constexpr int kInputs = 2000;

// How many of the scenarios have what, of a hundred.
class Shares {
 public:
  explicit Shares(const Profile& profile) {
    std::mt19937_64 random(23);
    std::string bytes(100, '\0');
    Scenario scenario;
    for (int i = 0; i < kInputs; ++i) {
      for (char& byte : bytes) byte = static_cast<char>(random());
      decode({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}, profile,
             scenario);
      seen_.clear();
      look_at(scenario);
      for (const std::string& what : seen_) ++counts_[what];
      statements_ += scenario.statements.size();
    }
  }
  int of(const std::string& what) const {
    const auto found = counts_.find(what);
    return found == counts_.end() ? 0 : found->second * 100 / kInputs;
  }
  std::size_t statements() const { return statements_ / kInputs; }

  // One line a count, for whoever changes a weight.
  friend void PrintTo(const Shares& shares, std::ostream* out) {
    *out << shares.statements() << " statements each\n";
    for (const auto& [what, count] : shares.counts_) *out << what << " " << shares.of(what) << "\n";
  }

 private:
  void look_at(const Scenario& scenario) {
    scenario_ = &scenario;
    bound_.clear();
    links_.clear();
    held_ = false;
    exits_ = 0;
    for (const Statement& statement : scenario.statements) look_at(statement);
    for (const Callback& callback : scenario.callbacks) {
      if (callback.kind == CallbackKind::call) seen_.insert("call");
      if (callback.kind == CallbackKind::call_raises) {
        seen_.insert("call_raises");
        seen_.insert(std::string(scenario.literal(callback.exception)));
      }
      if (callback.parts.count > 1) seen_.insert("lambda of several parts");
      for (std::uint32_t i = 0; i < callback.parts.count; ++i) {
        part(scenario.parts[callback.parts.first + i]);
      }
    }
  }

  void look_at(const Statement& statement) {
    const Expression& expression = statement.expression;
    switch (statement.kind) {
      case StatementKind::del:
        if (bound_[statement.target] == Function::object && held_) {
          seen_.insert("del of an Object with a finalizer around");
          if (exits_ > 0) seen_.insert("death after the exit");
        }
        if (bound_.erase(statement.target) == 0) return;
        seen_.insert("del");
        return;
      case StatementKind::set_atexit:
        seen_.insert("set_atexit");
        return;
      case StatementKind::assignment:
        if (expression.kind == ExpressionKind::call) {
          bound_[statement.target] = expression.function;
        } else {
          seen_.insert("keep or rebind");
        }
        break;
      case StatementKind::expression:
        break;
    }
    if (expression.kind == ExpressionKind::method && expression.method == Method::link) {
      const NameId to = scenario_->arguments[expression.arguments.first].value.name();
      links_.insert({expression.receiver, to});
      if (links_.contains({to, expression.receiver})) seen_.insert("cycle");
    }
    if (expression.kind == ExpressionKind::call_name) seen_.insert("finalizer called");
    if (expression.kind != ExpressionKind::call) return;
    seen_.insert(std::string(spelling(expression.function)));
    if (expression.function == Function::run_exit && ++exits_ == 2) seen_.insert("two exits");
    if (expression.function == Function::run_exit && has_finalizers())
      seen_.insert("exit with finalizers");
    if (expression.function == Function::weakref_finalize) finalizer(expression);
  }

  bool has_finalizers() const {
    for (const auto& [name, function] : bound_) {
      if (function == Function::weakref_finalize) return true;
    }
    return false;
  }

  void finalizer(const Expression& call) {
    held_ = true;
    NameId referent = kNoName;
    for (std::uint32_t i = 0; i < call.arguments.count; ++i) {
      const Argument& argument = scenario_->arguments[call.arguments.first + i];
      const Atom& value = argument.value;
      if (i == 0 && value.kind == AtomKind::name) {
        referent = value.name();
        if (const auto found = bound_.find(referent); found != bound_.end()) {
          const bool is_object = found->second == Function::object;
          seen_.insert(is_object ? "finalizer of an Object" : "finalizer of another thing");
        }
        continue;
      }
      if (argument.keyword >= kFirstFreeKeyword) seen_.insert("free keyword");
      const bool is_free = i > 1 || argument.keyword >= kFirstFreeKeyword;
      if (i == 1 && value.kind == AtomKind::name && !is_free) seen_.insert("name as callback");
      if (!is_free || value.kind != AtomKind::name) continue;
      if (value.name() == referent) seen_.insert("referent as argument");
      const auto found = bound_.find(value.name());
      if (found == bound_.end()) continue;
      if (found->second == Function::object) seen_.insert("Object as argument");
      if (found->second == Function::makefile) seen_.insert("file as argument");
    }
  }

  void part(const Expression& part) {
    switch (part.kind) {
      case ExpressionKind::call:
        seen_.insert("part " + std::string(spelling(part.function)));
        return;
      case ExpressionKind::call_name:
        seen_.insert("part call");
        return;
      case ExpressionKind::method:
        seen_.insert("part " + std::string(spelling(part.method)));
        return;
      case ExpressionKind::attribute:
        seen_.insert("part " + std::string(spelling(part.attribute)));
        return;
      case ExpressionKind::atom:
      case ExpressionKind::next:
        return;
    }
  }

  const Scenario* scenario_ = nullptr;
  std::map<NameId, Function> bound_;
  std::set<std::pair<NameId, NameId>> links_;
  bool held_ = false;
  int exits_ = 0;
  std::set<std::string> seen_;
  std::map<std::string, int> counts_;
  std::size_t statements_ = 0;
};

struct AtLeast {
  const char* what;
  int share;
};

void expect_shares(const Profile& profile, std::span<const AtLeast> bounds) {
  const Shares shares(profile);
  for (const AtLeast& bound : bounds) {
    EXPECT_GE(shares.of(bound.what), bound.share) << bound.what << ", of\n"
                                                  << testing::PrintToString(shares);
  }
  EXPECT_GE(shares.statements(), 12u);
  EXPECT_LE(shares.statements(), 60u);
}

TEST(Finalizers, DieOfEveryCauseInTheirOwnProfile) {
  constexpr AtLeast kBounds[] = {
      {"weakref_finalize", 95},
      {"finalizer of an Object", 95},
      {"call", 75},
      {"call_raises", 55},
      {"lambda of several parts", 75},
      {"name as callback", 15},
      {"Object as argument", 50},
      {"referent as argument", 30},
      {"free keyword", 35},
      {"cycle", 50},
      {"del of an Object with a finalizer around", 75},
      {"gc.collect", 65},
      {"run_exit", 25},
      {"exit with finalizers", 25},
      {"finalizer called", 50},
      {"keep or rebind", 50},
      {"set_atexit", 25},
      {"SystemExit", 6},
      {"KeyboardInterrupt", 3},
      {"part call", 45},
      {"part detach", 40},
      {"part peek", 30},
      {"part alive", 40},
      {"part link", 30},
      {"part unlink", 10},
      {"part weakref_finalize", 30},
      {"part Object", 8},
      {"part gc.collect", 20},
      {"part run_exit", 4},
  };
  expect_shares(Profile::for_finalize(), kBounds);
}

TEST(Finalizers, MeetTheExitInItsProfile) {
  constexpr AtLeast kBounds[] = {
      {"weakref_finalize", 95},
      {"run_exit", 60},
      {"exit with finalizers", 60},
      {"two exits", 12},
      {"set_atexit", 60},
      {"call", 75},
      {"call_raises", 55},
      {"SystemExit", 8},
      {"KeyboardInterrupt", 4},
      {"name as callback", 15},
      {"del of an Object with a finalizer around", 45},
      {"Object as argument", 50},
      {"part weakref_finalize", 50},
      {"part detach", 45},
      {"part call", 45},
      {"part atexit", 12},
      {"part gc.collect", 22},
      {"part gc.disable", 12},
      {"part gc.enable", 15},
      {"part gc.isenabled", 28},
      {"part run_exit", 10},
      {"death after the exit", 15},
  };
  expect_shares(Profile::for_exit(), kBounds);
}

TEST(Finalizers, MeetFilesInTheProfileOfBoth) {
  constexpr AtLeast kBounds[] = {
      {"weakref_finalize", 95},
      {"finalizer of an Object", 60},
      {"finalizer of another thing", 80},
      {"makefile", 55},
      {"Memory", 30},
      {"BufferedReader", 18},
      {"file as argument", 10},
      {"Object as argument", 28},
      {"cycle", 18},
      {"gc.collect", 20},
      {"run_exit", 18},
      {"call", 55},
      {"call_raises", 35},
      {"part write", 18},
      {"part read", 12},
      {"part close", 15},
      {"part flush", 8},
      {"part makefile", 6},
      {"part _makefile_refs", 2},
      {"part weakref_finalize", 14},
      {"part detach", 18},
      {"part gc.collect", 12},
  };
  expect_shares(Profile::for_world(), kBounds);
}

}  // namespace
}  // namespace parity
