#include "usecases/installation/example_files.hpp"

#include <stdexcept>
#include <utility>

#include "base/embedded.hpp"
#include "formats/workbook/delimited.hpp"

namespace timon::usecases::installation {
namespace {

using formats::workbook::Row;

/// Takes the rows of a text file, which has one sheet and nothing merged.
class RowSink final : public formats::workbook::Sink {
 public:
  void sheet(formats::workbook::SheetHeading) override {}
  void merged(formats::workbook::MergedRange) override {}
  void row(Row row) override { rows_.push_back(std::move(row)); }
  const std::vector<Row>& rows() const { return rows_; }

 private:
  std::vector<Row> rows_;
};

std::map<std::uint32_t, std::string> texts_of(const Row& row) {
  std::map<std::uint32_t, std::string> texts;
  for (const auto& [column, cell] : row.cells) texts[column] = cell.text;
  return texts;
}

}  // namespace

void replace_all(std::string& text, std::string_view mark, const std::string& with) {
  for (auto place = text.find(mark); place != text.npos; place = text.find(mark, place + with.size()))
    text.replace(place, mark.size(), with);
}

std::string in_year(std::string_view text, int year) {
  std::string dated(text);
  replace_all(dated, "@Y@", std::to_string(year));
  replace_all(dated, "@Y-1@", std::to_string(year - 1));
  replace_all(dated, "@Y+1@", std::to_string(year + 1));
  return dated;
}

int lived_year(Day today) { return static_cast<int>((today + -31).parts().year()) - 1; }

std::string example_text(std::string_view name, int year) {
  const auto file = embedded_file("fixtures/town/" + std::string(name));
  if (!file) throw std::logic_error("not part of the program: " + std::string(name));
  return in_year(*file, year);
}

std::vector<ExampleRow> example_rows(std::string_view name, int year) {
  RowSink sink;
  formats::workbook::Budget budget{{}};
  formats::workbook::read_delimited(example_text(name, year), {.encoding = {}, .delimiter = ';'}, budget, sink);
  std::vector<ExampleRow> rows;
  if (sink.rows().empty()) return rows;
  const auto headings = texts_of(sink.rows().front());
  for (std::size_t index = 1; index < sink.rows().size(); ++index) {
    const auto texts = texts_of(sink.rows()[index]);
    std::map<std::string, std::string> cells;
    for (const auto& [column, heading] : headings) {
      const auto text = texts.find(column);
      cells[heading] = text == texts.end() ? "" : text->second;
    }
    rows.emplace_back(sink.rows()[index].number, std::move(cells));
  }
  return rows;
}

}  // namespace timon::usecases::installation
