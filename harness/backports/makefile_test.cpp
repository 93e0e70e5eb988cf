#include "backports/makefile.h"

#include <gtest/gtest.h>

#include <cerrno>

#include "backports/testing/streams.h"

namespace backports {
namespace {

using namespace backports::testing;

std::string make(const std::shared_ptr<PlannedSocket>& socket, std::string_view mode,
                 std::optional<std::ptrdiff_t> buffering = std::nullopt) {
  auto file = backport_makefile(socket, mode, buffering);
  if (!file) return show(file.error());
  return std::string(file->base()->type_name());
}

std::string make_text(const std::shared_ptr<PlannedSocket>& socket, std::string_view mode,
                      const TextOptions& options) {
  auto file = backport_makefile(socket, mode, std::nullopt, options.encoding, options.errors,
                                options.newline);
  if (!file) return show(file.error());
  return show(file->base()->repr());
}

TEST(Makefile, TheModeDecidesTheClass) {
  const auto socket = std::make_shared<PlannedSocket>();
  for (const char* mode : {"rb", "b", "br", "brr", "bb"}) {
    EXPECT_EQ(make(socket, mode), "_io.BufferedReader") << mode;
  }
  for (const char* mode : {"wb", "bw"}) EXPECT_EQ(make(socket, mode), "_io.BufferedWriter");
  for (const char* mode : {"rwb", "wrb", "bwr", "rwbrwb"}) {
    EXPECT_EQ(make(socket, mode), "_io.BufferedRWPair") << mode;
  }
  for (const char* mode : {"", "r", "w", "rw", "wrr"}) {
    EXPECT_EQ(make(socket, mode), "_io.TextIOWrapper") << mode;
  }
  EXPECT_EQ(make(socket, "rwb", 0), "SocketIO");
  EXPECT_EQ(backport_makefile(socket, "wbr", 0)->base()->mode().value(), "rwb");
  EXPECT_EQ(backport_makefile(socket, "b", 0)->base()->mode().value(), "rb");
  EXPECT_EQ(backport_makefile(socket, "wb", 0)->base()->mode().value(), "wb");
}

TEST(Makefile, RefusesOtherLettersBeforeAnythingIsCounted) {
  const auto socket = std::make_shared<PlannedSocket>();
  const auto message = [](const std::string& shown) {
    return "ValueError: invalid mode " + shown + " (only r, w, b allowed)";
  };
  EXPECT_EQ(make(socket, "rt"), message("'rt'"));
  EXPECT_EQ(make(socket, "U", 0), message("'U'"));
  EXPECT_EQ(make(socket, "r'"), message("\"r'\""));
  EXPECT_EQ(make(socket, "\xC3\xA9"), message("'\xC3\xA9'"));
  EXPECT_EQ(make(socket, "\xE2\x80\x8B"), message("'\\u200b'"));
  EXPECT_EQ(make(socket, "\xED\xA0\x80"), message("'\\ud800'"));
  EXPECT_EQ(make(socket, std::string_view("r\0", 2)), message("'r\\x00'"));
  EXPECT_EQ(socket->log->take(), "");
}

TEST(Makefile, CountsTheFileAndItsEnd) {
  const auto socket = std::make_shared<PlannedSocket>();
  {
    auto file = backport_makefile(socket, "rwb").value();
    EXPECT_EQ(socket->log->take(), "refs 1");
    EXPECT_EQ(show(file->close()), "None");
    EXPECT_EQ(socket->log->take(), "refs 0");
  }
  EXPECT_EQ(socket->log->take(), "");
}

TEST(Makefile, GivesTheCountBackWhenALaterStepFails) {
  const auto socket = std::make_shared<PlannedSocket>();
  EXPECT_EQ(make(socket, "r", 0), "ValueError: unbuffered streams must be binary");
  EXPECT_EQ(socket->log->take(), "refs 1; refs 0");
  EXPECT_EQ(make_text(socket, "rw", {.encoding = "nope"}), "LookupError: unknown encoding: nope");
  EXPECT_EQ(socket->log->take(), "refs 1; refs 0");
  EXPECT_EQ(make_text(socket, "", {.newline = "x"}), "ValueError: illegal newline value: x");
  EXPECT_EQ(socket->log->take(), "refs 1; refs 0");
}

TEST(Makefile, OneThatFailsIsCountedUntilItsErrorDies) {
  const auto socket = std::make_shared<PlannedSocket>();
  {
    const auto failed = backport_makefile(socket, "r", 0);
    ASSERT_FALSE(failed.ok());
    EXPECT_EQ(socket->log->take(), "refs 1");
  }
  EXPECT_EQ(socket->log->take(), "refs 0");
}

TEST(Makefile, ABufferUnderTextThatFailsLivesUntilTheErrorDies) {
  const auto socket = std::make_shared<PlannedSocket>();
  {
    const auto failed = backport_makefile(socket, "rw", 4, "nope");
    ASSERT_FALSE(failed.ok());
    EXPECT_EQ(socket->log->take(), "refs 1");
  }
  EXPECT_EQ(socket->log->take(), "refs 0");
}

TEST(Makefile, OnlyTextLooksAtTheArgumentsOfText) {
  const auto socket = std::make_shared<PlannedSocket>();
  EXPECT_EQ(make_text(socket, "rb", {.encoding = "nope", .newline = "x"}),
            "<_io.BufferedReader name=3>");
  EXPECT_EQ(make_text(socket, "r", {.encoding = "Latin-1"}),
            "<_io.TextIOWrapper name=3 mode='r' encoding='Latin-1'>");
  EXPECT_EQ(make_text(socket, "wr", {}), "<_io.TextIOWrapper mode='wr' encoding='utf-8'>");
}

TEST(Makefile, TextIsReadAndWrittenOverTheOneSocketIO) {
  const auto socket = std::make_shared<PlannedSocket>();
  socket->plan.reads = {gives("gr\xC3\xBC\xC3\x9F\r"), gives("\nx")};
  const auto file = backport_makefile(socket, "rw", 4).value();
  const auto text = file.get_if<TextIOWrapper>();
  ASSERT_NE(text, nullptr);
  EXPECT_EQ(text->mode().value(), "rw");
  EXPECT_EQ(text->buffer()->type_name(), "_io.BufferedRWPair");
  EXPECT_EQ(text->readline().value().bytes(), "gr\xC3\xBC\xC3\x9F\n");
  EXPECT_EQ(text->write("\xE2\x82\xAC\n").value().count(), 2);
  EXPECT_EQ(show(text->close()), "None");
  EXPECT_EQ(socket->log->take(),
            "refs 1; recv_into(8192) -> 7; recv_into(8192) -> 2; send('\xE2\x82\xAC\\n') -> 4; "
            "refs 0");
}

TEST(Makefile, TextFollowsTheDialect) {
  const auto rest_after_a_write = [](const Dialect& dialect) {
    const auto socket = std::make_shared<PlannedSocket>();
    socket->plan.reads = {gives("a\nb")};
    const auto file = backport_makefile(as_socket(socket), {.mode = "rw"}, dialect).value();
    EXPECT_EQ(show(file->readline()), "b'a\\n'");
    file->write("x").value();
    return file->read().value().bytes();
  };
  EXPECT_EQ(rest_after_a_write(latest()), "b");
  EXPECT_EQ(rest_after_a_write({.write_discards_decoded_text = true}), "");
}

TEST(Makefile, ASocketThatCannotCountStillLosesOne) {
  const auto socket = std::make_shared<PlannedSocket>();
  socket->refs = 1;
  socket->incref_error = [] { return Error::missing_attribute("Socket", "_makefile_refs"); };
  EXPECT_EQ(make(socket, "rb"),
            "AttributeError: 'Socket' object has no attribute '_makefile_refs'");
  EXPECT_EQ(socket->log->take(), "refs 0");
}

TEST(Makefile, BufferingIsTheSizeOfTheBuffer) {
  const auto asked = [](std::optional<std::ptrdiff_t> buffering) {
    const auto socket = std::make_shared<PlannedSocket>();
    const auto file = backport_makefile(socket, "rb", buffering).value();
    socket->log->take();
    EXPECT_EQ(show(file->peek()), "b''");
    return socket->log->take();
  };
  EXPECT_EQ(asked(std::nullopt), "recv_into(8192) -> 0");
  EXPECT_EQ(asked(-1), "recv_into(8192) -> 0");
  EXPECT_EQ(asked(-7), "recv_into(8192) -> 0");
  EXPECT_EQ(asked(1), "recv_into(1) -> 0");
  EXPECT_EQ(asked(9000), "recv_into(9000) -> 0");
}

TEST(Makefile, BothHalvesShareOneSocketIO) {
  const auto socket = std::make_shared<PlannedSocket>();
  socket->plan.reads = {gives("answer")};
  auto pair = backport_makefile(socket, "rwb")->get_if<BufferedRWPair>();
  ASSERT_NE(pair, nullptr);
  EXPECT_EQ(show(pair->write("question")), "8");
  EXPECT_EQ(show(pair->read1(9)), "b'answer'");
  EXPECT_EQ(show(pair->flush()), "None");
  EXPECT_EQ(show(pair->close()), "None");
  EXPECT_EQ(socket->log->take(), "refs 1; recv_into(9) -> 6; send('question') -> 8; refs 0");
}

TEST(Makefile, ABufferOverAClosedFileStillKnowsItsNames) {
  const auto socket = std::make_shared<PlannedSocket>();
  auto reader = backport_makefile(socket, "rb")->get_if<BufferedReader>();
  EXPECT_EQ(show(reader->repr()), "<_io.BufferedReader name=3>");
  EXPECT_EQ(show(reader->mode()), "rb");
  reader->close().value();
  EXPECT_EQ(show(reader->repr()), "<_io.BufferedReader name=-1>");
  EXPECT_EQ(show(reader->readable()), "ValueError: I/O operation on closed socket.");
  EXPECT_EQ(show(reader->fileno()), "ValueError: I/O operation on closed file.");
}

// Has what a socket has, and is none.
struct PlainSocket {
  std::string received;
  int files = 0;
  Result<Transfer> recv_into(std::span<char> target) {
    const std::size_t size = received.copy(target.data(), target.size());
    received.erase(0, size);
    return Transfer(static_cast<std::int64_t>(size));
  }
  Result<Transfer> send(std::string_view data) { return Transfer(std::ssize(data)); }
  int fileno() { return 7; }
  Result<void> incref_socketios() { return ++files, Result<void>(); }
  Result<void> decref_socketios() { return --files, Result<void>(); }
};
static_assert(SocketLike<PlainSocket> && SocketLike<PlannedSocket> && !SocketLike<std::string>);

TEST(Makefile, TakesAnythingSocketLike) {
  auto socket = std::make_shared<PlainSocket>();
  socket->received = "a\nb";
  auto file = backport_makefile(socket, "rb").value();
  EXPECT_EQ(socket->files, 1);
  EXPECT_EQ(show(file->readlines()), "[b'a\\n', b'b']");
  EXPECT_EQ(show(file->fileno()), "7");
  file->close().value();
  EXPECT_EQ(socket->files, 0);
  EXPECT_EQ(socket.use_count(), 1);
}

}  // namespace
}  // namespace backports
