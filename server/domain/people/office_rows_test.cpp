#include "domain/people/office_rows.hpp"

#include <gmock/gmock.h>

namespace timon::people {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::vector<Office> town{{.id = {1}, .kind = OfficeKind::Institution, .code = "ALC", .name = "Alcaldía"},
                               {.id = {2}, .parent_id = OfficeId{1}, .code = "OBR", .name = "Obras"}};

std::vector<std::string> errors_in(const std::vector<OfficeRow>& rows) {
  std::vector<std::string> told;
  for (const FieldError& error : errors_of_rows(rows, town)) told.push_back(error.field + ' ' + error.code);
  return told;
}

TEST(OfficeRows, may_hang_below_each_other_and_below_what_is_there) {
  const std::vector<OfficeRow> rows{{"VIA", "Vías", "OBR"}, {"PAV", "Pavimentos", "VIA"}, {"SAL", "Salud", ""}};
  EXPECT_THAT(errors_in(rows), IsEmpty());
  EXPECT_THAT(parents_first(rows), ElementsAre(0, 1, 2));
}

TEST(OfficeRows, stand_in_any_order) {
  const std::vector<OfficeRow> rows{{"C", "c", "B"}, {"D", "d", "C"}, {"A", "a", ""}, {"B", "b", "A"}};
  EXPECT_THAT(errors_in(rows), IsEmpty());
  EXPECT_THAT(parents_first(rows), ElementsAre(2, 3, 0, 1));
}

TEST(OfficeRows, are_refused_with_every_mistake_at_its_row) {
  EXPECT_THAT(errors_in({{"OBR", "Obras", ""}, {"VIA", "", ""}, {"VIA", "Vías", "NADA"}, {"", "Sin código", ""}}),
              ElementsAre("rows[0].code office_code_taken", "rows[1].name required", "rows[2].code duplicate_code",
                          "rows[2].parent office_unknown", "rows[3].code required"));
  EXPECT_THAT(errors_in({}), ElementsAre("rows required"));
  EXPECT_THAT(errors_in(std::vector<OfficeRow>(office_rows_limit + 1)), ElementsAre("rows too_many"));
}

TEST(OfficeRows, never_hang_below_themselves) {
  EXPECT_THAT(errors_in({{"A", "a", "B"}, {"B", "b", "A"}, {"C", "c", "A"}, {"D", "d", "D"}}),
              ElementsAre("rows[0].parent cycle", "rows[1].parent cycle", "rows[3].parent cycle"));
}

}  // namespace
}  // namespace timon::people
