#include "backports/errors.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <memory>
#include <optional>
#include <string>

namespace backports {
namespace {

TEST(Error, KnowsThePythonClassOfEveryErrno) {
  const std::pair<int, ErrorType> expected[] = {
      {EAGAIN, ErrorType::BlockingIOError},
      {EALREADY, ErrorType::BlockingIOError},
      {EINPROGRESS, ErrorType::BlockingIOError},
      {EPIPE, ErrorType::BrokenPipeError},
      {ESHUTDOWN, ErrorType::BrokenPipeError},
      {ECHILD, ErrorType::ChildProcessError},
      {ECONNABORTED, ErrorType::ConnectionAbortedError},
      {ECONNREFUSED, ErrorType::ConnectionRefusedError},
      {ECONNRESET, ErrorType::ConnectionResetError},
      {EEXIST, ErrorType::FileExistsError},
      {ENOENT, ErrorType::FileNotFoundError},
      {EINTR, ErrorType::InterruptedError},
      {EISDIR, ErrorType::IsADirectoryError},
      {ENOTDIR, ErrorType::NotADirectoryError},
      {EACCES, ErrorType::PermissionError},
      {EPERM, ErrorType::PermissionError},
      {ESRCH, ErrorType::ProcessLookupError},
      {ETIMEDOUT, ErrorType::TimeoutError},
  };
  for (int number = 0; number < 200; ++number) {
    ErrorType type = ErrorType::OSError;
    for (const auto& [known, its_type] : expected) {
      if (known == number) type = its_type;
    }
    EXPECT_EQ(spelling(os_error_type(number)), spelling(type)) << number;
  }
}

TEST(Error, FollowsPythonsSubclasses) {
  EXPECT_TRUE(is_subclass(ErrorType::UnsupportedOperation, ErrorType::OSError));
  EXPECT_TRUE(is_subclass(ErrorType::UnsupportedOperation, ErrorType::ValueError));
  EXPECT_TRUE(is_subclass(ErrorType::BrokenPipeError, ErrorType::ConnectionError));
  EXPECT_TRUE(is_subclass(ErrorType::BrokenPipeError, ErrorType::OSError));
  EXPECT_TRUE(is_subclass(ErrorType::NotImplementedError, ErrorType::RuntimeError));
  EXPECT_FALSE(is_subclass(ErrorType::OSError, ErrorType::UnsupportedOperation));
  EXPECT_FALSE(is_subclass(ErrorType::ValueError, ErrorType::OSError));
  EXPECT_FALSE(is_subclass(ErrorType::ConnectionError, ErrorType::BrokenPipeError));
  EXPECT_FALSE(is_subclass(ErrorType::UnsupportedOperation, ErrorType::TypeError));
  for (std::size_t index = 0; index < kErrorTypes; ++index) {
    const auto type = static_cast<ErrorType>(index);
    EXPECT_TRUE(is_subclass(type, type));
  }
}

TEST(Error, ShowsItsArgumentsAsPythonDoes) {
  const Error none(ErrorType::StopIteration);
  EXPECT_EQ(none.arguments(), Arguments::none);
  EXPECT_EQ(none.to_string(), "StopIteration");

  const Error message(ErrorType::ValueError, "read of closed file");
  EXPECT_EQ(message.arguments(), Arguments::message);
  EXPECT_EQ(message.message(), "read of closed file");
  EXPECT_EQ(message.errno_value(), std::nullopt);

  const Error copied = Error::with_message(ErrorType::OSError, std::string("made ") + "up");
  EXPECT_EQ(copied.to_string(), "OSError: made up");
  EXPECT_EQ(copied.errno_value(), std::nullopt);

  const Error with_errno = Error::from_errno(EPIPE);
  EXPECT_EQ(with_errno.arguments(), Arguments::errno_message);
  EXPECT_EQ(with_errno.errno_value(), EPIPE);
  EXPECT_EQ(with_errno.to_string(), "BrokenPipeError: [Errno 32] Broken pipe");
  EXPECT_EQ(with_errno.characters_written(), std::nullopt);

  const Error blocking = Error::would_block("not now", 3);
  EXPECT_EQ(blocking.arguments(), Arguments::errno_message_written);
  EXPECT_EQ(blocking.type(), ErrorType::BlockingIOError);
  EXPECT_EQ(blocking.characters_written(), 3);
  EXPECT_EQ(blocking.message(), "not now");
}

TEST(Error, OfATextTellsWhatPythonTells) {
  const Error byte = Error::unicode(ErrorType::UnicodeDecodeError,
                                    {"utf-8", "a\xE2\x82", {1, 2, "why"}, {1, 2, "why"}});
  EXPECT_EQ(byte.arguments(), Arguments::unicode);
  EXPECT_EQ(byte.to_string(),
            "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe2 in position 1: why");
  EXPECT_TRUE(byte.is(ErrorType::ValueError));
  const Error bytes = Error::unicode(ErrorType::UnicodeDecodeError,
                                     {"utf-8", "a\xE2\x82", {1, 3, "why"}, {0, 1, "first"}});
  EXPECT_EQ(bytes.message(), "'utf-8' codec can't decode bytes in position 1-2: why");
  EXPECT_EQ(bytes.clone().unicode_failure()->in_args.reason, "first");
  const auto shown = [](const char* text) {
    return std::string(
        Error::unicode(ErrorType::UnicodeEncodeError, {"ascii", text, {1, 2, "why"}, {1, 2, "why"}})
            .message());
  };
  EXPECT_EQ(shown("a\u00e9"), "'ascii' codec can't encode character '\\xe9' in position 1: why");
  EXPECT_EQ(shown("\u20ac\u20ac"),
            "'ascii' codec can't encode character '\\u20ac' in position 1: why");
  EXPECT_EQ(shown("a\U0001f600"),
            "'ascii' codec can't encode character '\\U0001f600' in position 1: why");
  EXPECT_EQ(Error(ErrorType::ValueError, "x").unicode_failure(), nullptr);
}

TEST(Error, DescribesUnknownErrnosAsTheCLibraryDoes) {
  EXPECT_EQ(Error::from_errno(0).message(), "Success");
  EXPECT_EQ(Error::from_errno(2147483647).message(), "Unknown error 2147483647");
  EXPECT_EQ(Error::from_errno(-1).message(), "Unknown error -1");
  for (int number = 0; number < 140; ++number) {
    EXPECT_EQ(Error::from_errno(number).message(), ::strerror(number));
  }
}

TEST(Error, IsMovedAndClonedWithItsContext) {
  Error error = Error::os_error(EIO, "first");
  error.set_context(Error(ErrorType::ValueError, "second"));
  Error copy = error.clone();
  Error moved = std::move(error);
  moved.set_context(Error(ErrorType::TypeError, "third"));
  EXPECT_EQ(moved.context()->message(), "third");
  EXPECT_EQ(moved.context()->context(), nullptr);
  EXPECT_EQ(copy.context()->message(), "second");
  EXPECT_EQ(copy.message(), "first");
  copy = std::move(moved);
  EXPECT_EQ(copy.context()->message(), "third");
}

TEST(Error, KeepsAnObjectAliveUntilTheLastCopyDies) {
  auto object = std::make_shared<int>(1);
  {
    Error error(ErrorType::ValueError);
    EXPECT_EQ(error.kept(), nullptr);
    error.keep(object);
    std::optional<Error> copy = error.clone();
    error = Error(ErrorType::TypeError);
    EXPECT_EQ(object.use_count(), 2);
    copy.reset();
    EXPECT_EQ(object.use_count(), 1);
    error.keep(object);
  }
  EXPECT_EQ(object.use_count(), 1);
}

TEST(Error, IsAnInterruptionOnlyByItsErrno) {
  EXPECT_TRUE(is_interruption(Error::from_errno(EINTR)));
  EXPECT_FALSE(is_interruption(Error::from_errno(EIO)));
  EXPECT_FALSE(is_interruption(Error(ErrorType::InterruptedError)));
  EXPECT_FALSE(is_interruption(Error(ErrorType::OSError, "4")));
}

}  // namespace
}  // namespace backports
