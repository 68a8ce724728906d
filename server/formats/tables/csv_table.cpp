#include "formats/tables/csv_table.hpp"

#include "formats/csv/csv_writer.hpp"

namespace timon::formats {
namespace {

class CsvTable : public TableFile {
 public:
  CsvTable(const TableAbout& about, TableSink sink) : about_(about), csv_(std::move(sink.write)) {
    csv_.byte_order_mark();
    for (const auto& heading : about.headings) csv_.text(heading);
    csv_.end_row();
  }
  void text(std::string_view value) override { csv_.text(value); }
  void number(std::string_view value) override { csv_.plain(value); }
  void day(std::string_view value) override { csv_.plain(value); }
  void end_row() override {
    csv_.end_row();
    ++rows_;
  }
  void finish() override {
    csv_.end_row();
    pair(about_.title, "");
    pair(about_.rows_label, std::to_string(rows_));
    for (const auto& [name, value] : about_.filters) pair(name, value);
    csv_.finish();
  }

 private:
  void pair(std::string_view name, std::string_view value) {
    csv_.text(name);
    if (!value.empty()) csv_.text(value);
    csv_.end_row();
  }

  TableAbout about_;
  CsvWriter csv_;
  std::int64_t rows_ = 0;
};

}  // namespace

std::unique_ptr<TableFile> begin_csv_table(const TableAbout& about, TableSink sink) {
  return std::make_unique<CsvTable>(about, std::move(sink));
}

}  // namespace timon::formats
