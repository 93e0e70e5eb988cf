// What SocketIO and the buffers get when a scenario gives them something that is no socket or no
// file: every use of it fails as Python's attribute lookup does.
#pragma once

#include "backports/io/iobase.h"
#include "backports/socket.h"
#include "engine/cpp/tracked.h"
#include "engine/cpp/value.h"

namespace parity::cpp {

class ForeignSocket final : public backports::Socket {
 public:
  ForeignSocket(backports::Collector& collector, Value value)
      : held_(backports::make_ref<Held>(collector, std::move(value))) {}

  backports::Result<backports::Transfer> recv_into(std::span<char>) override {
    return missing("recv_into");
  }
  backports::Result<backports::Transfer> send(std::string_view) override { return missing("send"); }
  backports::Result<int> fileno() override {
    if (const auto* file = std::get_if<File>(&held_->value)) return file->stream->fileno();
    return missing("fileno");
  }
  backports::Result<void> incref_socketios() override { return missing("_makefile_refs"); }
  backports::Result<void> decref_socketios() override { return missing("_decref_socketios"); }

 private:
  backports::Error missing(std::string_view attribute) const {
    return backports::Error::missing_attribute(type_name(held_->value), attribute);
  }

  backports::Ref<Held> held_;
};

// Asked whether it is readable, or writable, before anything else.
class ForeignFile final : public backports::IOBase {
 public:
  explicit ForeignFile(std::string_view type_name) : type_name_(type_name) {}

  std::string_view type_name() const override { return type_name_; }
  backports::Result<bool> readable() override { return missing("readable"); }
  backports::Result<bool> writable() override { return missing("writable"); }

 private:
  std::string_view type_name_;
};

}  // namespace parity::cpp
