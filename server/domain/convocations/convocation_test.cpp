#include "domain/convocations/convocation.hpp"

#include <gmock/gmock.h>

#include "domain/case_table.hpp"

namespace timon::convocations {
namespace {

std::string told(const std::vector<FieldError>& errors) {
  std::string told;
  for (const auto& error : errors) told += (told.empty() ? "" : " ") + error.field + ":" + error.code;
  return told.empty() ? "-" : told;
}

TEST(Convocation, is_marked_as_every_case_of_its_table_says) {
  Convocation convocation;
  convocation.held_on = make_day(2026, 7, 15);
  for (const auto& row : read_cases("server/domain/convocations/mark.cases.tsv")) {
    Mark mark;
    mark.participation = *parse_name<Participation>(row.at("participation"));
    if (row.at("note") != "-") mark.note = row.at("note");
    EXPECT_EQ(told(mark_errors(mark, convocation, *parse_day(row.at("today")))), row.at("refused"))
        << row.at("today") << " " << row.at("participation");
  }
}

TEST(Convocation, calls_somebody_for_something) {
  Convocation convocation;
  EXPECT_EQ(told(convocation_errors(convocation, 0)), "title:required purpose:required offices:nobody_called");
  convocation.title = "Entrega de carátulas";
  convocation.purpose = "Traer los anexos 1 y 2 firmados";
  EXPECT_EQ(told(convocation_errors(convocation, 2)), "-");
}

}  // namespace
}  // namespace timon::convocations
