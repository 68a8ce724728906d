#pragma once
// Bytes put together from pieces in a file without a name, so that a child can look at them whole.

#include <filesystem>
#include <string_view>

#include "formats/confined/confinement.hpp"

namespace timon::formats::inspection {

class Gathered {
 public:
  /// Throws std::system_error where the folder takes no file.
  explicit Gathered(const std::filesystem::path& folder);
  void append(std::string_view bytes);
  int descriptor() const { return file_.number(); }

 private:
  confined::Descriptor file_;
};

}  // namespace timon::formats::inspection
