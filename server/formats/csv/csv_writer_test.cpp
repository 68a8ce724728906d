#include "formats/csv/csv_writer.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "formats/workbook/delimited.hpp"

namespace timon::formats {
namespace {

TEST(CsvWriter, quotes_what_needs_it_and_disarms_formulas) {
  std::string out;
  CsvWriter csv([&](std::string_view piece) { out += piece; });
  csv.byte_order_mark();
  for (const auto* value : {"a", "b,c", "say \"hi\"", "two\nlines", "=1+1", "-x", "@a", "+5"}) csv.text(value);
  csv.plain("-5.25");
  csv.empty();
  csv.end_row();
  csv.text("last");
  csv.end_row();
  csv.finish();
  EXPECT_EQ(out,
            "\xEF\xBB\xBF"
            "a,\"b,c\",\"say \"\"hi\"\"\",\"two\nlines\",'=1+1,'-x,'@a,'+5,-5.25,\r\nlast\r\n");
}

TEST(CsvWriter, gives_large_tables_in_pieces) {
  std::size_t largest = 0, pieces = 0, total = 0;
  CsvWriter csv([&](std::string_view piece) {
    largest = std::max(largest, piece.size());
    ++pieces;
    total += piece.size();
  });
  for (int row = 0; row < 10'000; ++row) {
    csv.text("some text of a row");
    csv.end_row();
  }
  csv.finish();
  EXPECT_EQ(total, 200'000U);
  EXPECT_LT(largest, 70'000U);
  EXPECT_GT(pieces, 2U);
}

struct Kept : workbook::Sink {
  std::vector<workbook::Row> rows;
  void sheet(workbook::SheetHeading) override {}
  void row(workbook::Row row) override { rows.push_back(std::move(row)); }
  void merged(workbook::MergedRange) override {}
};

TEST(CsvWriter, what_it_writes_our_reader_reads) {
  rc::check([](const std::vector<std::string>& drawn) {
    std::vector<std::string> cells{"first"};
    for (auto cell : drawn) {
      std::erase_if(cell, [](char c) { return c <= 0 || c == '\''; });
      cells.push_back(cell);
    }
    std::string out;
    CsvWriter csv([&](std::string_view piece) { out += piece; }, ';');
    for (const auto& cell : cells) csv.plain(cell);
    csv.end_row();
    csv.finish();
    Kept kept;
    workbook::Budget budget{workbook::Limits{}};
    workbook::read_delimited(out, {workbook::Encoding::Utf8, ';'}, budget, kept);
    RC_ASSERT(kept.rows.size() == 1U);
    for (const auto& [column, cell] : kept.rows[0].cells) RC_ASSERT(cell.text == cells.at(column - 1));
  });
}

}  // namespace
}  // namespace timon::formats
