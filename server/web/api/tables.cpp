#include "web/api/tables.hpp"

namespace timon::api {

Result<std::optional<TableFormat>> table_format(const Request& request) {
  const auto text = request.query_value("format").value_or("json");
  if (text == "json") return std::optional<TableFormat>{};
  const auto format = parse_name<TableFormat>(text);
  if (!format)
    return invalid("format", "unknown_name", {{"value", std::string(text)}, {"expected", "json, csv, xlsx"}});
  return std::optional(*format);
}

std::unique_ptr<TableFile> begin_table(TableFormat format, const Catalogue& catalogue, const std::string& name,
                                       std::initializer_list<const char*> columns, const TableFilters& filters) {
  formats::TableAbout about{.title = catalogue.text("table." + name), .rows_label = catalogue.text("table.rows")};
  for (const auto* column : columns) about.headings.push_back(catalogue.text(std::string("table.heading.") + column));
  for (const auto& [filter, value] : filters)
    if (!value.empty()) about.filters.emplace_back(catalogue.text("table.filter." + filter), value);
  return formats::begin_table(format, about);
}

Response table_download(TableFormat format, TableFile& table, const std::string& file_name) {
  return download(table.finish(), formats::media_type(format), file_name + '.' + std::string(name_of(format)));
}

}  // namespace timon::api
