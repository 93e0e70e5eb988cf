#include "flight_recorder.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace parity::fuzz {
namespace {

std::string text_of(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

std::uint32_t number_at(const std::string& text, std::size_t place) {
  std::uint32_t number = 0;
  std::memcpy(&number, text.data() + place, sizeof number);
  return number;
}

std::string new_path() {
  std::string name = (std::filesystem::temp_directory_path() / "parity-flight-XXXXXX").string();
  const int file = ::mkstemp(name.data());
  ::close(file);
  return name;
}

TEST(FlightRecorder, KeepsTheInputOfAProcessThatWasKilled) {
  const std::string path = new_path();
  const pid_t child = ::fork();
  if (child == 0) {
    FlightRecorder recorder(path);
    const std::uint8_t before[] = {9, 9, 9, 9, 9};
    recorder.begin(before);
    const std::uint8_t input[] = {'a', 'b', 0};
    recorder.begin(input);
    recorder.now(Doing::reference);
    ::kill(::getpid(), SIGKILL);
    ::_exit(0);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFSIGNALED(status));
  const std::string text = text_of(path);
  ASSERT_GE(text.size(), 19u);
  EXPECT_EQ(text.substr(0, 8), FlightRecorder::kMark);
  EXPECT_EQ(number_at(text, 8), static_cast<std::uint32_t>(Doing::reference));
  EXPECT_EQ(number_at(text, 12), 3u);
  EXPECT_EQ(text.substr(16, 3), std::string("ab\0", 3));
  std::filesystem::remove(path);
}

TEST(FlightRecorder, DoesNothingWhereItCannotWrite) {
  const std::uint8_t input[] = {1};
  for (const char* path : {"", "/no such folder/current"}) {
    FlightRecorder recorder(path);
    EXPECT_FALSE(recorder.records());
    recorder.begin(input);
    recorder.now(Doing::library);
  }
}

}  // namespace
}  // namespace parity::fuzz
