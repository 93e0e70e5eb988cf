// What the tests of finalizers stand on: objects that say when they die, and hooks that keep what
// they are told.
#pragma once

#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "backports/finalize/collector.h"
#include "backports/finalize/object.h"
#include "backports/finalize/runtime.h"

namespace backports::testing {

// The words that were said, in order.
class Words {
 public:
  void say(std::string_view word) { text_.append(text_.empty() ? "" : " ").append(word); }
  // What was said since the last time.
  std::string take() { return std::exchange(text_, ""); }

 private:
  std::string text_;
};

// Says its name in its destructor: "~a". With a `del` it has a __del__, which calls that.
class Thing : public Object {
 public:
  Thing(Words& words, std::string name) : words_(words), name_(std::move(name)) {}
  ~Thing() override { words_.say("~" + name_); }
  std::string_view type_name() const override { return "Thing"; }
  bool has_del() const override { return del != nullptr; }
  void on_del() override { del(); }

  std::function<void()> del;
  Ref<Object> next;

 private:
  Words& words_;
  std::string name_;
};

// The same among tracked objects, with any number of references to others.
class Node : public Tracked {
 public:
  Node(Collector& collector, Words& words, std::string name)
      : Tracked(collector), words_(words), name_(std::move(name)) {}
  ~Node() override { words_.say("~" + name_); }
  std::string_view type_name() const override { return "Node"; }
  bool has_del() const override { return del != nullptr; }
  void on_del() override { del(); }
  void traverse(Visitor& visitor) const override {
    for (const Ref<Node>& link : links) visitor.visit(link);
  }
  void clear() override { std::exchange(links, {}).clear(); }

  std::vector<Ref<Node>> links;
  std::function<void()> del;

 private:
  Words& words_;
  std::string name_;
};

// Hooks that say what() of each exception: "unraisable:what", "uncaught:what".
class SayingHooks final : public Hooks {
 public:
  explicit SayingHooks(Words& words) : words_(words) {}
  void unraisable(std::exception_ptr exception) override { say("unraisable:", exception); }
  void uncaught(std::exception_ptr exception) override { say("uncaught:", exception); }

 private:
  void say(std::string where, const std::exception_ptr& exception) {
    try {
      std::rethrow_exception(exception);
    } catch (const std::exception& known) {
      words_.say(where + known.what());
    } catch (...) {
      words_.say(where + "?");
    }
  }
  Words& words_;
};

}  // namespace backports::testing
