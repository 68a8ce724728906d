#include "formats/template/marks.hpp"

namespace timon::formats::templates {
namespace {

constexpr std::size_t longest_name = 60;

bool is_name(std::string_view text) {
  if (text.empty() || text.size() > longest_name) return false;
  for (const char c : text) {
    const bool is_ascii = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    if (!is_ascii) return false;
  }
  return text[0] < '0' || text[0] > '9';
}

/// Word processors and sheets put more than plain spaces there: tabs, line ends, spaces that do not break or have no
/// width.
constexpr std::string_view spaces[] = {" ", "\t", "\n", "\r", "\u00A0", "\u202F", "\u200B", "\uFEFF"};

std::string_view trimmed(std::string_view text) {
  for (bool changed = true; changed;) {
    changed = false;
    for (const auto space : spaces) {
      if (text.starts_with(space)) text.remove_prefix(space.size()), changed = true;
      if (text.ends_with(space)) text.remove_suffix(space.size()), changed = true;
    }
  }
  return text;
}

/// In lower case: word processors begin lines with a capital letter.
std::string lower(std::string_view text) {
  std::string all(text);
  for (char& c : all)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return all;
}

bool read_mark(std::string_view inside, Piece& piece) {
  inside = trimmed(inside);
  if (!inside.empty() && (inside.front() == '#' || inside.front() == '/')) {
    piece.kind = inside.front() == '#' ? MarkKind::BlockBegins : MarkKind::BlockEnds;
    inside = trimmed(inside.substr(1));
  }
  piece.name = lower(inside);
  piece.is_mark = is_name(piece.name);
  return piece.is_mark;
}

void add_plain(std::vector<Piece>& pieces, std::string_view text) {
  if (text.empty()) return;
  if (!pieces.empty() && !pieces.back().is_mark)
    pieces.back().text += text;
  else
    pieces.push_back({.text = std::string(text)});
}

}  // namespace

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  for (;;) {
    const auto open = text.find("{{");
    const auto close = open == std::string_view::npos ? open : text.find("}}", open + 2);
    if (close == std::string_view::npos) break;
    Piece mark{.text = std::string(text.substr(open, close + 2 - open))};
    if (read_mark(text.substr(open + 2, close - open - 2), mark)) {
      add_plain(pieces, text.substr(0, open));
      pieces.push_back(std::move(mark));
      text.remove_prefix(close + 2);
    } else {
      add_plain(pieces, text.substr(0, open + 2));
      text.remove_prefix(open + 2);
    }
  }
  add_plain(pieces, text);
  return pieces;
}

const Value* value_of(const Values& values, const Fields* row, std::string_view name) {
  if (row != nullptr)
    if (const auto found = row->find(name); found != row->end()) return &found->second;
  const auto found = values.fields.find(name);
  return found == values.fields.end() ? nullptr : &found->second;
}

}  // namespace timon::formats::templates
