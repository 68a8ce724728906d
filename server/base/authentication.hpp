#pragma once
// A text that only this program can have written: its code, made with a secret.

#include <string>
#include <string_view>

namespace timon {

/// HMAC-SHA-256 (RFC 2104) in lower-case hexadecimal, 64 characters. `key` of any length.
std::string authentication_code(std::string_view key, std::string_view text);

}  // namespace timon
