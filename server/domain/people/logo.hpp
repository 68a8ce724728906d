#pragma once
// An institution's sign as a small picture. What it is is read from its bytes, never believed from its name; drawings
// that can hold scripts are not taken.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace timon::people {

inline constexpr std::size_t logo_limit = 256 * 1024;

struct Logo {
  std::string media_type{};
  std::string hash{};  ///< of the content; part of its address
  std::string content{};

  bool operator==(const Logo&) const = default;
};

/// image/png, image/jpeg or image/webp by its first bytes.
std::optional<std::string_view> picture_type_of(std::string_view content);

/// `logo_type`, `logo_too_big`.
std::vector<FieldError> logo_errors(std::string_view content);

}  // namespace timon::people
