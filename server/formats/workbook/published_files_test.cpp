// Files as governments published them, which may not be copied into the project: TIMON_TEST_DATA names their folder.
#include <gtest/gtest.h>

#include <cstdlib>

#include "formats/workbook/workbook.hpp"

namespace timon::formats::workbook {
namespace {

std::filesystem::path published(const char* name) {
  const char* folder = std::getenv("TIMON_TEST_DATA");
  return folder ? std::filesystem::path(folder) / name : std::filesystem::path();
}

bool is_there(const std::filesystem::path& path) { return !path.empty() && std::filesystem::exists(path); }
constexpr auto not_there = "TIMON_TEST_DATA does not lead to the published files, which are not part of this project";

TEST(PublishedFiles, the_works_of_buenos_aires_survive) {
  const auto path = published("ba_obras_compromisos/observatorio-de-obras-urbanas.csv");
  if (!is_there(path)) GTEST_SKIP() << not_there;
  const auto book = load_workbook(path);
  ASSERT_TRUE(book);
  const auto& sheet = book->sheets.at(0);
  EXPECT_EQ(sheet.rows.size(), 1'666U);
  EXPECT_EQ(sheet.last_row(), 1'666U);
  std::uint32_t heading = 0, with_line_feeds = 0, with_quotes = 0;
  for (const auto& [column, cell] : sheet.rows.front().cells)
    if (cell.text == "porcentaje_avance") heading = column;
  ASSERT_GT(heading, 0U);
  std::size_t filled = 0;
  for (const auto& row : sheet.rows) {
    filled += cell_of(row, heading).kind == CellKind::Text ? 1 : 0;
    for (const auto& [column, cell] : row.cells) {
      with_line_feeds += cell.text.find('\n') != std::string::npos ? 1 : 0;
      with_quotes += cell.text.find('"') != std::string::npos ? 1 : 0;
    }
  }
  EXPECT_EQ(filled, 1'666U - 44U);
  EXPECT_GT(with_line_feeds, 0U);
  EXPECT_GT(with_quotes, 0U);
}

TEST(PublishedFiles, the_commitments_of_buenos_aires_are_54) {
  const auto path = published("ba_obras_compromisos/ba_compromisos.csv");
  if (!is_there(path)) GTEST_SKIP() << not_there;
  const auto book = load_workbook(path);
  ASSERT_TRUE(book);
  EXPECT_EQ(book->sheets.at(0).rows.size(), 55U);
}

TEST(PublishedFiles, the_formulas_of_sao_paulo_keep_their_values) {
  const auto path = published("sao_paulo_programa_metas/original/decima-oitava-versao.xls");
  if (!is_there(path)) GTEST_SKIP() << not_there;
  const auto book = load_workbook(path);
  ASSERT_TRUE(book);
  EXPECT_EQ(book->sheets.size(), 11U);
  const auto* sheet = book->find("Status tipo 1");
  ASSERT_TRUE(sheet);
  EXPECT_EQ(sheet->at(2, 23).text, "0.475");
  EXPECT_EQ(sheet->at(2, 25).text, "Em andamento");
}

}  // namespace
}  // namespace timon::formats::workbook
