#pragma once
// What alphabet a text file is written in, found out from its bytes, and its text as UTF-8.

#include <optional>
#include <string>
#include <string_view>

namespace timon::formats::workbook {

enum class Encoding { Utf8, Windows1252, Latin1, Utf16Le, Utf16Be };

/// "utf-8", "windows-1252", "latin-1", "utf-16".
std::optional<Encoding> parse_encoding(std::string_view name);

/// UTF-8 if every byte agrees; else Latin-1 if a byte means nothing in Windows-1252; else Windows-1252.
Encoding encoding_of(std::string_view bytes);

/// The text without a byte-order mark; what cannot be read becomes U+FFFD.
std::string to_utf8(std::string_view bytes, Encoding encoding);

}  // namespace timon::formats::workbook
