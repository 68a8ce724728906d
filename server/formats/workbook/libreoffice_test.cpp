#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <unistd.h>

#include <fstream>

#include "formats/workbook/workbook.hpp"

namespace timon::formats::workbook {
namespace {

class LibreOfficeTest : public testing::TestWithParam<const char*> {};

TEST_P(LibreOfficeTest, every_type_of_cell_is_read) {
  const auto path = std::filesystem::path(TIMON_SOURCE_DIR) / "fixtures/workbooks" / GetParam();
  const auto read = load_workbook(path);
  ASSERT_TRUE(read);
  ASSERT_EQ(read->sheets.size(), 2U);
  const auto& sheet = read->sheets[0];
  EXPECT_EQ(sheet.heading.name, "Plan 2026");
  const auto expect = [&](std::uint32_t row, std::uint32_t column, CellKind kind, const std::string& text,
                          bool is_percentage = false) {
    auto cell = sheet.at(row, column);
    cell.is_formula = false;
    EXPECT_EQ(cell, (Cell{kind, is_percentage, text})) << row << " " << column_letters(column);
  };
  EXPECT_FALSE(sheet.at(1, 1).is_formula);
  EXPECT_TRUE(sheet.at(1, 4).is_formula);
  expect(1, 1, CellKind::Text, "Educación y niñez");
  expect(1, 2, CellKind::Number, "0.235");
  expect(1, 3, CellKind::Number, "0.85", true);
  expect(1, 4, CellKind::Boolean, "1");
  expect(2, 1, CellKind::Day, "2026-06-30");
  expect(2, 2, CellKind::DateTime, "2026-06-30T12:00:00");
  expect(2, 3, CellKind::Number, "0.47");
  expect(2, 4, CellKind::Text, "Educación y niñez ñ");
  expect(2, 5, CellKind::Error, "#DIV/0!");
  expect(2, 6, CellKind::Boolean, "1");
  expect(3, 1, CellKind::Number, "12345678");
  expect(3, 2, CellKind::Number, "-0.07");
  expect(3, 3, CellKind::Number, "0.0000001");
  expect(3, 4, CellKind::Number, "3");
  expect(3, 5, CellKind::Number, "4.25");
  expect(5, 1, CellKind::Text, "unido");
  expect(10, 28, CellKind::Text, "lejos\nde aquí \xF0\x9F\x99\x82");
  EXPECT_THAT(sheet.merged, testing::ElementsAre(MergedRange{5, 1, 7, 2}));
}

TEST_P(LibreOfficeTest, texts_longer_than_a_record_are_whole) {
  const auto read = load_workbook(std::filesystem::path(TIMON_SOURCE_DIR) / "fixtures/workbooks" / GetParam());
  ASSERT_TRUE(read);
  const auto& hidden = read->sheets.at(1);
  EXPECT_TRUE(hidden.heading.is_hidden);
  ASSERT_EQ(hidden.rows.size(), 8U);
  for (std::uint32_t row = 0; row < 8; ++row) {
    std::string expected(3000, static_cast<char>('a' + row));
    if (row % 3 == 0) expected.replace(0, 3, "€");
    EXPECT_EQ(hidden.at(row + 1, 1).text, expected + " ñandú " + std::to_string(row));
  }
}

INSTANTIATE_TEST_SUITE_P(Saved, LibreOfficeTest, testing::Values("libreoffice.xls", "libreoffice.xlsx"),
                         [](const auto& instance) { return std::string(instance.param).substr(12); });

/// Where the record of a row's height begins: kind, length, number of the row.
std::size_t row_record(const std::string& bytes, char number) {
  return bytes.find(std::string("\x08\x02\x10\x00", 4) + number + '\0');
}

// That a row of an .xls is hidden was read, and no file showed it: an import takes such rows for what nobody sees.
TEST(LibreOffice, a_hidden_row_of_an_xls_says_so) {
  std::ifstream file(std::filesystem::path(TIMON_SOURCE_DIR) / "fixtures/workbooks/libreoffice.xls", std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const auto record = row_record(bytes, 1);
  ASSERT_NE(record, std::string::npos);
  bytes[record + 4 + 12] |= 0x20;
  const auto path = std::filesystem::temp_directory_path() / ("timon-hidden-" + std::to_string(getpid()) + ".xls");
  std::ofstream(path, std::ios::binary) << bytes;
  const auto read = load_workbook(path);
  std::filesystem::remove(path);
  ASSERT_TRUE(read);
  for (const auto& row : read->sheets[0].rows) EXPECT_EQ(row.is_hidden, row.number == 2) << row.number;
}

TEST(LibreOffice, a_truncated_xls_is_refused_wherever_it_ends) {
  const auto whole = std::filesystem::path(TIMON_SOURCE_DIR) / "fixtures/workbooks/libreoffice.xls";
  const auto cut = std::filesystem::temp_directory_path() / ("timon-cut-" + std::to_string(getpid()) + ".xls");
  for (const unsigned kilobytes : {1U, 2U, 5U, 11U, 23U, 38U}) {
    std::filesystem::copy_file(whole, cut, std::filesystem::copy_options::overwrite_existing);
    std::filesystem::resize_file(cut, kilobytes * 1024);
    const auto read = load_workbook(cut);
    ASSERT_FALSE(read) << kilobytes;
    EXPECT_THAT(read.error().fields.at(0).code, testing::AnyOf("workbook_truncated", "workbook_damaged")) << kilobytes;
  }
  std::filesystem::remove(cut);
}

}  // namespace
}  // namespace timon::formats::workbook
