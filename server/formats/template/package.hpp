#pragma once
// An office file as the archive of parts that it is: parts that are not replaced stay byte for byte as they were
// packed.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "formats/workbook/budget.hpp"

struct zip;
struct zip_source;

namespace timon::formats::templates {

class Package {
 public:
  /// `bytes` must outlive it. Throws workbook::Refused for what is no sound archive.
  Package(std::string_view bytes, workbook::Budget& budget);
  ~Package();
  Package(const Package&) = delete;
  Package& operator=(const Package&) = delete;

  std::vector<std::string> parts() const;
  bool has(const std::string& name) const;
  std::string read(const std::string& name);
  void replace(const std::string& name, std::string text);
  void remove(const std::string& name);
  /// The archive with all that was replaced; once, at the end.
  std::string packed();

 private:
  zip_source* source_ = nullptr;
  zip* archive_ = nullptr;
  workbook::Budget& budget_;
  std::vector<std::unique_ptr<std::string>> kept_{};  ///< what was put in, until it is packed
};

}  // namespace timon::formats::templates
