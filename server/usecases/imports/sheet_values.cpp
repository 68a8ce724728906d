// The part of the extractor that reads indicators, their values, and columns that are only reported on.
#include <algorithm>

#include "usecases/imports/row_attributes.hpp"
#include "usecases/imports/sheet_extractor.hpp"

namespace timon::usecases::imports {

using plans::Severity;

SheetExtractor::Series SheetExtractor::series_of(const ValueColumns& values) {
  Series series{&values, {}};
  if (!values.headings.empty()) find_by_headings(values, series);
  for (const auto& [period, name] : values.columns) {
    const auto found = headings_.find(name);
    if (const auto* column = std::get_if<std::uint32_t>(&found))
      series.columns.emplace_back(*column, period);
    else
      verdicts_.push_back(std::get<Verdict>(found));
  }
  if (values.is_accumulated) std::ranges::sort(series.columns, {}, &std::pair<std::uint32_t, std::string>::second);
  return series;
}

void SheetExtractor::read_indicators(const std::string& own) {
  for (const auto& columns : sheet_map_.indicators)
    if (const auto element = element_of(columns.of, own)) read_indicator(columns, *element);
}

void SheetExtractor::read_indicator(const IndicatorColumns& columns, const std::string& element) {
  ImportedIndicator indicator;
  indicator.element = element;
  if (columns.code) indicator.code = reader_.text(*columns.code);
  indicator.name = reader_.text(columns.name);
  const bool is_blank = columns.code ? indicator.code.empty() : columns.name.column && indicator.name.empty();
  const auto& above = last_indicators_[columns.number];
  if (is_blank && is_on_several_rows(columns) && above.element == element) {
    row_indicators_[columns.number] = above.code;
    return;
  }
  if (columns.code && indicator.code.empty()) return;
  // A goal that has fewer indicators than others: no name for this one, and nothing measured.
  const bool is_further = columns.number != "1" && columns.name.column && !columns.code;
  if (is_further && indicator.name.empty() && !has_values(columns.number)) return;
  indicator.origin = columns.name.column ? reader_.origin(columns.name) : reader_.origin();
  if (indicator.name.empty())
    if (const auto* owner = book_.find(element)) indicator.name = owner->name;
  for (const auto& [attribute, field] : columns.attributes) read_attribute(reader_, attribute, field, indicator);
  auto* known = known_indicator(columns, indicator);
  if (known)
    add_to(*known, indicator, columns);
  else if (!columns.code)
    indicator.code = is_on_several_rows(columns) ? indicators_.free_code(element, columns.number) : columns.number;
  last_indicators_[columns.number] = {element, known ? known->code : indicator.code};
  row_indicators_[columns.number] = last_indicators_[columns.number].code;
  if (!known) indicators_.add(std::move(indicator));
}

/// An indicator may be told on several rows where its element is, and again on another sheet.
bool SheetExtractor::is_on_several_rows(const IndicatorColumns& columns) const {
  return columns.of || (!sheet_map_.levels.empty() && sheet_map_.levels.back().is_repeated == true);
}

ImportedIndicator* SheetExtractor::known_indicator(const IndicatorColumns& columns,
                                                   const ImportedIndicator& indicator) {
  auto* known = columns.code ? indicators_.find(indicator.element, indicator.code)
                             : indicators_.find_by_name(indicator.element, indicator.name);
  if (!known) return nullptr;
  return is_on_several_rows(columns) || known->origin.sheet != indicator.origin.sheet ? known : nullptr;
}

/// What another row says of the same indicator: more is taken, something else is refused.
void SheetExtractor::add_to(ImportedIndicator& known, const ImportedIndicator& told, const IndicatorColumns& columns) {
  each_attribute_of_indicators([&](const char* attribute, auto member) {
    if (!(told.*member)) return;
    if (!(known.*member)) known.*member = told.*member;
    if (known.*member == told.*member) return;
    const auto& field = columns.attributes.at(attribute);
    reader_.tell(Severity::Error, "indicator_differs", reader_.origin(field), reader_.as_it_stands(field),
                 std::to_string(known.origin.row));
  });
}

std::string SheetExtractor::indicator_of(const ValueColumns& columns) const {
  const bool is_only_one = sheet_map_.indicators.size() == 1 && row_indicators_.size() == 1;
  if (is_only_one) return row_indicators_.begin()->second;
  const auto known = row_indicators_.find(columns.indicator);
  return known == row_indicators_.end() ? columns.indicator : known->second;
}

/// False when the row has no element that any of them speaks of.
bool SheetExtractor::read_values(const std::string& own) {
  bool has_element = false;
  for (const auto& series : series_) {
    const auto element = element_of(series.map->of, own);
    if (!element) continue;
    has_element = true;
    if (series.map->is_accumulated)
      read_accumulated(series, *element);
    else
      for (const auto& [column, period] : series.columns) read_value(*series.map, *element, column, period);
    if (!series.map->period) continue;
    const auto column = reader_.column(series.map->value);
    const auto period = reader_.period(*series.map->period, series.map->known);
    if (column && !period.empty()) read_value(*series.map, *element, *column, period);
  }
  return has_element;
}

void SheetExtractor::read_value(const ValueColumns& columns, const std::string& element, std::uint32_t column,
                                const std::string& period) {
  const auto value = reader_.millionths(columns.value, column);
  if (value) put_value(columns, fact_of(columns, element, column, period), *value);
}

/// Each value without the one before it in the same year: what was done in its own period.
void SheetExtractor::read_accumulated(const Series& series, const std::string& element) {
  Millionths before;
  std::string year;
  for (const auto& [column, period] : series.columns) {
    const auto value = reader_.millionths(series.map->value, column);
    if (!value) continue;
    if (period.substr(0, 4) != year) before = {};
    year = period.substr(0, 4);
    if (*value < before)
      reader_.tell(Severity::Warning, "accumulated_falls", reader_.origin(column), text(*value), text(before));
    put_value(*series.map, fact_of(*series.map, element, column, period), Millionths{value->units - before.units});
    before = *value;
  }
}

ImportedFact SheetExtractor::fact_of(const ValueColumns& columns, const std::string& element, std::uint32_t column,
                                     const std::string& period) {
  ImportedFact fact;
  fact.origin = reader_.origin(column);
  fact.element = element;
  if (!columns.is_progress) fact.indicator = indicator_of(columns);
  fact.kind = columns.kind;
  fact.is_divided = columns.is_divided;
  fact.period = period;
  if (reader_.is_merged(column)) reader_.tell(Severity::Notice, "value_merged", fact.origin, period);
  return fact;
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

void SheetExtractor::read_money(const std::string& own) {
  for (std::size_t at = 0; at < money_series_.size(); ++at) {
    const auto& money = sheet_map_.money[at];
    const auto element = element_of(money.columns.of, own);
    if (!element) continue;
    for (const auto& [column, period] : money_series_[at].columns) read_amount(money, *element, column, period);
    if (!money.columns.period) continue;
    const auto column = reader_.column(money.columns.value);
    const auto period = reader_.period(*money.columns.period, money.columns.known);
    if (column && !period.empty()) read_amount(money, *element, *column, period);
  }
}

void SheetExtractor::read_amount(const MoneyColumns& money, const std::string& element, std::uint32_t column,
                                 const std::string& period) {
  constexpr std::size_t year_length = 4, fiscal_year_length = 9;  // 2026, 2026-2027
  const auto value = reader_.hundredths(money.columns.value, column);
  if (!value) return;
  ImportedAmount amount;
  amount.origin = reader_.origin(column);
  amount.element = element;
  amount.period = period;
  amount.year = !money.year.empty()                   ? money.year
                : period.size() == fiscal_year_length ? period
                                                      : period.substr(0, year_length);
  if (money.source) amount.source = reader_.text(*money.source);
  if (money.classifier) amount.classifier = reader_.text(*money.classifier);
  amount.is_total = money.is_total;
  amount.stage = money.stage;
  amount.amount = *value;
  plan_.amounts.push_back(std::move(amount));
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
