// For tests that a committed table is what its generator writes.
#pragma once

#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>

namespace backports::testing {

// What the system's Python prints, run with these arguments.
inline std::string printed_by(const std::string& arguments) {
  std::string output;
  FILE* const pipe = ::popen(("/usr/bin/python3 -B " + arguments).c_str(), "r");
  if (pipe == nullptr) return "no process";
  char buffer[4096];
  while (const std::size_t size = std::fread(buffer, 1, sizeof buffer, pipe)) {
    output.append(buffer, size);
  }
  return ::pclose(pipe) == 0 ? output : "the command failed";
}

inline std::string content_of(const std::string& path) {
  std::ostringstream content;
  content << std::ifstream(path).rdbuf();
  return content.str();
}

}  // namespace backports::testing
