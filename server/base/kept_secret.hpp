#pragma once
// A secret that the program needs in the clear, such as a mail server's password: a file that only its owner reads.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace timon {

/// In the place of the one before, whole or not at all, never with more rights than mode 0600. Throws
/// std::system_error.
void keep_secret(const std::filesystem::path& file, std::string_view secret);
/// Nothing where there is none.
std::optional<std::string> kept_secret(const std::filesystem::path& file);
void forget_secret(const std::filesystem::path& file);

}  // namespace timon
