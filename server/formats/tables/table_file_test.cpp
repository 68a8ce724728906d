#include "formats/tables/table_file.hpp"

#include <gmock/gmock.h>
#include <sys/resource.h>
#include <unistd.h>

#include "formats/confined/confinement.hpp"
#include "formats/tables/xlsx_sheets.hpp"
#include "formats/workbook/workbook.hpp"

namespace timon::formats {
namespace {

using ::testing::EndsWith;
using ::testing::StartsWith;
using workbook::CellKind;

const TableAbout about{.title = "Informes",
                       .headings = {"Dependencia", "Pendientes", "Vence"},
                       .filters = {{"Período", "2026-T2"}, {"Día", "=2026-07-10"}},
                       .rows_label = "Filas"};

std::string filled(TableFormat format) {
  std::string text;
  const auto table = begin_table(format, about, {[&](std::string_view piece) { text += piece; }});
  table->text("=HYPERLINK(\"http://x\")");
  table->number("12.5");
  table->day("2026-06-30");
  table->end_row();
  table->text("Vías, puentes\ny caños");
  table->number("123456789012345678");
  table->day("");
  table->end_row();
  table->finish();
  return text;
}

TEST(TableFile, as_csv_says_what_it_is_and_has_no_formula) {
  const auto text = filled(TableFormat::Csv);
  EXPECT_THAT(text, StartsWith("\xEF\xBB\xBF"
                               "Dependencia,Pendientes,Vence\r\n"
                               "\"'=HYPERLINK(\"\"http://x\"\")\",12.5,2026-06-30\r\n"));
  EXPECT_THAT(text, EndsWith("\r\n\r\nInformes\r\nFilas,2\r\nPeríodo,2026-T2\r\nDía,'=2026-07-10\r\n"));
}

TEST(TableFile, as_a_workbook_is_read_back_with_its_kinds) {
  const auto file = workbook::in_memory_file(filled(TableFormat::Xlsx));
  const auto read = workbook::load_workbook(file.number());
  ASSERT_TRUE(read) << read.error().code;
  ASSERT_EQ(read->sheets.size(), 2U);
  const auto& rows = read->sheets[0];
  EXPECT_EQ(rows.at(1, 1).text, "Dependencia");
  EXPECT_EQ(rows.at(2, 1), (workbook::Cell{CellKind::Text, false, "=HYPERLINK(\"http://x\")"})) << "text, no formula";
  EXPECT_EQ(rows.at(2, 2), (workbook::Cell{CellKind::Number, false, "12.5"}));
  EXPECT_EQ(rows.at(2, 3), (workbook::Cell{CellKind::Day, false, "2026-06-30"}));
  EXPECT_EQ(rows.at(3, 1).text, "Vías, puentes\ny caños");
  EXPECT_EQ(rows.at(3, 2), (workbook::Cell{CellKind::Text, false, "123456789012345678"})) << "kept exactly";
  const auto& told = read->sheets[1];
  EXPECT_EQ(told.at(2, 1).text, "Filas");
  EXPECT_EQ(told.at(2, 2).text, "2");
  EXPECT_EQ(told.at(3, 2).text, "2026-T2");
}

TEST(Sheets, are_read_back_each_with_its_rows) {
  using enum SheetCell::Kind;
  const auto file = workbook::in_memory_file(xlsx_of({{"Datos", {}, {20}, {{{"Dependencia"}, {"=1+1"}}}},
                                                      {"Observaciones",
                                                       {"Texto", "Días", "Hasta"},
                                                       {40, 8, 12},
                                                       {{{"Falta\nel acta"}, {"3", Number}, {"2026-07-15", Day}}}}},
                                                     std::filesystem::temp_directory_path()));
  const auto read = workbook::load_workbook(file.number());
  ASSERT_TRUE(read) << read.error().code;
  ASSERT_EQ(read->sheets.size(), 2U);
  EXPECT_EQ(read->sheets[0].at(1, 2), (workbook::Cell{CellKind::Text, false, "=1+1"})) << "text, no formula";
  EXPECT_EQ(read->sheets[1].at(2, 1).text, "Falta\nel acta");
  EXPECT_EQ(read->sheets[1].at(2, 2), (workbook::Cell{CellKind::Number, false, "3"}));
  EXPECT_EQ(read->sheets[1].at(2, 3), (workbook::Cell{CellKind::Day, false, "2026-07-15"}));
}

// It was written among the files of the whole machine, whatever folder the installation has for them.
TEST(Sheets, are_written_in_the_folder_that_they_are_given) {
  EXPECT_THROW(xlsx_of({{"Datos", {}, {}, {}}}, "/nowhere/at/all"), std::runtime_error);
}

// A table was held whole in memory, twice.
TEST(TableFile, of_a_hundred_thousand_rows_takes_little_memory) {
  const auto most_memory = [] {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;  // kilobytes
  };
  const auto before = most_memory();
  for (const auto format : {TableFormat::Csv, TableFormat::Xlsx}) {
    std::uint64_t bytes = 0;
    const auto table = begin_table(format, about, {[&](std::string_view piece) { bytes += piece.size(); }});
    for (int row = 0; row < 100'000; ++row) {
      table->text("Secretaría de Planeación e Infraestructura " + std::to_string(row));
      table->number(std::to_string(row));
      table->day("2026-06-30");
      table->end_row();
    }
    table->finish();
    EXPECT_GT(bytes, 1'000'000U);
  }
  if (confined::limits_memory) {  // a sanitizer keeps what was freed
    EXPECT_LT(most_memory() - before, 16 * 1024);
  }
}

TEST(TableFile, an_unfinished_one_leaves_nothing_behind) {
  const auto folder = std::filesystem::temp_directory_path() / ("tables-" + std::to_string(::getpid()));
  std::filesystem::create_directory(folder);
  EXPECT_NO_THROW(begin_table(TableFormat::Xlsx, about, {[](std::string_view) {}, folder})->text("x"));
  EXPECT_TRUE(std::filesystem::is_empty(folder));
  std::filesystem::remove(folder);
}

}  // namespace
}  // namespace timon::formats
