#include "web/guard/tables.hpp"

#include <gtest/gtest.h>

#include "web/guard/languages.hpp"
#include "web/guard/refusal.hpp"

using namespace timon;
using namespace timon::guard;

namespace {

Result<http::Response> table_of(std::int64_t rows, TableFormat format) {
  const Languages languages;
  http::Request request;
  request.spool = std::filesystem::temp_directory_path();
  Table table(request, format, languages.of("es"), "contacts", {"office", "person"}, {}, Headings::InWords, 3);
  for (std::int64_t row = 0; row < rows; ++row) table.row(std::string("Obras"), row);
  return table.answer("contacts");
}

// A workbook of more rows than a sheet holds was answered as a failure of the program.
TEST(Table, longer_than_a_sheet_is_refused_in_words) {
  EXPECT_EQ(table_of(3, TableFormat::Xlsx)->status, 200);
  EXPECT_EQ(table_of(4, TableFormat::Csv)->status, 200) << "a CSV has no end";
  const auto refused = table_of(5, TableFormat::Xlsx);
  ASSERT_FALSE(refused);
  EXPECT_EQ(status_of(refused.error()), 422);
  const Languages languages;
  EXPECT_EQ(problem_of(refused.error(), languages.of("es")).title,
            "La tabla tiene 5 filas y un libro de Excel admite 3. Descárguela en CSV, o filtre la lista y vuelva a "
            "descargarla.");
}

}  // namespace
