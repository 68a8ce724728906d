#include "formats/template/markup.hpp"

#include <charconv>
#include <optional>

#include "formats/workbook/cell.hpp"
#include "formats/workbook/xml_walk.hpp"

namespace timon::formats::templates {
namespace {

using workbook::Refused;

constexpr std::uint32_t deepest = 256;

/// A parser of record says whether it is XML at all; it refuses document types, and with them entities.
void require_xml(const std::string& xml) {
  struct Nobody : workbook::XmlVisitor {
    void open(std::string_view, const workbook::Attributes&) override {}
  } nobody;
  workbook::XmlWalk walk(nobody, deepest);
  walk.feed(xml);
  walk.finish();
}

std::size_t end_of_tag(std::string_view xml, std::size_t from) {
  char quote = 0;
  for (std::size_t at = from; at < xml.size(); ++at) {
    if (quote != 0) {
      if (xml[at] == quote) quote = 0;
    } else if (xml[at] == '"' || xml[at] == '\'') {
      quote = xml[at];
    } else if (xml[at] == '>') {
      return at + 1;
    }
  }
  throw Refused{"workbook_damaged"};
}

std::size_t after(std::string_view xml, std::size_t from, std::string_view ending) {
  const auto end = xml.find(ending, from);
  if (end == std::string_view::npos) throw Refused{"workbook_damaged"};
  return end + ending.size();
}

Token markup_at(std::string_view xml, std::size_t from) {
  const auto rest = xml.substr(from);
  if (rest.starts_with("<!--"))
    return {TokenKind::Other, std::string(rest.substr(0, after(xml, from + 4, "-->") - from))};
  if (rest.starts_with("<![CDATA["))
    return {TokenKind::Text, std::string(rest.substr(0, after(xml, from, "]]>") - from))};
  if (rest.starts_with("<?")) return {TokenKind::Other, std::string(rest.substr(0, after(xml, from, "?>") - from))};
  std::string raw(rest.substr(0, end_of_tag(xml, from) - from));
  if (raw.starts_with("</")) return {TokenKind::Closes, std::move(raw)};
  const bool is_single = raw.size() > 2 && raw[raw.size() - 2] == '/';
  return {is_single ? TokenKind::Single : TokenKind::Opens, std::move(raw)};
}

/// UTF-8 of a character reference; nothing for what names no character.
void append_character(std::string& text, std::uint32_t code) {
  if (code < 0x80) {
    text += static_cast<char>(code);
  } else if (code < 0x800) {
    text += static_cast<char>(0xC0 | (code >> 6));
    text += static_cast<char>(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    text += static_cast<char>(0xE0 | (code >> 12));
    text += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    text += static_cast<char>(0x80 | (code & 0x3F));
  } else {
    text += static_cast<char>(0xF0 | (code >> 18));
    text += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
    text += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    text += static_cast<char>(0x80 | (code & 0x3F));
  }
}

void append_entity(std::string& text, std::string_view name) {
  if (name == "amp") text += '&';
  if (name == "lt") text += '<';
  if (name == "gt") text += '>';
  if (name == "quot") text += '"';
  if (name == "apos") text += '\'';
  if (!name.starts_with('#')) return;
  const bool is_hex = name.size() > 1 && name[1] == 'x';
  const auto digits = name.substr(is_hex ? 2 : 1);
  std::uint32_t code = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), code, is_hex ? 16 : 10);
  append_character(text, code);
}

constexpr std::string_view whitespace = " \t\r\n";

/// An attribute in its tag: from the white space before it to after its closing quote.
struct Place {
  std::size_t begin = 0, value = 0, end = 0;
};

/// Whatever white space stands around it; nothing when it is not there.
std::optional<Place> place_of(std::string_view tag, std::string_view name) {
  constexpr auto npos = std::string_view::npos;
  for (auto at = tag.find_first_of(whitespace); at != npos;) {
    Place place{.begin = at};
    const auto start = tag.find_first_not_of(whitespace, at);
    const auto equals = start == npos ? npos : tag.find('=', start);
    const auto quote = equals == npos ? npos : tag.find_first_of("\"'", equals);
    const auto close = quote == npos ? npos : tag.find(tag[quote], quote + 1);
    if (close == npos) return std::nullopt;
    const auto named = tag.substr(start, tag.find_first_of(" \t\r\n=", start) - start);
    place.value = quote + 1;
    place.end = close + 1;
    if (named == name) return place;
    at = tag.find_first_of(whitespace, place.end) == place.end ? place.end : npos;
  }
  return std::nullopt;
}

}  // namespace

std::string_view Token::name() const {
  if (kind == TokenKind::Text || kind == TokenKind::Other) return {};
  std::string_view text(raw);
  text.remove_prefix(kind == TokenKind::Closes ? 2 : 1);
  text = text.substr(0, text.find_first_of(" \t\r\n/>"));
  const auto colon = text.find(':');
  return colon == std::string_view::npos ? text : text.substr(colon + 1);
}

Tokens tokens_of(const std::string& xml) {
  require_xml(xml);
  Tokens tokens;
  std::size_t at = 0;
  while (at < xml.size()) {
    const auto open = std::min(xml.find('<', at), xml.size());
    if (open > at) tokens.push_back({TokenKind::Text, xml.substr(at, open - at)});
    if (open == xml.size()) break;
    tokens.push_back(markup_at(xml, open));
    at = open + tokens.back().raw.size();
  }
  return tokens;
}

std::string text_of(const Tokens& tokens, std::size_t from, std::size_t until) {
  std::string text;
  for (std::size_t at = from; at < until; ++at)
    if (tokens[at].kind == TokenKind::Text) text += unescaped(tokens[at].raw);
  return text;
}

std::string written(const Tokens& tokens) {
  std::string xml;
  for (const auto& token : tokens) xml += token.raw;
  return xml;
}

std::string unescaped(std::string_view raw) {
  constexpr std::string_view begins = "<![CDATA[", ends = "]]>";
  if (raw.starts_with(begins)) return std::string(raw.substr(begins.size(), raw.size() - begins.size() - ends.size()));
  std::string text;
  for (std::size_t at = 0; at < raw.size();) {
    const auto end = raw[at] == '&' ? raw.find(';', at) : std::string_view::npos;
    if (end == std::string_view::npos) {
      text += raw[at++];
      continue;
    }
    append_entity(text, raw.substr(at + 1, end - at - 1));
    at = end + 1;
  }
  return text;
}

std::string escaped(std::string_view text) {
  std::string raw;
  for (const char c : text) {
    const auto code = static_cast<unsigned char>(c);
    if (c == '&')
      raw += "&amp;";
    else if (c == '<')
      raw += "&lt;";
    else if (c == '>')
      raw += "&gt;";
    else if (c == '"')
      raw += "&quot;";
    else if (code >= 0x20 || c == '\n' || c == '\t')
      raw += c;
  }
  return raw;
}

std::string attribute(std::string_view tag, std::string_view name) {
  const auto place = place_of(tag, name);
  return place ? unescaped(tag.substr(place->value, place->end - 1 - place->value)) : std::string();
}

std::string with_attribute(std::string_view tag, std::string_view name, std::string_view value) {
  std::string text(tag);
  if (const auto place = place_of(text, name)) text.erase(place->begin, place->end - place->begin);
  if (value.empty()) return text;
  const auto end = text.find_last_not_of("/> \t\r\n");
  return text.insert(end + 1, " " + std::string(name) + "=\"" + escaped(value) + "\"");
}

std::size_t end_of(const Tokens& tokens, std::size_t open) {
  std::size_t depth = 0;
  for (std::size_t at = open; at < tokens.size(); ++at) {
    if (tokens[at].kind == TokenKind::Opens) ++depth;
    if (tokens[at].kind == TokenKind::Closes && --depth == 0) return at;
  }
  throw Refused{"workbook_damaged"};
}

}  // namespace timon::formats::templates
