#include <algorithm>

#include "formats/template/markup.hpp"
#include "formats/template/office_file.hpp"
#include "formats/template/xlsx_sheet.hpp"
#include "formats/workbook/cell.hpp"

namespace timon::formats::templates {
namespace {

using workbook::Refused;

constexpr std::size_t most_items = 5'000, largest_part = std::size_t{64} << 20, shown_of_paragraph = 40;

/// A paragraph with the tokens of its text; a mark may be cut into several of them by the word processor.
struct Paragraph {
  std::size_t open = 0, close = 0;
  std::size_t row_open = 0, row_close = 0;  ///< of the innermost row of a table around it; 0: none
  std::vector<std::size_t> texts{};
  std::string text{};

  std::size_t begin() const { return row_open != 0 ? row_open : open; }
  std::size_t end() const { return row_open != 0 ? row_close : close; }
};

std::vector<Paragraph> paragraphs_of(const Tokens& tokens) {
  std::vector<Paragraph> all;
  std::vector<std::size_t> open, rows;
  std::vector<std::string_view> names;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const auto& token = tokens[at];
    if (token.kind == TokenKind::Opens) {
      if (token.name() == "tr") rows.push_back(at);
      if (token.name() == "p") {
        open.push_back(all.size());
        all.push_back({.open = at, .row_open = rows.empty() ? 0 : rows.back()});
      }
      names.push_back(token.name());
    } else if (token.kind == TokenKind::Closes) {
      if (token.name() == "tr" && !rows.empty()) {
        for (auto& paragraph : all)
          if (paragraph.row_open == rows.back()) paragraph.row_close = at;
        rows.pop_back();
      }
      if (token.name() == "p" && !open.empty()) all[open.back()].close = at, open.pop_back();
      if (!names.empty()) names.pop_back();  // a part between two blocks closes what was opened before it
    } else if (token.kind == TokenKind::Text && !open.empty() && !names.empty() && names.back() == "t") {
      all[open.back()].texts.push_back(at);
      all[open.back()].text += unescaped(token.raw);
    }
  }
  return all;
}

struct Block {
  std::string name{};
  std::size_t begin = 0, end = 0;  ///< tokens
};

std::string place_of(const Paragraph& paragraph, std::size_t number) {
  auto shown = paragraph.text.substr(0, shown_of_paragraph);
  while (!shown.empty() && (shown.back() & 0xC0) == 0x80) shown.pop_back();
  if (!shown.empty() && (shown.back() & 0x80) != 0) shown.pop_back();
  return "¶ " + std::to_string(number) + ": " + shown;
}

struct Read {
  std::vector<FoundMark> marks{};
  std::vector<Block> blocks{};
};

Read read(const std::vector<Paragraph>& paragraphs) {
  Read found;
  std::string open;
  for (std::size_t index = 0; index < paragraphs.size(); ++index) {
    const auto& paragraph = paragraphs[index];
    const auto place = place_of(paragraph, index + 1);
    for (const auto& piece : pieces_of(paragraph.text)) {
      if (!piece.is_mark) continue;
      if (piece.kind == MarkKind::BlockBegins) {
        const bool lies_inside = !found.blocks.empty() && paragraph.begin() <= found.blocks.back().end && open.empty();
        if (!open.empty() || lies_inside) throw Refused{"template_block_nested", {{"place", place}}};
        open = piece.name;
        found.blocks.push_back({piece.name, paragraph.begin(), paragraph.end()});
      }
      if (piece.kind == MarkKind::BlockEnds) {
        if (open != piece.name) throw Refused{"template_block_open", {{"place", place}}};
        found.blocks.back().end = paragraph.end();
        open.clear();
      }
      found.marks.push_back({piece.kind, piece.name, piece.kind == MarkKind::Field ? open : "", place});
    }
  }
  if (!open.empty()) throw Refused{"template_block_open", {{"place", "{{#" + open + "}}"}}};
  return found;
}

/// Rows or paragraphs that stand beside each other, whole.
void require_whole(const Tokens& tokens, const Block& block) {
  std::int64_t depth = 0;
  for (auto at = block.begin; at <= block.end; ++at) {
    if (tokens[at].kind == TokenKind::Opens) ++depth;
    if (tokens[at].kind == TokenKind::Closes) --depth;
    if (depth < 0) throw Refused{"template_block_crosses", {{"place", "{{#" + block.name + "}}"}}};
  }
  if (depth != 0) throw Refused{"template_block_crosses", {{"place", "{{#" + block.name + "}}"}}};
}

/// A text as it stands between <w:t> and </w:t>: its line ends are breaks of the line.
std::string text_raw(std::string_view text, const std::string& prefix) {
  std::string raw;
  for (;;) {
    const auto end = text.find('\n');
    raw += escaped(text.substr(0, end));
    if (end == std::string_view::npos) return raw;
    raw += "</" + prefix + "t><" + prefix + "br/><" + prefix + "t xml:space=\"preserve\">";
    text.remove_prefix(end + 1);
  }
}

/// Each mark's value goes where the mark begins; the rest of a mark that was cut apart goes away.
void fill_paragraph(Tokens& tokens, const Paragraph& paragraph, const Values& values, const Fields* fields) {
  std::vector<std::string> texts(paragraph.texts.size());
  std::size_t token = 0, left = 0;
  const auto next_character = [&] {
    while (left == 0) left = unescaped(tokens[paragraph.texts[token]].raw).size(), left == 0 ? ++token : token;
    const auto here = token;
    if (--left == 0) ++token;
    return here;
  };
  for (const auto& piece : pieces_of(paragraph.text)) {
    std::size_t first = texts.size();
    for (const char c : piece.text) {
      const auto here = next_character();
      if (first == texts.size()) first = here;
      if (!piece.is_mark) texts[here] += c;
    }
    const bool is_field = piece.is_mark && piece.kind == MarkKind::Field;
    const auto* value = is_field ? value_of(values, fields, piece.name) : nullptr;
    if (value != nullptr) texts[first] += value->in_words();
  }
  for (std::size_t index = 0; index < texts.size(); ++index) {
    auto& opening = tokens[paragraph.texts[index] - 1];
    if (!opening.opens("t")) continue;
    tokens[paragraph.texts[index]].raw = text_raw(texts[index], prefix_of(opening.raw));
    opening.raw = with_attribute(opening.raw, "xml:space", "preserve");
  }
}

std::string fill_tokens(Tokens tokens, const Values& values, const Fields* fields) {
  for (const auto& paragraph : paragraphs_of(tokens)) {
    const auto pieces = pieces_of(paragraph.text);
    if (std::ranges::any_of(pieces, &Piece::is_mark)) fill_paragraph(tokens, paragraph, values, fields);
  }
  return written(tokens);
}

Tokens part_of(const Tokens& tokens, std::size_t from, std::size_t until) {
  return {tokens.begin() + static_cast<std::ptrdiff_t>(from), tokens.begin() + static_cast<std::ptrdiff_t>(until)};
}

std::string fill_part(const Tokens& tokens, const std::vector<Block>& blocks, const Values& values) {
  std::string xml;
  std::size_t at = 0;
  for (const auto& block : blocks) {
    xml += fill_tokens(part_of(tokens, at, block.begin), values, nullptr);
    const auto repeated = part_of(tokens, block.begin, block.end + 1);
    const auto items = values.blocks.find(block.name);
    const std::vector<Fields> none(1);  // a table keeps one row, empty
    const auto& rows = items == values.blocks.end() || items->second.empty() ? none : items->second;
    if (rows.size() > most_items) throw Refused{"template_too_many_rows", {{"limit", std::to_string(most_items)}}};
    for (const auto& row : rows) {
      xml += fill_tokens(repeated, values, &row);
      if (xml.size() > largest_part) throw Refused{"workbook_expands_too_much"};
    }
    at = block.end + 1;
  }
  return xml + fill_tokens(part_of(tokens, at, tokens.size()), values, nullptr);
}

std::vector<std::string> text_parts(const Package& package) {
  std::vector<std::string> parts{"word/document.xml"};
  for (const auto& part : package.parts()) {
    const bool is_text = part.starts_with("word/header") || part.starts_with("word/footer");
    if (is_text && part.ends_with(".xml")) parts.push_back(part);
  }
  return parts;
}

}  // namespace

std::vector<FoundMark> marks_of_text(Package& package) {
  std::vector<FoundMark> marks;
  for (const auto& part : text_parts(package)) {
    const auto tokens = tokens_of(package.read(part));
    auto found = read(paragraphs_of(tokens));
    for (const auto& block : found.blocks) require_whole(tokens, block);
    std::ranges::move(found.marks, std::back_inserter(marks));
  }
  return marks;
}

void fill_text(Package& package, const Values& values) {
  for (const auto& part : text_parts(package)) {
    const auto tokens = tokens_of(package.read(part));
    const auto found = read(paragraphs_of(tokens));
    for (const auto& block : found.blocks) require_whole(tokens, block);
    if (!found.marks.empty()) package.replace(part, fill_part(tokens, found.blocks, values));
  }
}

}  // namespace timon::formats::templates
