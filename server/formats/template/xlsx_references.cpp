// What stands beside the cells of a sheet and names them: merged cells, validations, formats by condition, breaks.

#include <algorithm>

#include "formats/template/xlsx_sheet.hpp"

namespace timon::formats::templates {
namespace {

constexpr std::string_view with_references[] = {"ref", "sqref", "activeCell", "topLeftCell"};
constexpr std::string_view formulas[] = {"formula", "formula1", "formula2"};

std::uint32_t row_of(std::string_view cell) {
  const auto digits = cell.find_first_of("0123456789");
  return digits == std::string_view::npos ? 0
                                          : static_cast<std::uint32_t>(std::stoul(std::string(cell.substr(digits, 7))));
}

std::string shifted(std::string_view cell, std::int64_t by) {
  const auto digits = std::min(cell.find_first_of("0123456789"), cell.size());
  return std::string(cell.substr(0, digits)) + std::to_string(row_of(cell) + by);
}

/// An area within repeated rows is there once for each copy.
std::vector<std::string> merged_areas(const std::string& area, const Repetitions& repetitions) {
  const auto colon = area.find(':');
  const auto from = area.substr(0, colon), to = colon == std::string::npos ? from : area.substr(colon + 1);
  const auto within = std::ranges::find_if(
      repetitions, [&](const Repetition& its) { return row_of(from) >= its.first && row_of(to) <= its.last; });
  if (within == repetitions.end()) return {moved_reference(repetitions, area)};
  std::vector<std::string> areas;
  const std::int64_t down = std::int64_t(first_row_after(repetitions, row_of(from))) - row_of(from);
  for (std::int64_t copy = 0; copy < within->times; ++copy) {
    const auto by = down + copy * within->height();
    areas.push_back(shifted(from, by) + ":" + shifted(to, by));
  }
  return areas;
}

std::string tag_moved(const Token& token, const Repetitions& repetitions) {
  std::string tag = token.raw;
  for (const auto name : with_references)
    if (const auto value = attribute(tag, name); !value.empty())
      tag = with_attribute(tag, name, moved_reference(repetitions, value));
  if (token.name() == "brk")
    if (const auto row = row_of(attribute(tag, "id")); row > 0)
      tag = with_attribute(tag, "id", std::to_string(last_row_after(repetitions, row)));
  return tag;
}

}  // namespace

std::string references_moved(const Tokens& tokens, std::size_t from, std::size_t until,
                             const Repetitions& repetitions) {
  std::string xml;
  for (std::size_t at = from; at < until; ++at) {
    const auto& token = tokens[at];
    const bool is_tag = token.kind == TokenKind::Opens || token.kind == TokenKind::Single;
    if (token.is_single("mergeCell")) {
      for (const auto& area : merged_areas(attribute(token.raw, "ref"), repetitions))
        xml += with_attribute(token.raw, "ref", area);
    } else if (token.opens("mergeCells")) {
      xml += with_attribute(token.raw, "count", "");  // counted by whoever reads them
    } else if (token.kind == TokenKind::Text && at > 0 && tokens[at - 1].kind == TokenKind::Opens &&
               std::ranges::find(formulas, tokens[at - 1].name()) != std::end(formulas)) {
      xml += escaped(moved_formula(repetitions, unescaped(token.raw), nullptr, 0));
    } else {
      xml += is_tag ? tag_moved(token, repetitions) : token.raw;
    }
  }
  return xml;
}

}  // namespace timon::formats::templates
