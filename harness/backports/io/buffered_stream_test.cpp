// What buffered files ask the stream under them, and what comes of streams that are buffers
// themselves, that lend their memory, or that change the file which asks them.
#include <gtest/gtest.h>

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "backports/io/buffered_reader.h"
#include "backports/io/buffered_writer.h"
#include "backports/testing/streams.h"

namespace backports {
namespace {

using namespace backports::testing;

// ================================================================= whether it is closed

// A stream whose closed() has to be asked, and may do something.
class Asked final : public RawIOBase {
 public:
  explicit Asked(std::string content) : content_(std::move(content)) {}
  std::string_view type_name() const override { return "Asked"; }
  Result<bool> readable() override { return true; }
  Result<bool> writable() override { return true; }
  Result<bool> seekable() override {
    ++asked_seekable;
    return true;
  }
  Result<bool> closed() override {
    ++asked;
    if (during) std::exchange(during, nullptr)();
    return RawIOBase::closed();
  }
  Result<Transfer> readinto(std::span<char> target) override {
    const std::size_t size = content_.copy(target.data(), target.size());
    content_.erase(0, size);
    return Transfer(static_cast<std::int64_t>(size));
  }
  Result<Transfer> write(std::string_view data) override { return Transfer(std::ssize(data)); }
  Result<std::int64_t> seek(std::int64_t offset, int) override { return offset; }

  int asked = 0, asked_seekable = 0;
  std::function<void()> during;

 private:
  std::string content_;
};

// How often a call asks.
template <class Call>
int asked_by(Asked& stream, Call call) {
  const int before = stream.asked;
  static_cast<void>(call());
  return stream.asked - before;
}

TEST(BufferedReader, AsksAStreamWithoutAFlagOnceForEachCall) {
  auto stream = std::make_shared<Asked>("abcdefgh\nij\nklmnopqrstuvw");
  auto reader = BufferedReader::create(stream, 16).value();
  EXPECT_EQ(stream->asked, 0);
  std::string target(2, '.');
  EXPECT_EQ(asked_by(*stream, [&] { return reader->read(1); }), 1);
  EXPECT_EQ(asked_by(*stream, [&] { return reader->read(1); }), 1);
  EXPECT_EQ(asked_by(*stream, [&] { return reader->peek(); }), 1);
  EXPECT_EQ(asked_by(*stream, [&] { return reader->read1(1); }), 1);
  EXPECT_EQ(asked_by(*stream, [&] { return reader->readinto(target); }), 1);
  EXPECT_EQ(asked_by(*stream, [&] { return reader->readline(); }), 1);
  EXPECT_EQ(asked_by(*stream, [&] { return reader->seek(1, 1); }), 1);
  EXPECT_EQ(stream->asked_seekable, 1);
  EXPECT_EQ(asked_by(*stream, [&] { return reader->truncate(); }), 1);
  EXPECT_EQ(asked_by(*stream, [&] { return reader->read(); }), 1);
}

TEST(BufferedReader, DoesNotAskOnceItIsClosed) {
  auto stream = std::make_shared<Asked>("abc");
  auto reader = BufferedReader::create(stream).value();
  EXPECT_TRUE(reader->always_asks());
  EXPECT_TRUE(reader->close().ok());
  EXPECT_FALSE(reader->always_asks());
  EXPECT_EQ(asked_by(*stream, [&] { return reader->read(1); }), 0);
  EXPECT_EQ(show(reader->read(1)), "ValueError: read of closed file");
}

TEST(BufferedReader, RefusesWhenItIsClosedOrDetachedByTheStreamThatItAsks) {
  const auto answer = [](bool has_readahead, auto change, auto call) {
    auto stream = std::make_shared<Asked>("ab\ncdefgh");
    auto reader = BufferedReader::create(stream, 4).value();
    if (has_readahead) static_cast<void>(reader->read(1));
    stream->during = [&] { static_cast<void>(change(*reader)); };
    return call(*reader);
  };
  const auto close = [](BufferedReader& reader) { return reader.close(); };
  const auto detach = [](BufferedReader& reader) { return reader.detach(); };
  for (const bool has_readahead : {false, true}) {
    const auto check = [&](const char* expected, auto call) {
      EXPECT_EQ(answer(has_readahead, close, call), expected);
      EXPECT_EQ(answer(has_readahead, detach, call), expected);
    };
    check("ValueError: read of closed file", [](auto& reader) { return show(reader.read(9)); });
    check("ValueError: read of closed file", [](auto& reader) { return show(reader.read()); });
    check("ValueError: read of closed file", [](auto& reader) { return show(reader.read1(1)); });
    check("ValueError: peek of closed file", [](auto& reader) { return show(reader.peek()); });
    check("ValueError: readline of closed file",
          [](auto& reader) { return show(reader.readline()); });
    check("ValueError: seek of closed file", [](auto& reader) { return show(reader.seek(1, 1)); });
  }
}

TEST(BufferedWriter, AsksAStreamWithoutAFlagOnceForEachCall) {
  auto stream = std::make_shared<Asked>("");
  auto writer = BufferedWriter::create(stream, 4).value();
  EXPECT_EQ(asked_by(*stream, [&] { return writer->write("ab"); }), 1);
  EXPECT_EQ(asked_by(*stream, [&] { return writer->write("cdefghijk"); }), 1);
  EXPECT_EQ(asked_by(*stream, [&] { return writer->flush(); }), 1);
  EXPECT_EQ(asked_by(*stream, [&] { return writer->seek(0); }), 1);
  EXPECT_EQ(stream->asked_seekable, 1);
}

// ================================================================= over a reader

TEST(BufferedReader, OverADetachedReaderGivesItsReadaheadUpWithASystemError) {
  auto stream = std::make_shared<PlannedStream>(std::deque<Step>{gives("abcdef")});
  auto inner = BufferedReader::create(stream, 8).value();
  auto outer = BufferedReader::create(inner, 4).value();
  EXPECT_EQ(show(outer->peek()), "b'abcd'");
  EXPECT_EQ(show(inner->detach()), "<PlannedStream>");
  const std::string suffix =
      " returned a result with an exception set during ValueError: raw stream has been detached";
  EXPECT_EQ(show(outer->read(1)),
            "SystemError: <method 'read' of '_io.BufferedReader' objects>" + suffix);
  EXPECT_EQ(show(outer->peek()),
            "SystemError: <method 'peek' of '_io.BufferedReader' objects>" + suffix);
  EXPECT_EQ(show(outer->read1(1)),
            "SystemError: <method 'read1' of '_io.BufferedReader' objects>" + suffix);
  EXPECT_EQ(show(outer->readline()), "ValueError: raw stream has been detached");
  EXPECT_EQ(show(outer->read(1)), "ValueError: read of closed file");
}

TEST(BufferedReader, OverADetachedReaderGivesLinesAndTargetsUpWithASystemErrorToo) {
  auto stream = std::make_shared<PlannedStream>(std::deque<Step>{gives("a\nb\nc\ndefgh")});
  auto inner = BufferedReader::create(stream, 16).value();
  auto outer = BufferedReader::create(inner, 12).value();
  EXPECT_EQ(show(outer->readline()), "b'a\\n'");
  inner->detach().value();
  const auto expected = [](std::string_view callable) {
    std::string text("SystemError: ");
    text += callable;
    text += " returned a result with an exception set during ";
    return text += "ValueError: raw stream has been detached";
  };
  const auto method = [](std::string_view name) {
    std::string text("<method '");
    text += name;
    return text += "' of '_io.BufferedReader' objects>";
  };
  EXPECT_EQ(show(outer->readline()), expected(method("readline")));
  EXPECT_EQ(show(outer->next()), expected("<built-in function next>"));
  EXPECT_EQ(show_readinto(*outer, 1), expected(method("readinto")) + " 'd'");
  EXPECT_EQ(show_readinto1(*outer, 1), expected(method("readinto1")) + " 'e'");
  EXPECT_EQ(show(outer->truncate()), "UnsupportedOperation: truncate");
  EXPECT_EQ(show(outer->seek(0)), "ValueError: raw stream has been detached");
  Bytes line;
  EXPECT_EQ(show(outer->readline_into(line, 1)), expected(method("readline")));
  EXPECT_EQ(show(outer->read(2)), expected(method("read")));
  EXPECT_EQ(show(outer->read(1)), "ValueError: read of closed file");
}

TEST(BufferedReader, ReadingAllOverADetachedReaderLosesTheReadahead) {
  auto stream = std::make_shared<PlannedStream>(std::deque<Step>{gives("abcdefgh")});
  auto inner = BufferedReader::create(stream, 8).value();
  auto middle = BufferedReader::create(inner, 8).value();
  auto outer = BufferedReader::create(middle, 4).value();
  EXPECT_EQ(show(outer->read(1)), "b'a'");
  inner->detach().value();
  EXPECT_EQ(show(outer->read()), "ValueError: raw stream has been detached");
  EXPECT_EQ(show(outer->read()), "ValueError: read of closed file");
}

TEST(BufferedReader, OverAReaderServesFromItsOwnBuffer) {
  auto stream = std::make_shared<PlannedStream>(std::deque<Step>{gives("ab\ncd\nef")});
  auto outer = BufferedReader::create(BufferedReader::create(stream, 16).value(), 8).value();
  EXPECT_EQ(show(outer->read(1)), "b'a'");
  EXPECT_EQ(stream->log->take(), "readinto(16) -> 8");
  EXPECT_EQ(show(outer->read(1)), "b'b'");
  EXPECT_EQ(show(outer->readline()), "b'\\n'");
  EXPECT_EQ(outer->next().value(), "cd\n");
  EXPECT_EQ(show_readinto(*outer, 1), "1 'e'");
  EXPECT_EQ(show(outer->read1(5)), "b'f'");
  EXPECT_EQ(stream->log->take(), "");
}

// ================================================================= memory of others

// Bytes of its own, which it lends; without readall().
class Lender final : public IOBase {
 public:
  explicit Lender(std::deque<std::string> parts) : parts_(std::move(parts)) {}
  std::string_view type_name() const override { return "Lender"; }
  Result<bool> readable() override { return true; }
  Result<bool> has_readall() override { return false; }
  Result<ReadResult> read(std::ptrdiff_t) override {
    if (parts_.empty()) return ReadResult(Bytes(), ReadStatus::end_of_file);
    given_.push_back(std::move(parts_.front()));
    parts_.pop_front();
    return ReadResult(std::make_shared<LentBytes>(given_.back()), ReadStatus::complete);
  }

 private:
  std::deque<std::string> parts_, given_;
};

TEST(BufferedReader, LendsOnWhatItWasLent) {
  const auto read = [](std::deque<std::string> parts) {
    return BufferedReader::create(std::make_shared<Lender>(std::move(parts))).value()->read();
  };
  const auto one = read({"abc"});
  ASSERT_NE(one->lent(), nullptr);
  EXPECT_EQ(one->view(), "abc");
  EXPECT_EQ(one->status(), ReadStatus::end_of_file);
  EXPECT_EQ(one->bytes(), "abc");
  EXPECT_EQ(one->lent(), nullptr);
  EXPECT_EQ(one->view(), "abc");
  const auto many = read({"abc", "d", "ef"});
  EXPECT_EQ(many->lent(), nullptr);
  EXPECT_EQ(many->view(), "abcdef");
  EXPECT_EQ(read({})->view(), "");
}

}  // namespace
}  // namespace backports
