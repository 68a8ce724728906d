#include "domain/boards/view.hpp"

#include <algorithm>

#include "base/folded.hpp"
#include "domain/boards/results.hpp"

namespace timon::boards {
namespace {

bool has_all_words(const std::string& search, const std::string& text) {
  for (std::size_t start = 0; start < search.size();) {
    const auto end = std::min(search.find(' ', start), search.size());
    if (text.find(search.substr(start, end - start)) == std::string::npos) return false;
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
  return has_all_words(filter.search, folded(element.code + " " + element.name));
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
  auto codes = flags_of(board.figures(row));
  const bool has_nothing = board.figures(row).outcome(FigureName::Compliance) == Outcome::NoResult;
  if (has_no_result(image, row) || has_nothing) codes.emplace_back("no_result");
  return codes;
}

}  // namespace timon::boards
