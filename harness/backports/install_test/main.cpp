// A program as a user of the installed library would write it.
#include <cstdio>
#include <utility>

#include "backports/fd_socket.h"
#include "backports/finalize/weakref_finalize.h"
#include "backports/makefile.h"

namespace {

struct Connection {
  int number;
};

// A finalizer of an object of the program's own type fires when the object dies, and once.
bool finalizers_fire() {
  int fired = 0;
  auto connection = backports::make_finalizable<Connection>(7);
  const auto finalizer =
      backports::weakref_finalize(connection, [&fired](int by) { fired += by; }, 3).value();
  const bool was_alive = finalizer.alive();
  connection = nullptr;
  return was_alive && fired == 3 && !finalizer.alive() && !finalizer();
}

}  // namespace

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
  const bool read_all = first.bytes() == "hello\n" && rest.bytes() == "world" && rest.at_end();
  return read_all && finalizers_fire() ? 0 : 1;
}
