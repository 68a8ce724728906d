#include "usecases/imports/read_sheet_map.hpp"

#include <algorithm>

#include "base/folded.hpp"
#include "formats/workbook/cell.hpp"
#include "usecases/imports/attributes.hpp"
#include "usecases/imports/field_reading.hpp"

namespace timon::usecases::imports {
namespace {

LevelColumns read_level_columns(TomlTable& table) {
  LevelColumns level;
  level.level = table.required_text("level");
  if (table.has("code")) level.code = read_field(table, "code");
  level.is_within_parent = table.flag("within_parent").value_or(false);
  level.clash = table.name<Clash>("on_clash").value_or(Clash::Error);
  level.is_repeated = table.flag("repeated");
  if (table.has("name")) level.name = read_field(table, "name");
  if (!level.name && !level.code) table.refuse("name", "required");
  level.attributes = read_fields(table, element_attributes);
  return level;
}

TreeColumns read_tree(TomlTable& table) {
  TreeColumns tree;
  if (table.has("code")) tree.code = read_field(table, "code");
  tree.name = read_field(table, "name");
  if (!table.has("name")) table.refuse("name", "required");
  if (table.has("parent")) tree.parent = read_field(table, "parent");
  if (table.has("level")) tree.level = read_field(table, "level", OwnWords::None);
  tree.depth = table.name<Depth>("depth").value_or(Depth::Code);
  tree.is_parent_above =
      table.flag("parent_above").value_or(!tree.parent && (!tree.code || tree.depth == Depth::Indent));
  if (!tree.code && !tree.level && tree.depth == Depth::Code) table.refuse("code", "required");
  tree.separator = table.text("separator").value_or(".");
  tree.levels = table.texts("levels");
  if (tree.levels.empty() && !tree.level) table.refuse("levels", "required");
  tree.attributes = read_fields(table, element_attributes);
  return tree;
}

IndicatorColumns read_indicator(TomlTable& table, std::size_t number) {
  IndicatorColumns indicator;
  indicator.of = table.text("of");
  indicator.number = std::to_string(number);
  if (table.has("code")) indicator.code = read_field(table, "code");
  indicator.name = read_field(table, "name");
  indicator.attributes = read_fields(table, indicator_attributes);
  return indicator;
}

/// `first`, `last` and `periods`: as many columns as periods, beginning with `first`, every `step`-th.
void read_run_of_columns(TomlTable& table, ValueColumns& values) {
  const auto first = table.text("first");
  const auto step = table.whole("step").value_or(1);
  const auto periods = table.texts("periods");
  const auto columns = table.texts("columns");
  if (!columns.empty() && columns.size() != periods.size())
    table.refuse("periods", "not_as_many", {{"expected", std::to_string(columns.size())}});
  for (std::size_t at = 0; at < std::min(columns.size(), periods.size()); ++at)
    values.columns.push_back({periods[at], column_name(columns[at])});
  if (!first) return;
  auto number = formats::workbook::column_number(*first);
  if (number == 0 || step < 1 || step > 1'000) return table.refuse("first", "not_a_column", {{"value", *first}});
  for (const auto& period : periods) {
    values.columns.push_back({period, {"@" + formats::workbook::column_letters(number), 0}});
    number += static_cast<std::uint32_t>(step);
  }
}

/// Which columns hold the values of which periods, and how they are read.
void read_value_columns(TomlTable& table, ValueColumns& values) {
  values.of = table.text("of");
  for (const auto& heading : table.texts("headings"))
    values.headings.push_back(read_pattern(table, "headings", heading));
  if (const auto year = table.whole("year")) values.known["year"] = std::to_string(*year);
  read_run_of_columns(table, values);
  values.value.shift = std::nullopt;
  if (table.has("value")) values.value = read_field(table, "value");
  if (table.has("period")) values.period = read_field(table, "period");
  if (values.period && !table.has("value")) table.refuse("value", "required");
  if (!values.period && values.headings.empty() && values.columns.empty()) table.refuse("headings", "required");
  table.with_table("read", [&](TomlTable& inner) { read_reading(inner, values.value); });
}

ValueColumns read_values(TomlTable& table) {
  ValueColumns values;
  if (!table.has("kind")) table.refuse("kind", "required");
  values.kind = table.name<FactKind>("kind").value_or(FactKind::Planned);
  values.part = table.name<Part>("part").value_or(Part::Value);
  values.indicator = table.text("indicator").value_or("1");
  values.is_progress = table.flag("progress").value_or(false);
  values.is_accumulated = table.flag("accumulated").value_or(false);
  values.is_divided = table.flag("divided").value_or(false);
  read_value_columns(table, values);
  if (values.is_accumulated && (values.period || values.part != Part::Value))
    table.refuse("accumulated", "unknown_field");
  if (values.is_divided && (values.kind != FactKind::Planned || values.part != Part::Value || values.is_progress))
    table.refuse("divided", "unknown_field");
  return values;
}

MoneyColumns read_money(TomlTable& table) {
  MoneyColumns money;
  if (!table.has("stage")) table.refuse("stage", "required");
  money.stage = table.name<budgets::Stage>("stage").value_or(budgets::Stage::Approved);
  if (const auto year = table.whole("year"))
    money.year = std::to_string(*year);
  else
    money.year = table.text("fiscal_year").value_or("");
  if (table.has("source")) money.source = read_field(table, "source");
  if (table.has("classifier")) money.classifier = read_field(table, "classifier");
  money.is_total = table.flag("total").value_or(false);
  read_value_columns(table, money.columns);
  return money;
}

RowFilter read_filter(TomlTable& table) {
  RowFilter filter;
  if (const auto column = table.text("column"))
    filter.field.column = column_name(*column);
  else
    table.refuse("column", "required");
  filter.is_blank = table.flag("blank").value_or(false);
  for (const auto& pattern : table.texts("pattern"))
    filter.field.patterns.push_back(read_pattern(table, "pattern", pattern));
  if (!filter.is_blank && filter.field.patterns.empty()) table.refuse("pattern", "required");
  return filter;
}

ReportedColumn read_reported(TomlTable& table) {
  ReportedColumn reported;
  reported.column = column_name(table.required_text("column"));
  reported.per = table.text("per");
  reported.adds_to = table.hundredths("adds_to");
  reported.value.percent = table.name<PercentRead>("percent");
  if (table.has("scale")) reported.value.shift = power_of(table, "scale");
  return reported;
}

std::vector<std::uint32_t> read_header_rows(TomlTable& table) {
  const auto* node = table.node("header_rows");
  if (!node) return {1};
  std::vector<std::uint32_t> rows;
  const auto add = [&](std::optional<std::int64_t> row) {
    if (row && *row > 0 && *row <= 1'000'000)
      rows.push_back(static_cast<std::uint32_t>(*row));
    else
      table.refuse("header_rows", "wrong_type", {{"expected", "list"}});
  };
  if (const auto* list = node->as_array())
    for (const auto& row : *list) add(row.value<std::int64_t>());
  else
    add(node->value<std::int64_t>());
  return rows;
}

}  // namespace

std::uint32_t row_number(TomlTable& table, std::string_view key, std::uint32_t fallback) {
  const auto value = table.whole(key);
  if (!value) return fallback;
  if (*value >= 0 && *value <= 1'048'576) return static_cast<std::uint32_t>(*value);
  table.refuse(key, "number_out_of_range");
  return fallback;
}

SheetMap read_sheet(TomlTable& table) {
  SheetMap sheet;
  sheet.names = table.texts("name");
  sheet.header_rows = read_header_rows(table);
  sheet.has_filled_headings = table.flag("fill_headings").value_or(false);
  sheet.skips_hidden_rows = table.flag("skip_hidden_rows").value_or(false);
  sheet.skips_hidden_columns = table.flag("skip_hidden_columns").value_or(false);
  sheet.first_row = row_number(table, "first_row", sheet.header_rows.empty() ? 1 : sheet.header_rows.back() + 1);
  if (table.has("last_row")) sheet.last_row = row_number(table, "last_row", 0);
  table.each_table("skip", [&](TomlTable& inner) { sheet.skipped.push_back(read_filter(inner)); });
  table.each_table("level", [&](TomlTable& inner) { sheet.levels.push_back(read_level_columns(inner)); });
  table.with_table("tree", [&](TomlTable& inner) { sheet.tree = read_tree(inner); });
  table.each_table("indicator", [&](TomlTable& inner) {
    sheet.indicators.push_back(read_indicator(inner, sheet.indicators.size() + 1));
  });
  table.each_table("values", [&](TomlTable& inner) { sheet.values.push_back(read_values(inner)); });
  table.each_table("money", [&](TomlTable& inner) { sheet.money.push_back(read_money(inner)); });
  table.each_table("notice", [&](TomlTable& inner) { sheet.reported.push_back(read_reported(inner)); });
  if (sheet.levels.empty() == !sheet.tree) table.refuse("level", "levels_or_tree");
  return sheet;
}

}  // namespace timon::usecases::imports
