#include "formats/csv/csv_rows.hpp"

#include <gmock/gmock.h>

namespace timon::formats {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(CsvRows, are_separated_by_what_the_first_line_has_most_of) {
  EXPECT_THAT(csv_rows("dia;nombre\r\n2026-06-29; San Pedro, y San Pablo \r\n\r\n"),
              ElementsAre(ElementsAre("dia", "nombre"), ElementsAre("2026-06-29", "San Pedro, y San Pablo")));
  EXPECT_THAT(csv_rows("\xEF\xBB\xBF"
                       "2026-06-29,\"Fiesta \"\"mayor\"\", barrio\""),
              ElementsAre(ElementsAre("2026-06-29", "Fiesta \"mayor\", barrio")));
  EXPECT_THAT(csv_rows("2026-06-29\tFiesta"), ElementsAre(ElementsAre("2026-06-29", "Fiesta")));
  EXPECT_THAT(csv_rows("\n \n"), IsEmpty());
}

}  // namespace
}  // namespace timon::formats
