// Finalizers of what shared_ptr holds: objects of any type, and files.
#include <gtest/gtest.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

#include "backports/finalize/weakref_finalize.h"
#include "backports/io/buffered_reader.h"
#include "backports/io/buffered_rw_pair.h"
#include "backports/testing/objects.h"
#include "backports/testing/streams.h"

namespace backports {
namespace {

using testing::MemoryStream;
using testing::Words;

class SharedReferents : public ::testing::Test {
 protected:
  Words words;
  Runtime runtime;
};

struct Base {
  virtual ~Base() = default;
  int number = 0;
};
struct Connection : Base {
  Connection(Words& all, std::unique_ptr<std::string> given) : words(all), name(std::move(given)) {}
  ~Connection() override { words.say("~" + *name); }
  Words& words;
  std::unique_ptr<std::string> name;
};

// ================================================================= make_finalizable

TEST_F(SharedReferents, AFinalizerOfAnyTypeIsCalledBeforeItsDestructor) {
  auto connection = make_finalizable<Connection>(words, std::make_unique<std::string>("here"));
  const auto finalizer =
      weakref_finalize(runtime, connection, [this] { words.say("called"); }).value();
  EXPECT_EQ(finalizer.peek()->object.shared, connection);
  EXPECT_EQ(connection.use_count(), 1);
  EXPECT_NE(finalizer.repr().find("; for 'object' at 0x"), std::string::npos);
  connection = nullptr;
  EXPECT_EQ(words.take(), "called ~here");
  EXPECT_FALSE(finalizer.alive());
}

TEST_F(SharedReferents, TheNewestOfSeveralIsCalledFirst) {
  auto connection = make_finalizable<int>(5);
  for (const char* name : {"a", "b"}) {
    weakref_finalize(runtime, connection, [this, name] { words.say(name); }).value();
  }
  connection = nullptr;
  EXPECT_EQ(words.take(), "b a");
}

TEST_F(SharedReferents, AnotherSharedPointerIsATypeErrorAndRegistersNothing) {
  const auto plain = std::make_shared<int>(5);
  const auto finalizer = weakref_finalize(runtime, plain, [] {});
  ASSERT_FALSE(finalizer);
  EXPECT_EQ(finalizer.error().to_string(),
            "TypeError: cannot create weak reference to an object not of make_finalizable");
  EXPECT_FALSE(weakref_finalize(runtime, std::shared_ptr<int>(), [] {}));
  EXPECT_EQ(runtime.size(), 0U);
}

TEST_F(SharedReferents, APointerToABaseOrAMemberStandsForTheWhole) {
  auto connection = make_finalizable<Connection>(words, std::make_unique<std::string>("here"));
  std::shared_ptr<Base> base = connection;
  std::shared_ptr<int> number(connection, &connection->number);
  weakref_finalize(runtime, base, [this] { words.say("base"); }).value();
  weakref_finalize(runtime, number, [this] { words.say("number"); }).value();
  connection = nullptr;
  base = nullptr;
  EXPECT_EQ(words.take(), "");
  number = nullptr;
  EXPECT_EQ(words.take(), "number base ~here");
}

TEST_F(SharedReferents, WhatDetachGivesHoldsTheObject) {
  auto object = make_finalizable<Connection>(words, std::make_unique<std::string>("here"));
  auto detached = weakref_finalize(runtime, object, [] {}).value().detach();
  object = nullptr;
  EXPECT_EQ(words.take(), "");
  detached.reset();
  EXPECT_EQ(words.take(), "~here");
}

TEST_F(SharedReferents, WeakPointersAreExpiredWhenTheCallbackRuns) {
  auto object = make_finalizable<int>(5);
  const std::weak_ptr<int> weak = object;
  weakref_finalize(runtime, object, [this, weak] {
    words.say(weak.expired() ? "expired" : "?");
  }).value();
  object = nullptr;
  EXPECT_EQ(words.take(), "expired");
}

TEST_F(SharedReferents, AnObjectWhoseConstructorThrowsLeavesNothing) {
  struct Failing {
    Failing() { throw std::runtime_error("no"); }
  };
  EXPECT_THROW(make_finalizable<Failing>(), std::runtime_error);
}

TEST_F(SharedReferents, AnObjectKnowsItsOwnPointer) {
  struct Self : std::enable_shared_from_this<Self> {};
  auto object = make_finalizable<Self>();
  weakref_finalize(runtime, object->shared_from_this(), [this] { words.say("called"); }).value();
  object = nullptr;
  EXPECT_EQ(words.take(), "called");
}

// ================================================================= files

TEST_F(SharedReferents, AReaderIsClosedBeforeItsFinalizersAreCalled) {
  auto stream = std::make_shared<MemoryStream>("abc");
  auto reader = BufferedReader::create(stream).value();
  const auto finalizer = weakref_finalize(
      runtime, reader, [&] { words.say(stream->closed().value() ? "closed" : "open"); });
  EXPECT_EQ(finalizer.peek()->object.shared, std::shared_ptr<IOBase>(reader));
  EXPECT_NE(finalizer.repr().find("; for 'BufferedReader' at 0x"), std::string::npos);
  reader = nullptr;
  EXPECT_EQ(words.take(), "closed");
}

TEST_F(SharedReferents, APairTellsItsFinalizersFirst) {
  auto readable = std::make_shared<MemoryStream>("abc");
  auto writable = std::make_shared<MemoryStream>("");
  auto pair = BufferedRWPair::create(readable, writable).value();
  pair->write("x").value();
  weakref_finalize(runtime, pair, [&] {
    words.say(writable->closed().value() ? "closed" : "open");
    words.say("'" + writable->data + "'");
  });
  pair = nullptr;
  EXPECT_EQ(words.take(), "open ''");
  EXPECT_EQ(writable->data, "x");
  EXPECT_TRUE(writable->closed().value());
}

TEST_F(SharedReferents, ACloseByHandCallsNoFinalizer) {
  auto reader = BufferedReader::create(std::make_shared<MemoryStream>("abc")).value();
  const auto finalizer = weakref_finalize(runtime, reader, [this] { words.say("called"); });
  reader->close().value();
  EXPECT_TRUE(finalizer.alive());
  reader = nullptr;
  EXPECT_EQ(words.take(), "called");
}

TEST_F(SharedReferents, AFileBehindItsBaseIsOneThingWithItsOwnPointer) {
  auto stream = std::make_shared<MemoryStream>("abc");
  std::shared_ptr<IOBase> base = stream;
  weakref_finalize(runtime, stream, [this] { words.say("own"); });
  const auto finalizer = weakref_finalize(runtime, base, [this] { words.say("base"); });
  EXPECT_EQ(finalizer.peek()->object.shared, base);
  stream = nullptr;
  EXPECT_EQ(words.take(), "");
  base = nullptr;
  EXPECT_EQ(words.take(), "base own");
}

TEST_F(SharedReferents, OfAFileThatEndsWithoutAWordTheFinalizerIsCalledAtExit) {
  // Its class does not call finalize(), so nobody tells.
  struct Silent final : IOBase {
    std::string_view type_name() const override { return "Silent"; }
  };
  auto file = std::make_shared<Silent>();
  const auto finalizer = weakref_finalize(runtime, file, [this] { words.say("called"); });
  file = nullptr;
  EXPECT_EQ(words.take(), "");
  EXPECT_TRUE(finalizer.alive());
  EXPECT_FALSE(finalizer.peek());
  runtime.run_exit();
  EXPECT_EQ(words.take(), "called");
}

}  // namespace
}  // namespace backports
