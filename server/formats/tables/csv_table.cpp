#include "formats/tables/csv_table.hpp"

#include "formats/csv/csv_writer.hpp"

namespace timon::formats {
namespace {

class CsvTable : public TableFile {
 public:
  explicit CsvTable(const TableAbout& about) : about_(about), csv_([this](std::string_view piece) { out_ += piece; }) {
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
  std::string finish() override {
    csv_.end_row();
    pair(about_.title, "");
    pair(about_.rows_label, std::to_string(rows_));
    for (const auto& [name, value] : about_.filters) pair(name, value);
    csv_.finish();
    return std::move(out_);
  }

 private:
  void pair(std::string_view name, std::string_view value) {
    csv_.text(name);
    if (!value.empty()) csv_.text(value);
    csv_.end_row();
  }

  TableAbout about_;
  std::string out_;
  CsvWriter csv_;
  std::int64_t rows_ = 0;
};

}  // namespace

std::unique_ptr<TableFile> begin_csv_table(const TableAbout& about) { return std::make_unique<CsvTable>(about); }

}  // namespace timon::formats
