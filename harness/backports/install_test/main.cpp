// A program as a user of the installed library would write it.
#include <cstdio>
#include <utility>

#include "backports/fd_socket.h"
#include "backports/makefile.h"

int main() {
  auto [here, there] = backports::FdSocket::make_pair().value();
  auto writer = backports::backport_makefile(here, "wb").value();
  auto reader = backports::backport_makefile(there, "rb").value();

  writer->write("hello\nworld").value();
  writer->close().value();
  here->close().value();

  const auto first = reader->readline().value();
  const auto rest = reader->read().value();
  std::printf("%s%s\n", first.bytes().c_str(), rest.bytes().c_str());
  return first.bytes() == "hello\n" && rest.bytes() == "world" && rest.at_end() ? 0 : 1;
}
