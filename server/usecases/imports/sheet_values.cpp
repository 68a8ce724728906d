// The part of the extractor that reads indicators, their values, and columns that are only reported on.
#include <algorithm>

#include "usecases/imports/row_attributes.hpp"
#include "usecases/imports/sheet_extractor.hpp"

namespace timon::usecases::imports {

using plans::Severity;

void SheetExtractor::read_indicators(const std::string& own) {
  for (const auto& columns : sheet_map_.indicators)
    if (const auto element = element_of(columns.of, own)) read_indicator(columns, *element);
}

void SheetExtractor::read_indicator(const IndicatorColumns& columns, const std::string& element) {
  ImportedIndicator indicator;
  indicator.code = reader_.text(columns.code);
  indicator.name = reader_.text(columns.name);
  if (indicator.code.empty()) return;
  // An indicator above the row's own element stands on several rows; the first one tells it.
  const auto is_known = [&](const ImportedIndicator& other) {
    return other.element == element && other.code == indicator.code && other.origin.sheet == reader_.origin().sheet;
  };
  row_indicator_ = indicator.code;
  if (columns.of && std::ranges::any_of(plan_.indicators, is_known)) return;
  indicator.origin = columns.name.column ? reader_.origin(columns.name) : reader_.origin();
  indicator.element = element;
  if (indicator.name.empty())
    if (const auto* owner = book_.find(element)) indicator.name = owner->name;
  for (const auto& [attribute, field] : columns.attributes) read_attribute(reader_, attribute, field, indicator);
  plan_.indicators.push_back(std::move(indicator));
}

void SheetExtractor::read_values(const std::string& own) {
  for (const auto& series : series_) {
    const auto element = element_of(series.map->of, own);
    if (!element) continue;
    for (const auto& [column, period] : series.columns) read_value(*series.map, *element, column, period);
    if (!series.map->period) continue;
    const auto column = reader_.column(series.map->value);
    const auto period = reader_.text(*series.map->period);
    if (column && !period.empty()) read_value(*series.map, *element, *column, period);
  }
}

void SheetExtractor::read_value(const ValueColumns& columns, const std::string& element, std::uint32_t column,
                                const std::string& period) {
  const auto value = reader_.millionths(columns.value, column);
  if (!value) return;
  ImportedFact fact;
  fact.origin = reader_.origin(column);
  fact.element = element;
  if (!columns.is_progress)
    fact.indicator = sheet_map_.indicators.size() == 1 && row_indicator_ ? *row_indicator_ : columns.indicator;
  fact.kind = columns.kind;
  fact.period = period;
  put_value(columns, std::move(fact), *value);
}

void SheetExtractor::put_value(const ValueColumns& columns, ImportedFact fact, Millionths value) {
  if (columns.part == Part::Value) {
    fact.value = value;
    plan_.facts.push_back(std::move(fact));
    return;
  }
  const auto key =
      std::pair(fact.element + "\n" + fact.indicator.value_or(""), std::string(name_of(fact.kind)) + fact.period);
  const auto [at, is_new] = row_facts_.emplace(key, plan_.facts.size());
  if (is_new) plan_.facts.push_back(std::move(fact));
  auto& whole = plan_.facts[at->second];
  (columns.part == Part::Numerator ? whole.numerator : whole.denominator) = value;
}

void SheetExtractor::read_reported() {
  for (std::size_t at = 0; at < sheet_map_.reported.size(); ++at) {
    const auto& reported = sheet_map_.reported[at];
    Field field = reported.value;
    field.column = reported.column;
    if (!reported.adds_to) {
      if (const auto text = reader_.text(field); !text.empty())
        reader_.tell(Severity::Notice, "reported_only", reader_.origin(field), text);
      continue;
    }
    const auto element = element_of(reported.per, current_.empty() ? "" : current_.back().value_or(""));
    if (element && reported_[at].contains(*element)) continue;
    const auto value = reader_.hundredths(field);
    if (value) reported_[at].emplace(element.value_or(std::to_string(reader_.row().number)), *value);
  }
}

void SheetExtractor::report_sums() {
  for (std::size_t at = 0; at < sheet_map_.reported.size(); ++at) {
    const auto& reported = sheet_map_.reported[at];
    if (!reported.adds_to) continue;
    Hundredths sum;
    for (const auto& [element, value] : reported_[at]) sum.units += value.units;
    if (sum == *reported.adds_to) continue;
    const auto column = headings_.find(reported.column);
    const auto* number = std::get_if<std::uint32_t>(&column);
    verdicts_.push_back({Severity::Notice,
                         "column_does_not_add",
                         {sheet_.heading.name, 0, number ? formats::workbook::column_letters(*number) : ""},
                         text(sum),
                         text(*reported.adds_to)});
  }
}

}  // namespace timon::usecases::imports
