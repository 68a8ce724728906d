#include "usecases/imports/field_reading.hpp"

#include <algorithm>
#include <charconv>

#include "base/folded.hpp"
#include "usecases/imports/attributes.hpp"

namespace timon::usecases::imports {
namespace {

template <Named E>
bool has_name(std::string_view word) {
  return parse_name<E>(word).has_value();
}

/// Calls `step` with the enum of an attribute; false for an attribute of another type.
template <class Step>
bool with_words(std::string_view attribute, Step step) {
  if (attribute == "sense")
    step(indicators::Sense{});
  else if (attribute == "method")
    step(indicators::Method{});
  else if (attribute == "accumulation")
    step(indicators::Accumulation{});
  else if (attribute == "level")
    step(indicators::IndicatorLevel{});
  else if (attribute == "dimension")
    step(indicators::Dimension{});
  else if (attribute == "frequency")
    step(plans::PeriodKind{});
  else if (attribute == "priority")
    step(plans::Priority{});
  else if (attribute == "action_type")
    step(plans::ActionType{});
  else if (attribute == "initiative_kind")
    step(plans::InitiativeKind{});
  else
    return false;
  return true;
}

void read_parts(TomlTable& table, Field& field) {
  if (const auto column = table.text("column")) field.column = column_name(*column);
  field.fixed = table.text("fixed");
  field.is_sheet_name = table.flag("sheet").value_or(false);
  field.prefix = table.text("prefix").value_or("");
  field.suffix = table.text("suffix").value_or("");
  field.blank = table.name<Blank>("blank");
  field.separator = table.text("separator").value_or(";");
  read_reading(table, field);
}

}  // namespace

std::optional<int> power_of(TomlTable& table, std::string_view key) {
  const auto* node = table.node(key);
  const auto scale = node ? node->value<double>() : std::nullopt;
  for (int shift = -9; scale && shift <= 9; ++shift) {
    double power = 1;
    for (int step = 0; step < std::abs(shift); ++step) power *= 10;
    if (shift >= 0 ? *scale == power : *scale * power == 1.0) return shift;
  }
  table.refuse(key, "not_a_power_of_ten");
  return std::nullopt;
}

void read_reading(TomlTable& table, Field& field) {
  for (const auto& pattern : table.texts("pattern")) field.patterns.push_back(read_pattern(table, "pattern", pattern));
  field.fallback = table.text("default").value_or("");
  for (const auto& [from, to] : table.pairs("values")) field.values[folded(from)] = to;
  if (table.has("scale")) field.shift = power_of(table, "scale");
  field.decimal = table.name<DecimalMark>("decimal");
  field.percent = table.name<PercentRead>("percent");
  field.unreadable = table.name<plans::Severity>("unreadable").value_or(plans::Severity::Error);
}

ColumnName column_name(std::string_view text) {
  ColumnName name{std::string(text), 0};
  const auto mark = text.rfind('#');
  if (mark == std::string_view::npos || mark + 1 == text.size()) return name;
  const auto digits = text.substr(mark + 1);
  std::size_t nth = 0;
  const auto [stopped, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), nth);
  if (failure != std::errc{} || stopped != digits.data() + digits.size() || nth == 0) return name;
  return {std::string(text.substr(0, mark)), nth};
}

bool is_word_of(std::string_view attribute, std::string_view word) {
  bool is_word = false;
  with_words(attribute, [&]<class E>(E) { is_word = has_name<E>(word); });
  return is_word;
}

std::string words_of_attribute(std::string_view attribute) {
  std::string words;
  with_words(attribute, [&]<class E>(E) { words = TomlTable::all_names<E>(); });
  return words;
}

TextPattern read_pattern(TomlTable& table, std::string_view key, std::string_view text) {
  if (const auto pattern = TextPattern::parse(text)) return *pattern;
  if (std::ranges::count(text, '{') > TextPattern::most_places)
    table.refuse(key, "pattern_places", {{"limit", std::to_string(TextPattern::most_places)}});
  else
    table.refuse(key, "pattern_form", {{"value", std::string(text)}});
  return {};
}

Field read_field(TomlTable& table, std::string_view key, OwnWords words) {
  const bool has_words = words == OwnWords::Allowed;
  Field field;
  const auto* node = table.node(key);
  if (!node) return field;
  if (const auto* text = node->as_string()) {
    if (has_words && is_word_of(key, text->get()))
      field.fixed = text->get();
    else
      field.column = column_name(text->get());
    return field;
  }
  if (const auto* number = node->as_integer()) {
    field.fixed = std::to_string(number->get());
    return field;
  }
  if (!node->is_table()) {
    table.refuse(key, "wrong_type", {{"expected", "text"}});
    return field;
  }
  table.with_table(key, [&](TomlTable& inner) {
    read_parts(inner, field);
    if (!field.column && !field.fixed && !field.is_sheet_name) inner.refuse("column", "required");
    for (const auto& [from, to] : field.values)
      if (has_words && with_words(key, [](auto) {}) && !to.empty() && !is_word_of(key, to))
        inner.refuse("values", "unknown_name", {{"value", to}, {"expected", words_of_attribute(key)}});
  });
  return field;
}

}  // namespace timon::usecases::imports
