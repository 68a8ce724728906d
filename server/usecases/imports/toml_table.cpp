#include "usecases/imports/toml_table.hpp"

#include <fmt/format.h>

namespace timon::usecases::imports {

const toml::node* TomlTable::node(std::string_view key) {
  asked_.emplace(key);
  return table_.get(key);
}

std::optional<std::string> TomlTable::text(std::string_view key) {
  const auto* found = node(key);
  if (!found) return std::nullopt;
  if (const auto* value = found->as_string()) return value->get();
  expected(key, "text");
  return std::nullopt;
}

std::string TomlTable::required_text(std::string_view key) {
  auto found = text(key);
  if (!has(key) || (found && found->empty())) refuse(key, "required");
  return found.value_or("");
}

std::optional<std::int64_t> TomlTable::whole(std::string_view key) {
  const auto* found = node(key);
  if (!found) return std::nullopt;
  if (const auto* value = found->as_integer()) return value->get();
  expected(key, "whole_number");
  return std::nullopt;
}

std::optional<bool> TomlTable::flag(std::string_view key) {
  const auto* found = node(key);
  if (!found) return std::nullopt;
  if (const auto* value = found->as_boolean()) return value->get();
  expected(key, "boolean");
  return std::nullopt;
}

std::optional<Day> TomlTable::day(std::string_view key) {
  const auto* found = node(key);
  if (!found) return std::nullopt;
  std::optional<Day> day;
  if (const auto* value = found->as_date())
    day = parse_day(fmt::format("{:04}-{:02}-{:02}", value->get().year, value->get().month, value->get().day));
  else if (const auto* words = found->as_string())
    day = parse_day(words->get());
  if (!day) expected(key, "day");
  return day;
}

std::optional<Hundredths> TomlTable::hundredths(std::string_view key) {
  const auto* found = node(key);
  if (!found) return std::nullopt;
  std::string words;
  if (const auto* value = found->as_integer())
    words = std::to_string(value->get());
  else if (const auto* fraction = found->as_floating_point())
    words = fmt::format("{:.15g}", fraction->get());
  const auto number = parse_decimal<Hundredths>(words);
  if (!number) expected(key, "number");
  return number;
}

std::vector<std::string> TomlTable::texts(std::string_view key) {
  const auto* found = node(key);
  std::vector<std::string> all;
  if (!found) return all;
  if (const auto* one = found->as_string()) return {one->get()};
  const auto* list = found->as_array();
  if (!list) {
    expected(key, "list");
    return all;
  }
  for (const auto& item : *list) {
    if (const auto* value = item.as_string())
      all.push_back(value->get());
    else if (const auto* number = item.as_integer())
      all.push_back(std::to_string(number->get()));
    else
      expected(key, "list");
  }
  return all;
}

std::vector<std::pair<std::string, std::string>> TomlTable::pairs(std::string_view key) {
  std::vector<std::pair<std::string, std::string>> all;
  with_table(key, [&](TomlTable& table) {
    for (const auto& name : table.keys()) all.emplace_back(name, table.text(name).value_or(""));
  });
  return all;
}

void TomlTable::with_table(std::string_view key, const std::function<void(TomlTable&)>& take) {
  const auto* found = node(key);
  if (!found) return;
  const auto* inner = found->as_table();
  if (!inner) return expected(key, "object");
  TomlTable table(*inner, path(key), errors_);
  take(table);
  table.finish();
}

void TomlTable::each_table(std::string_view key, const std::function<void(TomlTable&)>& take) {
  const auto* found = node(key);
  if (!found) return;
  if (found->is_table()) return with_table(key, take);
  const auto* list = found->as_array();
  if (!list) return expected(key, "list");
  for (std::size_t at = 0; at < list->size(); ++at) {
    const auto place = fmt::format("{}[{}]", path(key), at);
    const auto* inner = list->get(at)->as_table();
    if (!inner) {
      errors_.push_back({place, "wrong_type", {{"expected", "object"}}});
      continue;
    }
    TomlTable table(*inner, place, errors_);
    take(table);
    table.finish();
  }
}

void TomlTable::finish() {
  for (const auto& [key, value] : table_)
    if (!asked_.contains(key.str())) refuse(key.str(), "unknown_field");
}

std::vector<std::string> TomlTable::keys() const {
  std::vector<std::string> all;
  for (const auto& [key, value] : table_) all.emplace_back(key.str());
  return all;
}

}  // namespace timon::usecases::imports
