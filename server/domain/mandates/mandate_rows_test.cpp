#include "domain/mandates/mandate_rows.hpp"

#include <gmock/gmock.h>

namespace timon::mandates {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::vector<MandateEntry> standing{{.id = {1}, .code = "1", .name = "Bienestar"},
                                         {.id = {2}, .parent_id = MandateEntryId{1}, .code = "1.1", .name = "Salud"}};

std::vector<std::string> errors_in(const std::vector<CodedRow>& rows) {
  std::vector<std::string> told;
  for (const FieldError& error : errors_of_rows(rows, standing)) told.push_back(error.field + ' ' + error.code);
  return told;
}

TEST(MandateRows, change_what_is_there_and_hang_below_it) {
  EXPECT_THAT(errors_in({{"1.1", "Salud para todos", "1"}, {"1.1.1", "Vacunas", "1.1"}, {"2", "Seguridad", ""}}),
              IsEmpty());
}

TEST(MandateRows, are_refused_with_every_mistake_at_its_row) {
  EXPECT_THAT(errors_in({{"3", "", ""}, {"3", "Tres", "9"}, {"", "Sin código", ""}, {"a/b", "Barra", ""}}),
              ElementsAre("rows[0].name required", "rows[1].code duplicate_code",
                          "rows[1].parent mandate_entry_unknown", "rows[2].code required", "rows[3].code code_form"));
  EXPECT_THAT(errors_in({}), ElementsAre("rows required"));
  EXPECT_THAT(errors_in(std::vector<CodedRow>(mandate_rows_limit + 1)), ElementsAre("rows too_many"));
}

TEST(MandateRows, never_hang_below_themselves_also_through_what_is_there) {
  EXPECT_THAT(errors_in({{"A", "a", "B"}, {"B", "b", "A"}}),
              ElementsAre("rows[0].parent cycle", "rows[1].parent cycle"));
  EXPECT_THAT(errors_in({{"1", "Bienestar", "1.1"}}), ElementsAre("rows[0].parent cycle"));
}

TEST(Mandates, have_a_code_a_title_and_a_year_that_is_one) {
  Mandate mandate{.code = "PND", .title = "Plan Nacional", .year = 2022};
  EXPECT_THAT(mandate_errors(mandate), IsEmpty());
  mandate = {.year = 22};
  EXPECT_EQ(mandate_errors(mandate).size(), 3U);
}

}  // namespace
}  // namespace timon::mandates
