#include "formats/template/cell_references.hpp"

#include <charconv>

namespace timon::formats::templates {
namespace {

constexpr std::uint32_t last_row = 1'048'576;

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_of_name(char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '.' || (c & 0x80) != 0; }

/// One cell of a reference as it is written: "$B$4" is "$B", "$", 4.
struct CellName {
  std::string column{};
  bool is_fixed = false;
  std::uint32_t row = 0;
  std::size_t length = 0;  ///< of its text; 0: there is none

  std::string at(std::uint32_t where) const { return column + (is_fixed ? "$" : "") + std::to_string(where); }
};

CellName cell_at(std::string_view text) {
  CellName cell;
  std::size_t at = 0;
  if (at < text.size() && text[at] == '$') ++at;
  const auto letters = at;
  while (at < text.size() && is_letter(text[at])) ++at;
  if (at == letters || at - letters > 3) return {};
  cell.column = std::string(text.substr(0, at));
  if (at < text.size() && text[at] == '$') cell.is_fixed = true, ++at;
  const auto digits = at;
  while (at < text.size() && is_digit(text[at])) ++at;
  if (at == digits || at - digits > 7) return {};
  std::from_chars(text.data() + digits, text.data() + at, cell.row);
  if (cell.row < 1 || cell.row > last_row) return {};
  cell.length = at;
  return cell;
}

struct Area {
  CellName from{}, to{};
  std::size_t length = 0;
};

Area area_at(std::string_view text) {
  Area area{cell_at(text)};
  area.length = area.from.length;
  if (area.length == 0 || area.length >= text.size() || text[area.length] != ':') return area;
  area.to = cell_at(text.substr(area.length + 1));
  if (area.to.length > 0) area.length += 1 + area.to.length;
  return area;
}

class Mover {
 public:
  Mover(const Repetitions& repetitions, const Repetition* within, std::uint32_t copy)
      : repetitions_(repetitions), within_(within), copy_(copy) {}

  std::string operator()(const Area& area) const {
    const bool reads_own =
        within_ != nullptr && is_within(area.from.row) && (area.to.length == 0 || is_within(area.to.row));
    const auto own = std::uint32_t(reads_own ? within_->height() * copy_ : 0);
    std::string text = area.from.at(first_row_after(repetitions_, area.from.row) + own);
    if (area.to.length == 0) return text;
    const auto end =
        reads_own ? first_row_after(repetitions_, area.to.row) + own : last_row_after(repetitions_, area.to.row);
    return text + ":" + area.to.at(end);
  }

 private:
  bool is_within(std::uint32_t row) const { return row >= within_->first && row <= within_->last; }

  const Repetitions& repetitions_;
  const Repetition* within_;
  std::uint32_t copy_;
};

/// Past a text in quotes that begins here; doubled quotes belong to it.
std::size_t past_quotes(std::string_view text, std::size_t at) {
  const char quote = text[at++];
  while (at < text.size()) {
    if (text[at] != quote) {
      ++at;
    } else if (at + 1 < text.size() && text[at + 1] == quote) {
      at += 2;
    } else {
      return at + 1;
    }
  }
  return at;
}

}  // namespace

std::uint32_t first_row_after(const Repetitions& repetitions, std::uint32_t row) {
  std::int64_t moved = row;
  for (const auto& its : repetitions)
    if (row > its.last) moved += its.growth();
  return static_cast<std::uint32_t>(moved);
}

std::uint32_t last_row_after(const Repetitions& repetitions, std::uint32_t row) {
  std::int64_t moved = row;
  for (const auto& its : repetitions)
    if (row >= its.first) moved += its.growth();
  return static_cast<std::uint32_t>(moved);
}

std::string moved_reference(const Repetitions& repetitions, std::string_view reference) {
  const Mover move(repetitions, nullptr, 0);
  std::string moved;
  for (std::size_t at = 0; at < reference.size();) {
    const auto area = is_letter(reference[at]) || reference[at] == '$' ? area_at(reference.substr(at)) : Area{};
    if (area.length > 0) {
      moved += move(area);
      at += area.length;
    } else {
      moved += reference[at++];
    }
  }
  return moved;
}

std::string moved_formula(const Repetitions& repetitions, std::string_view formula, const Repetition* within,
                          std::uint32_t copy) {
  const Mover move(repetitions, within, copy);
  std::string moved;
  for (std::size_t at = 0; at < formula.size();) {
    const char c = formula[at];
    if (c == '"' || c == '\'') {
      const auto end = past_quotes(formula, at);
      moved += formula.substr(at, end - at);
      at = end;
    } else if (is_letter(c) || c == '$') {
      const bool is_elsewhere = !moved.empty() && moved.back() == '!';
      const auto area = area_at(formula.substr(at));
      auto end = at + area.length;
      const bool goes_on = area.length > 0 && end < formula.size() &&
                           (is_of_name(formula[end]) || formula[end] == '(' || formula[end] == '!');
      if (area.length > 0 && !goes_on && !is_elsewhere) {
        moved += move(area);
      } else {
        end = at + std::max<std::size_t>(area.length, 1);
        while (end < formula.size() && (is_of_name(formula[end]) || formula[end] == '$')) ++end;
        moved += formula.substr(at, end - at);
      }
      at = end;
    } else {
      // A number is taken whole: the E5 of 1E5 is no cell.
      do moved += formula[at++];
      while (is_digit(c) && at < formula.size() && is_of_name(formula[at]));
    }
  }
  return moved;
}

}  // namespace timon::formats::templates
