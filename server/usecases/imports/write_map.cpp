#include "usecases/imports/write_map.hpp"

#include <algorithm>

#include "formats/workbook/limits.hpp"
#include "usecases/imports/map_text.hpp"
#include "usecases/imports/read_map.hpp"

namespace timon::usecases::imports {
namespace {

using timon::imports::DraftSheet;
using timon::imports::MapDraft;
using enum timon::imports::Meaning;

constexpr std::size_t most_levels = 50, most_columns = 1'000;

std::string finest_frequency(const MapDraft& draft) {
  constexpr auto order = std::to_array<std::pair<char, const char*>>(
      {{'-', "month"}, {'B', "two_months"}, {'T', "quarter"}, {'C', "four_months"}, {'S', "half_year"}});
  std::string all;
  bool tells_period = false;
  for (const auto& sheet : draft.sheets)
    for (const auto& column : sheet.columns) {
      tells_period = tells_period || (sheet.is_read && column.meaning == Period);
      if (!sheet.is_read || column.period.size() < 6) continue;
      const char sign = column.period[5];
      all += sign >= '0' && sign <= '9' ? '-' : sign;
    }
  for (const auto& [sign, name] : order)
    if (all.find(sign) != std::string::npos || (sign == '-' && tells_period)) return name;
  return "year";
}

std::string text_of_plan(const MapDraft& draft) {
  std::string out = "[plan]\n" + line("code", quoted(draft.plan_code)) + line("name", quoted(draft.plan_name));
  if (draft.start_on) out += line("start_on", draft.start_on->text());
  if (draft.end_on) out += line("end_on", draft.end_on->text());
  for (const auto& level : draft.levels) {
    out += "\n[[level]]\n" + line("code", quoted(level.code)) + line("name", quoted(level.name));
    if (level.kind != plans::ElementKind::StrategicLevel) out += line("kind", quoted(name_of(level.kind)));
  }
  if (!draft.empty_texts.empty() || !draft.decimal.empty()) out += "\n[file]\n";
  if (!draft.empty_texts.empty()) out += line("empty", list_of(draft.empty_texts));
  if (!draft.decimal.empty()) out += line("decimal", quoted(draft.decimal));
  out +=
      "\n[defaults]\nlevel = \"product\"\ndimension = \"effectiveness\"\nsense = \"ascending\"\nmethod = \"ratio\"\n";
  out += line("tolerance", "\"5\"");
  return out + line("frequency", quoted(finest_frequency(draft))) +
         line("accumulation", quoted(name_of(draft.accumulation)));
}

/// Sheets of the same form are one part of the map.
bool are_alike(const DraftSheet& one, const DraftSheet& other) {
  auto same = other;
  same.name = one.name;
  const auto forget_looks = [](DraftSheet& sheet) {
    for (auto& column : sheet.columns) column.is_sure = true, column.words.clear();
  };
  auto first = one;
  forget_looks(first);
  forget_looks(same);
  return first == same;
}

/// Sheets are compared with each other: no more of them than a workbook may have.
std::vector<FieldError> excess(const MapDraft& draft) {
  std::vector<FieldError> errors;
  const auto limit = [&](const char* field, std::size_t count, std::size_t most) {
    if (count > most) errors.push_back({field, "too_many", {{"limit", std::to_string(most)}}});
  };
  limit("levels", draft.levels.size(), most_levels);
  limit("sheets", draft.sheets.size(), formats::workbook::Limits{}.sheets);
  for (std::size_t at = 0; errors.empty() && at < draft.sheets.size(); ++at)
    limit(("sheets[" + std::to_string(at) + "].columns").c_str(), draft.sheets[at].columns.size(), most_columns);
  return errors;
}

std::vector<FieldError> lacking(const MapDraft& draft) {
  std::vector<FieldError> errors;
  if (draft.plan_code.empty()) errors.push_back({"plan_code", "required"});
  if (!std::ranges::any_of(draft.levels, [](const auto& level) { return level.kind == plans::ElementKind::Goal; }))
    errors.push_back({"levels", "draft_without_goal"});
  const bool reads_some = std::ranges::any_of(draft.sheets, [](const auto& sheet) {
    return sheet.is_read && std::ranges::any_of(sheet.columns, [](const auto& column) {
             return column.meaning == ElementName || column.meaning == Code;
           });
  });
  if (!reads_some) errors.push_back({"sheets", "draft_without_names"});
  return errors;
}

}  // namespace

Result<std::string> write_map(const MapDraft& draft) {
  if (auto errors = excess(draft); !errors.empty()) return invalid(std::move(errors));
  if (auto errors = lacking(draft); !errors.empty()) return invalid(std::move(errors));
  auto out = text_of_plan(draft);
  std::vector<bool> written(draft.sheets.size());
  for (std::size_t at = 0; at < draft.sheets.size(); ++at) {
    if (!draft.sheets[at].is_read || written[at]) continue;
    std::vector<std::string> names{draft.sheets[at].name};
    for (std::size_t other = at + 1; other < draft.sheets.size(); ++other)
      if (draft.sheets[other].is_read && are_alike(draft.sheets[at], draft.sheets[other]))
        written[other] = true, names.push_back(draft.sheets[other].name);
    out += sheet_part(draft, draft.sheets[at], names);
  }
  if (const auto map = read_map(out); !map) return map.error();
  return out;
}

}  // namespace timon::usecases::imports
