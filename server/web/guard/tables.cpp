#include "web/guard/tables.hpp"

#include <stdexcept>

namespace timon::guard {

Result<std::optional<TableFormat>> table_format(const http::Request& request) {
  const auto text = request.query_value("format").value_or("json");
  if (text == "json") return std::optional<TableFormat>{};
  const auto format = parse_name<TableFormat>(text);
  if (!format)
    return invalid("format", "unknown_name", {{"value", std::string(text)}, {"expected", "json, csv, xlsx"}});
  return std::optional(*format);
}

Table::Table(const http::Request& request, TableFormat format, const Catalogue& catalogue, const std::string& name,
             std::initializer_list<const char*> columns, const TableFilters& filters, Headings headings,
             std::int64_t most_rows)
    : catalogue_(catalogue),
      format_(format),
      columns_(columns.size()),
      most_rows_(most_rows),
      spooled_(std::make_unique<http::Spooled>(request.spool)) {
  formats::TableAbout about{.title = catalogue.text("table." + name),
                            .rows_label = catalogue.text("table.rows"),
                            .about_label = catalogue.text("table.about")};
  for (const auto* column : columns)
    about.headings.push_back(headings == Headings::InWords ? catalogue.text(std::string("table.heading.") + column)
                                                           : column);
  for (const auto& [filter, value] : filters)
    if (!value.empty()) about.filters.emplace_back(catalogue.text("table.filter." + filter), value);
  const auto write = [spooled = spooled_.get()](std::string_view piece) { spooled->append(piece); };
  file_ = formats::begin_table(format, about, {write, request.spool});
}

std::string Table::word(const std::string& prefix, std::string_view code, const Arguments& arguments) const {
  const auto key = prefix + std::string(code);
  return catalogue_.has(key) ? catalogue_.text(key, arguments) : std::string(code);
}

void Table::put(const Instant& cell) {
  constexpr std::size_t day = 10, time_from = 11, minutes = 5;
  const auto text = cell.text();
  file_->text(text.substr(0, day) + " " + text.substr(time_from, minutes) + " UTC");
}

void Table::put(const TableFigure& cell) {
  const auto& its = cell.text.value_or("");
  const bool is_number = !its.empty() && its.find_first_not_of("0123456789.", its[0] == '-' ? 1 : 0) == its.npos;
  is_number ? file_->number(its) : file_->text(its);
}

void Table::put(bool cell) { file_->text(catalogue_.text(cell ? "table.yes" : "table.no")); }

void Table::expect_cells(std::size_t count) const {
  if (count != columns_) throw std::logic_error("a row of a table with " + std::to_string(count) + " cells");
}

bool Table::has_room() {
  ++rows_;
  return format_ == TableFormat::Csv || rows_ <= most_rows_;
}

Result<http::Response> Table::answer(const std::string& file_name) {
  if (format_ == TableFormat::Xlsx && rows_ > most_rows_)
    return Error{ErrorKind::Invalid,
                 "table_too_long",
                 {{"rows", std::to_string(rows_)}, {"limit", std::to_string(most_rows_)}},
                 {}};
  file_->finish();
  return http::attachment(std::move(*spooled_).body(), formats::media_type(format_),
                          file_name + '.' + std::string(name_of(format_)))
      .with("cache-control", "no-store");
}

}  // namespace timon::guard
