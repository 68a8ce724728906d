#include "storage/engine/statement_text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <stdexcept>

namespace timon::storage {
namespace {

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// The end of the quoted text that begins at `at`.
std::size_t after_quotes(std::string_view text, std::size_t at) {
  const std::size_t end = text.find(text[at], at + 1);
  return end == std::string_view::npos ? text.size() : end + 1;
}

std::size_t after_word(std::string_view text, std::size_t at) {
  while (at < text.size() && is_word(text[at])) ++at;
  return at;
}

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

struct TypeName {
  std::string_view ours, sqlite, postgresql;
};
constexpr std::array type_names{
    TypeName{"BYTES", "BLOB", "BYTEA"},        TypeName{"BIGINT", "INTEGER", "BIGINT"},
    TypeName{"BOOLEAN", "INTEGER", "BOOLEAN"}, TypeName{"DATE", "TEXT", "DATE"},
    TypeName{"DOUBLE", "REAL", "DOUBLE"},      TypeName{"PRECISION", "", "PRECISION"},
};

std::string_view type_for(std::string_view word, Engine engine) {
  for (const TypeName& name : type_names)
    if (name.ours == word) return engine == Engine::Sqlite ? name.sqlite : name.postgresql;
  return word;
}

}  // namespace

NamedText with_numbers(std::string_view text) {
  NamedText result;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    if (text[at] == '\'' || text[at] == '"') {
      end = after_quotes(text, at);
    } else if (text[at] == ':' && end < text.size() && is_word(text[end])) {
      end = after_word(text, end);
      const std::string name(text.substr(at + 1, end - at - 1));
      auto found = std::find(result.names.begin(), result.names.end(), name);
      if (found == result.names.end()) found = result.names.insert(found, name);
      result.numbered += '$' + std::to_string(found - result.names.begin() + 1);
      at = end;
      continue;
    }
    result.numbered += text.substr(at, end - at);
    at = end;
  }
  return result;
}

std::vector<const Value*> in_order(const std::vector<std::string>& names, std::span<const Parameter> parameters,
                                   std::string_view statement) {
  std::vector<const Value*> values(names.size(), nullptr);
  for (const Parameter& parameter : parameters) {
    const auto found = std::find(names.begin(), names.end(), parameter.name);
    if (found == names.end() || values[static_cast<std::size_t>(found - names.begin())] != nullptr)
      throw std::logic_error(std::string(statement) +
                             ": parameter unknown or given twice: " + std::string(parameter.name));
    values[static_cast<std::size_t>(found - names.begin())] = &parameter.value;
  }
  for (std::size_t index = 0; index < names.size(); ++index)
    if (values[index] == nullptr)
      throw std::logic_error(std::string(statement) + ": parameter without a value: " + names[index]);
  return values;
}

std::vector<std::string> split_statements(std::string_view script) {
  std::vector<std::string> statements;
  std::string current;
  const auto close = [&] {
    if (std::string statement = trimmed(current); !statement.empty()) statements.push_back(std::move(statement));
    current.clear();
  };
  for (std::size_t at = 0; at < script.size();) {
    std::size_t end = at + 1;
    if (script[at] == '\'' || script[at] == '"') {
      end = after_quotes(script, at);
    } else if (script.substr(at, 2) == "--") {
      at = std::min(script.find('\n', at), script.size());
      continue;
    } else if (script[at] == ';') {
      close();
      at = end;
      continue;
    }
    current += script.substr(at, end - at);
    at = end;
  }
  close();
  return statements;
}

std::string for_engine(std::string_view statement, Engine engine) {
  const bool makes_table = statement.starts_with("CREATE TABLE");
  if (!makes_table && !statement.starts_with("ALTER TABLE")) return std::string(statement);
  std::string text;
  for (std::size_t at = 0; at < statement.size();) {
    std::size_t end = at + 1;
    if (statement[at] == '\'' || statement[at] == '"') {
      end = after_quotes(statement, at);
      text += statement.substr(at, end - at);
    } else if (is_word(statement[at])) {
      end = after_word(statement, at);
      text += type_for(statement.substr(at, end - at), engine);
    } else {
      text += statement[at];
    }
    at = end;
  }
  if (makes_table && engine == Engine::Sqlite) text += " STRICT";
  return text;
}

}  // namespace timon::storage
