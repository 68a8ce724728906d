#include "domain/boards/view.hpp"

#include <algorithm>

#include "base/folded.hpp"
#include "domain/boards/over_reporting.hpp"
#include "domain/boards/results.hpp"

namespace timon::boards {
namespace {

/// "1.1.2": what is asked for is that branch, not every code that has it inside, such as 4.1.1.2.
bool is_like_a_code(std::string_view word) {
  return word.find('.') != std::string_view::npos && word.find_first_not_of("0123456789.") == std::string_view::npos;
}

bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }

/// From where a code begins to where one of its numbers ends: "1.1.2", "M-1.1.2" and 1.1.2.1 have it, 4.1.1.2
/// and 1.1.20 do not. "1.1." is any number below.
bool has_branch(const std::string& code, const std::string& word) {
  for (auto at = code.find(word); at != std::string::npos; at = code.find(word, at + 1)) {
    const bool begins = at == 0 || !(is_digit(code[at - 1]) || code[at - 1] == '.');
    const auto after = at + word.size();
    if (begins && (word.ends_with('.') || after == code.size() || !is_digit(code[after]))) return true;
  }
  return false;
}

bool has_all_words(const std::string& search, const std::string& code, const std::string& name) {
  for (std::size_t start = 0; start < search.size();) {
    const auto end = std::min(search.find(' ', start), search.size());
    const auto word = search.substr(start, end - start);
    const bool is_in_code = is_like_a_code(word) ? has_branch(code, word) : code.find(word) != std::string::npos;
    if (!is_in_code && name.find(word) == std::string::npos) return false;
    start = end + 1;
  }
  return true;
}

bool is_known_gap(Outcome outcome) { return outcome != Outcome::Known && outcome != Outcome::NoResult; }

}  // namespace

LightCounts goals_by_light(const PlanImage& image, const Board& board, Row first, Row last, const Filter& filter) {
  LightCounts counts{};
  const bool is_open = filter.is_empty();
  for (Row row = first; row < last; ++row)
    if (image.kind(row) == plans::ElementKind::Goal && (is_open || passes(filter, image, board, row)))
      ++counts[static_cast<std::size_t>(board.figures(row).light.light)];
  return counts;
}

std::int64_t goals_in(const LightCounts& counts) {
  std::int64_t total = 0;
  for (const auto count : counts) total += count;
  return total;
}

bool passes(const Filter& filter, const PlanImage& image, const Board& board, Row row) {
  if (filter.only && !(*filter.only)[row]) return false;
  if (filter.kind && image.kind(row) != *filter.kind) return false;
  if (filter.light && board.figures(row).light.light != *filter.light) return false;
  if (filter.office) {
    const auto office = image.responsible_office(row);
    if (!office || !image.is_at_or_below(*office, *filter.office)) return false;
  }
  if (!filter.level.empty() && image.level(row).name != filter.level) return false;
  if (!filter.theme.empty() && image.theme(row) != filter.theme) return false;
  if (!filter.place.empty() && image.place(row) != filter.place) return false;
  if (filter.person && image.responsible_person(row) != filter.person) return false;
  if (filter.search.empty()) return true;
  const auto& element = image.element(row);
  return has_all_words(filter.search, folded(element.code), folded(element.name));
}

std::vector<std::string_view> flags_of(const ShownFigures& figures) {
  std::vector<std::string_view> codes;
  if (figures.flags.review) codes.emplace_back("review");
  if (figures.flags.setback) codes.emplace_back("setback");
  if (figures.flags.unplanned_progress) codes.emplace_back("unplanned_progress");
  if (figures.flags.is_incomplete) codes.emplace_back("incomplete");
  if (figures.is_over_reported) codes.emplace_back("over_reported");
  const auto outcome = figures.outcome(FigureName::Compliance);
  if (is_known_gap(outcome)) codes.push_back(name_of(outcome));
  return codes;
}

std::vector<std::string_view> flags_of(const PlanImage& image, const Board& board, Row row) {
  auto figures = board.figures(row);
  figures.is_over_reported = is_over_reported(image, board, row);
  auto codes = flags_of(figures);
  const bool has_nothing = board.figures(row).outcome(FigureName::Compliance) == Outcome::NoResult;
  if (has_no_result(image, row) || has_nothing) codes.emplace_back("no_result");
  return codes;
}

}  // namespace timon::boards
