// Case files on disk: finding them, reading them whole and safely, writing them so that nothing is
// lost.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scenario/byte_form.h"
#include "scenario/case_file.h"

namespace parity {

// One line a person can act on: "corpus/a.py:3:7: …", or "corpus/a.py: …" without a place.
struct Problem {
  std::string path;
  std::size_t line = 0;  // 0: the file as a whole
  std::size_t column = 0;
  std::string message;
  std::string text() const;
};

// Files larger than this are refused unread, in bytes.
inline constexpr std::size_t kMaxFileBytes = 16u << 20;

struct FileText {
  std::string text;
  std::optional<Problem> problem;
};
// Reads a regular file of at most kMaxFileBytes.
FileText read_file(const std::string& path);

// Replaces the file by way of a temporary one beside it: after a failure (a full disk, no rights)
// the old content stands. Returns what went wrong.
std::optional<Problem> write_file(const std::string& path, const std::string& content);

struct FileList {
  std::vector<std::string> paths;  // sorted within each folder
  std::vector<Problem> problems;   // of folders that cannot be read, paths that do not exist
};
// Files as they are, folders as all *.py below them.
FileList find_cases(const std::vector<std::string>& paths);

struct LoadedCase {
  std::string path;
  CaseFile file;
  std::optional<Problem> problem;
};
// A file that begins with "# parity", or is named *.py, is read as text; any other file as the byte
// form that a fuzz target takes, in that target's profile.
LoadedCase load_case(const std::string& path, const Profile& profile = Profile::for_buffering());

}  // namespace parity
