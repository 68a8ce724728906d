#include "usecases/imports/read_map.hpp"

#include <algorithm>

#include "base/folded.hpp"
#include "domain/budgets/recording.hpp"
#include "usecases/imports/attributes.hpp"
#include "usecases/imports/field_reading.hpp"
#include "usecases/imports/read_sheet_map.hpp"

namespace timon::usecases::imports {
namespace {

constexpr std::size_t longest_map = 256 * 1024;
constexpr std::size_t longest_line = 80;

/// What the plan's amounts are in, and which of them count as spent.
budgets::Settings read_money_settings(TomlTable& table, const std::string& currency) {
  budgets::Settings money{.plan_id = {}, .currency = currency};
  money.spent = table.name<budgets::Stage>("spent").value_or(money.spent);
  if (const auto margin = table.hundredths("money_margin")) money.margin = *margin;
  for (const auto& error : budgets::settings_errors(money))
    table.refuse(error.field == "margin" ? "money_margin" : error.field, error.code, error.arguments);
  return money;
}

ImportedHeading read_plan(TomlTable& table) {
  ImportedHeading plan;
  plan.code = table.required_text("code");
  plan.name = table.text("name").value_or("");
  plan.start_on = table.day("start_on");
  plan.end_on = table.day("end_on");
  plan.roll_up = table.name<plans::RollUp>("roll_up").value_or(plans::RollUp::Weights);
  plan.weight_scale = table.name<plans::WeightScale>("weight_scale").value_or(plans::WeightScale::Relative);
  plan.zero_planned = table.name<plans::ZeroPlanned>("zero_planned").value_or(plans::ZeroPlanned::NotApplicable);
  if (table.has("cap")) plan.cap = table.hundredths("cap");
  if (table.flag("is_capped") == false) plan.cap.reset();
  table.with_table("period_weights", [&](TomlTable& weights) {
    for (const auto& period : weights.keys())
      if (const auto weight = weights.hundredths(period)) plan.period_weights.emplace_back(period, *weight);
  });
  if (const auto currency = table.text("currency")) plan.money = read_money_settings(table, *currency);
  return plan;
}

ImportedLevel read_level(TomlTable& table, const std::vector<ImportedLevel>& before) {
  ImportedLevel level;
  level.code = table.required_text("code");
  level.name = table.text("name").value_or(level.code);
  level.plural_name = table.text("plural").value_or(level.name);
  level.kind = table.name<plans::ElementKind>("kind").value_or(plans::ElementKind::StrategicLevel);
  if (table.has("parents"))
    level.parents = table.texts("parents");
  else if (!before.empty())
    level.parents = {before.back().code};
  if (table.flag("may_be_root") == true && !level.parents.empty()) level.parents.emplace_back();
  return level;
}

Lookup read_lookup(TomlTable& table) {
  Lookup lookup;
  lookup.sheet = table.text("sheet").value_or("");
  lookup.header_row = row_number(table, "header_row", 1);
  lookup.first_row = row_number(table, "first_row", lookup.header_row + 1);
  if (table.has("last_row")) lookup.last_row = row_number(table, "last_row", 0);
  lookup.level = table.required_text("level");
  lookup.attribute = table.required_text("attribute");
  const auto by = table.text("by").value_or("code");
  lookup.is_by_name = by == "name";
  if (by != "name" && by != "code") table.refuse("by", "unknown_name", {{"value", by}, {"expected", "code, name"}});
  for (const auto* key : {"key", "value"})
    if (!table.has(key)) table.refuse(key, "required");
  lookup.key = read_field(table, "key");
  lookup.value = read_field(table, "value");
  if (std::ranges::find(element_attributes, lookup.attribute) == element_attributes.end())
    table.refuse("attribute", "unknown_name",
                 {{"value", lookup.attribute}, {"expected", "weight, office, start_on …"}});
  return lookup;
}

Exception read_exception(TomlTable& table) {
  Exception exception;
  exception.codes = table.texts("codes");
  if (exception.codes.empty()) table.refuse("codes", "required");
  for (const auto name : indicator_attributes) {
    const auto value = table.text(name);
    if (!value) continue;
    if (std::ranges::find(worded_attributes, name) != worded_attributes.end() && !is_word_of(name, *value))
      table.refuse(name, "unknown_name", {{"value", *value}, {"expected", words_of_attribute(name)}});
    exception.attributes.emplace(name, *value);
  }
  return exception;
}

void read_file_options(TomlTable& table, ImportMap& map) {
  if (const auto encoding = table.text("encoding")) {
    map.delimited.encoding = formats::workbook::parse_encoding(*encoding);
    if (!map.delimited.encoding)
      table.refuse("encoding", "unknown_name",
                   {{"value", *encoding}, {"expected", "utf-8, latin-1, windows-1252, utf-16"}});
  }
  if (const auto delimiter = table.text("delimiter")) {
    if (delimiter->size() == 1)
      map.delimited.delimiter = delimiter->front();
    else
      table.refuse("delimiter", "wrong_type", {{"expected", "; , | \\t"}});
  }
  map.decimal = table.name<DecimalMark>("decimal").value_or(DecimalMark::Auto);
  map.percent = table.name<PercentRead>("percent").value_or(PercentRead::AsShown);
  for (const auto& text : table.texts("empty")) map.empty_texts.push_back(folded(text));
}

std::map<std::string, std::string> read_names(TomlTable& table, std::string_view key, bool& may_create) {
  std::map<std::string, std::string> names;
  table.with_table(key, [&](TomlTable& inner) {
    may_create = inner.flag("create").value_or(true);
    for (const auto& [from, to] : inner.pairs("values")) names[folded(from)] = to;
  });
  return names;
}

void check_levels(TomlTable& root, const ImportMap& map) {
  std::vector<std::string> known;
  for (const auto& level : map.levels) known.push_back(level.code);
  const auto check = [&](const std::string& code, const std::string& path) {
    if (std::ranges::find(known, code) == known.end()) root.refuse(path, "unknown_level", {{"value", code}});
  };
  for (const auto& level : map.levels)
    for (const auto& parent : level.parents)
      if (!parent.empty()) check(parent, "level");
  for (std::size_t at = 0; at < map.sheets.size(); ++at) {
    const auto path = "sheet[" + std::to_string(at) + "]";
    for (const auto& level : map.sheets[at].levels) check(level.level, path + ".level");
    if (map.sheets[at].tree)
      for (const auto& level : map.sheets[at].tree->levels) check(level, path + ".tree.levels");
  }
  for (const auto& lookup : map.lookups) check(lookup.level, "lookup.level");
}

void read_root(TomlTable& root, ImportMap& map) {
  map.title = root.text("title").value_or("");
  root.with_table("file", [&](TomlTable& table) { read_file_options(table, map); });
  root.with_table("plan", [&](TomlTable& table) { map.plan = read_plan(table); });
  if (!root.has("plan")) root.refuse("plan", "required");
  root.each_table("level", [&](TomlTable& table) { map.levels.push_back(read_level(table, map.levels)); });
  if (map.levels.empty()) root.refuse("level", "required");
  root.with_table("defaults", [&](TomlTable& table) {
    for (const auto name : indicator_attributes) {
      const auto value = table.text(name);
      if (!value) continue;
      if (std::ranges::find(worded_attributes, name) != worded_attributes.end() && !is_word_of(name, *value))
        table.refuse(name, "unknown_name", {{"value", *value}, {"expected", words_of_attribute(name)}});
      map.indicator_defaults.emplace(name, *value);
    }
  });
  map.offices = read_names(root, "offices", map.may_create_offices);
  map.measures = read_names(root, "measures", map.may_create_measures);
  root.each_table("sheet", [&](TomlTable& table) { map.sheets.push_back(read_sheet(table)); });
  if (map.sheets.empty()) root.refuse("sheet", "required");
  root.each_table("lookup", [&](TomlTable& table) { map.lookups.push_back(read_lookup(table)); });
  root.each_table("exception", [&](TomlTable& table) { map.exceptions.push_back(read_exception(table)); });
  root.finish();
  check_levels(root, map);
}

/// A line of the map, as it is written; not longer than a message may be.
std::string line_of(std::string_view text, std::size_t number) {
  for (; number > 1 && text.find('\n') != std::string_view::npos; --number) text.remove_prefix(text.find('\n') + 1);
  const auto line = text.substr(0, text.find_first_of("\r\n"));
  auto end = std::min(line.size(), longest_line);
  while (end < line.size() && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
  return std::string(line.substr(0, end));
}

}  // namespace

Result<ImportMap> read_map(std::string_view toml) {
  if (toml.size() > longest_map) return invalid("map", "too_long", {{"limit", std::to_string(longest_map)}});
  if (!is_utf8(toml)) return invalid("map", "map_not_utf8");
  toml::table parsed;
  try {
    parsed = toml::parse(toml);
  } catch (const toml::parse_error& error) {
    const auto& place = error.source().begin;
    return invalid("map", "map_form",
                   {{"line", std::to_string(place.line)},
                    {"column", std::to_string(place.column)},
                    {"text", line_of(toml, place.line)}});
  }
  std::vector<FieldError> errors;
  TomlTable root(parsed, "", errors);
  ImportMap map;
  read_root(root, map);
  if (!errors.empty()) return invalid(std::move(errors));
  return map;
}

}  // namespace timon::usecases::imports
