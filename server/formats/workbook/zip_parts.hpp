#pragma once
// The parts of a zip archive, unpacked piece by piece under a budget.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "formats/workbook/budget.hpp"

struct zip;

namespace timon::formats::workbook {

class ZipParts {
 public:
  /// The descriptor must be seekable; it is duplicated.
  ZipParts(int descriptor, Budget& budget);

  bool has(const std::string& name) const;
  /// Gives the part in pieces. A part that is not there is a damaged workbook.
  void unpack(const std::string& name, const std::function<void(std::string_view)>& piece);

 private:
  std::optional<std::uint64_t> index_of(const std::string& name) const;

  std::unique_ptr<zip, int (*)(zip*)> archive_;
  Budget& budget_;
};

}  // namespace timon::formats::workbook
