#pragma once
// A table of a TOML file read key by key: what is wrong is collected with its path, and keys that nobody asked for are
// refused by name.

#include <toml++/toml.h>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/decimal.hpp"
#include "base/error.hpp"
#include "base/names.hpp"

namespace timon::usecases::imports {

class TomlTable {
 public:
  TomlTable(const toml::table& table, std::string path, std::vector<FieldError>& errors)
      : table_(table), path_(std::move(path)), errors_(errors) {}

  bool has(std::string_view key) const { return table_.contains(key); }
  const toml::node* node(std::string_view key);
  std::string path(std::string_view key) const {
    return path_.empty() ? std::string(key) : path_ + "." + std::string(key);
  }

  std::optional<std::string> text(std::string_view key);
  std::string required_text(std::string_view key);
  std::optional<std::int64_t> whole(std::string_view key);
  std::optional<bool> flag(std::string_view key);
  std::optional<Day> day(std::string_view key);
  std::optional<Hundredths> hundredths(std::string_view key);
  /// One text or a list of them.
  std::vector<std::string> texts(std::string_view key);
  /// The members of a table of texts.
  std::vector<std::pair<std::string, std::string>> pairs(std::string_view key);
  void each_table(std::string_view key, const std::function<void(TomlTable&)>& take);
  void with_table(std::string_view key, const std::function<void(TomlTable&)>& take);

  template <Named E>
  std::optional<E> name(std::string_view key) {
    const auto word = text(key);
    if (!word) return std::nullopt;
    const auto value = parse_name<E>(*word);
    if (!value) refuse(key, "unknown_name", {{"value", *word}, {"expected", all_names<E>()}});
    return value;
  }

  void refuse(std::string_view key, std::string code, Arguments arguments = {}) {
    errors_.push_back({path(key), std::move(code), std::move(arguments)});
  }
  /// Refuses every key that was not asked for.
  void finish();
  /// All keys, for tables whose keys are names of their own.
  std::vector<std::string> keys() const;
  std::vector<FieldError>& errors() { return errors_; }

  template <Named E>
  static std::string all_names() {
    std::string names;
    for (const auto& row : names_of(E{})) names += (names.empty() ? "" : ", ") + std::string(row.name);
    return names;
  }

 private:
  void expected(std::string_view key, const char* type) { refuse(key, "wrong_type", {{"expected", type}}); }

  const toml::table& table_;
  std::string path_;
  std::vector<FieldError>& errors_;
  std::set<std::string, std::less<>> asked_;
};

}  // namespace timon::usecases::imports
