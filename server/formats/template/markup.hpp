#pragma once
// XML as the pieces that it was written in, so that what is not touched is written again as it was. Only for text that
// an XML parser has accepted, without document types.

#include <string>
#include <string_view>
#include <vector>

namespace timon::formats::templates {

enum class TokenKind { Opens, Closes, Single, Text, Other };  ///< Single: <a/>; Other: comments, declarations

struct Token {
  TokenKind kind = TokenKind::Text;
  std::string raw{};

  /// Of an element, without its prefix: "t" of <w:t>.
  std::string_view name() const;
  bool opens(std::string_view element) const { return kind == TokenKind::Opens && name() == element; }
  bool closes(std::string_view element) const { return kind == TokenKind::Closes && name() == element; }
  bool is_single(std::string_view element) const { return kind == TokenKind::Single && name() == element; }
};

using Tokens = std::vector<Token>;

/// Throws workbook::Refused for what is no XML, has a document type, or is nested too deep.
Tokens tokens_of(const std::string& xml);
std::string text_of(const Tokens& tokens, std::size_t from, std::size_t until);
std::string written(const Tokens& tokens);

/// Of the text between elements: entities and CDATA resolved.
std::string unescaped(std::string_view raw);
/// Safe as text and as an attribute; what XML cannot hold (control characters) is left out.
std::string escaped(std::string_view text);

/// The value of an attribute, unescaped; empty when it is not there.
std::string attribute(std::string_view tag, std::string_view name);
/// The tag with the attribute set, or without it for an empty value.
std::string with_attribute(std::string_view tag, std::string_view name, std::string_view value);

/// The token that closes the element which the token at `open` opens.
std::size_t end_of(const Tokens& tokens, std::size_t open);

}  // namespace timon::formats::templates
