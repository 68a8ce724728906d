#include "formats/template/frames.hpp"

#include <charconv>

namespace timon::formats::templates {
namespace {

void add_count(std::string& to, std::size_t count) { add_frame(to, std::to_string(count)); }

std::optional<std::size_t> next_count(std::string_view& from) {
  const auto text = next_frame(from);
  std::size_t count = 0;
  if (!text || std::from_chars(text->data(), text->data() + text->size(), count).ec != std::errc{}) return std::nullopt;
  return count;
}

void add_fields(std::string& to, const Fields& fields) {
  add_count(to, fields.size());
  for (const auto& [name, value] : fields) {
    add_frame(to, name);
    add_frame(to, value.text);
    add_frame(to, value.is_number ? "1" : "0");
    add_frame(to, value.said);
  }
}

std::optional<Fields> next_fields(std::string_view& from) {
  const auto count = next_count(from);
  if (!count) return std::nullopt;
  Fields fields;
  for (std::size_t index = 0; index < *count; ++index) {
    const auto name = next_frame(from), text = next_frame(from), flag = next_frame(from), said = next_frame(from);
    if (!name || !text || !flag || !said) return std::nullopt;
    fields.emplace(*name, Value{std::string(*text), *flag == "1", std::string(*said)});
  }
  return fields;
}

}  // namespace

void add_frame(std::string& to, std::string_view text) {
  to += std::to_string(text.size());
  to += '\n';
  to += text;
}

std::optional<std::string_view> next_frame(std::string_view& from) {
  const auto end = from.find('\n');
  std::size_t length = 0;
  if (end == std::string_view::npos || end == 0 || end > 12) return std::nullopt;
  if (std::from_chars(from.data(), from.data() + end, length).ptr != from.data() + end) return std::nullopt;
  if (from.size() - end - 1 < length) return std::nullopt;
  const auto text = from.substr(end + 1, length);
  from.remove_prefix(end + 1 + length);
  return text;
}

void add_values(std::string& to, const Values& values) {
  add_fields(to, values.fields);
  add_count(to, values.blocks.size());
  for (const auto& [name, rows] : values.blocks) {
    add_frame(to, name);
    add_count(to, rows.size());
    for (const auto& row : rows) add_fields(to, row);
  }
}

std::optional<Values> next_values(std::string_view& from) {
  Values values;
  auto fields = next_fields(from);
  const auto blocks = next_count(from);
  if (!fields || !blocks) return std::nullopt;
  values.fields = *std::move(fields);
  for (std::size_t block = 0; block < *blocks; ++block) {
    const auto name = next_frame(from);
    const auto count = next_count(from);
    if (!name || !count) return std::nullopt;
    auto& rows = values.blocks[std::string(*name)];
    for (std::size_t row = 0; row < *count; ++row) {
      auto its = next_fields(from);
      if (!its) return std::nullopt;
      rows.push_back(*std::move(its));
    }
  }
  return values;
}

void add_marks(std::string& to, const std::vector<FoundMark>& marks) {
  add_count(to, marks.size());
  for (const auto& mark : marks) {
    add_frame(to, std::to_string(static_cast<int>(mark.kind)));
    add_frame(to, mark.name);
    add_frame(to, mark.block);
    add_frame(to, mark.place);
  }
}

std::optional<std::vector<FoundMark>> next_marks(std::string_view& from) {
  const auto count = next_count(from);
  if (!count) return std::nullopt;
  std::vector<FoundMark> marks;
  for (std::size_t index = 0; index < *count; ++index) {
    const auto kind = next_count(from);
    const auto name = next_frame(from), block = next_frame(from), place = next_frame(from);
    if (!kind || *kind > 2 || !name || !block || !place) return std::nullopt;
    marks.push_back({static_cast<MarkKind>(*kind), std::string(*name), std::string(*block), std::string(*place)});
  }
  return marks;
}

}  // namespace timon::formats::templates
