#include "backports/finalize/weakref_finalize.h"

#include <cstdio>

namespace backports::finalize_detail {

LiveObject live_object(const FinalizerNode& node) noexcept {
  StrongReference strong = node.side()->lock();
  return {Ref<Object>::adopt(strong.counted), std::move(strong.shared)};
}

std::string_view without_module(std::string_view type_name) {
  const std::size_t dot = type_name.rfind('.');
  return dot == std::string_view::npos ? type_name : type_name.substr(dot + 1);
}

std::string repr(const FinalizerNode& node) {
  const auto address = [](const void* object) {
    char text[2 + 2 * sizeof(object) + 1];
    std::snprintf(text, sizeof(text), "%p", object);
    return std::string(text);
  };
  std::string out = "<weakref_finalize object at " + address(&node);
  LiveObject object;
  if (node.is_alive()) object = live_object(node);
  if (!object) return out + "; dead>";
  const void* const place =
      object.counted ? static_cast<const void*>(object.counted.get()) : object.shared.get();
  out.append("; for '").append(node.side()->type_name()).append("' at ");
  return out + address(place) + ">";
}

}  // namespace backports::finalize_detail
