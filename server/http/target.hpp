#pragma once
// Addresses: percent-encoding, query strings, paths. Lenient in which characters come raw, strict in what
// they decode to: UTF-8 without control characters.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/request.hpp"

namespace timon::http {

/// "%C3%81rea+1" -> "Área 1" (plus only when asked). Nothing for a broken escape, control characters or bad UTF-8.
enum class Plus { IsPlus, IsBlank };
std::optional<std::string> percent_decoded(std::string_view text, Plus plus);
/// Everything but letters, digits and `-._~` escaped: safe in any part of an address.
std::string percent_encoded(std::string_view text);

/// "a=1&b=" decoded, in order; nothing when any part is broken. Also reads form bodies.
std::optional<Pairs> parse_query(std::string_view query);
/// Key and value encoded and joined: "a=1&b=x%20y".
std::string write_query(const Pairs& pairs);

/// "/a/b%20c/" -> {"a", "b c", ""}. Nothing for a path that does not start with a slash, a broken escape,
/// or a segment `.` or `..`: no route wants them and files must not see them.
std::optional<std::vector<std::string>> parse_path(std::string_view path);

}  // namespace timon::http
