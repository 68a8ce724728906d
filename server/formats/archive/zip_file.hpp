#pragma once
// Many files as one: a .zip of what is in memory already.

#include <string>
#include <vector>

namespace timon::formats::archive {

struct PackedFile {
  std::string name{};  ///< of two of the same name the second is called "name (2)"
  std::string bytes{};
};

/// The bytes of the archive. Throws std::runtime_error where it cannot be written.
std::string zip_file(std::vector<PackedFile> files);

}  // namespace timon::formats::archive
