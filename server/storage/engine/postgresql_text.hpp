#pragma once
// Values in the forms in which PostgreSQL's protocol carries them.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "storage/engine/value.hpp"

namespace timon::storage {

/// The number under which PostgreSQL knows a type; 0 lets it decide.
unsigned type_number(ValueType type);

/// Bytes from the form `\x0a1b`; nothing for another form.
std::optional<std::string> from_hex(std::string_view text);

/// One line in COPY's text format.
void append_copy_row(std::string& buffer, std::span<const Value> row);

/// Parameters as libpq wants them; bytes go in binary, all else as text.
class BoundValues {
 public:
  explicit BoundValues(const std::vector<const Value*>& values);
  int size() const { return static_cast<int>(starts_.size()); }
  const char* const* starts() const { return starts_.data(); }
  const int* lengths() const { return lengths_.data(); }
  const int* formats() const { return formats_.data(); }

 private:
  std::vector<std::string> texts_;
  std::vector<const char*> starts_;
  std::vector<int> lengths_;
  std::vector<int> formats_;
};

}  // namespace timon::storage
