#include "domain/plans/shift.hpp"

#include <gtest/gtest.h>

#include "domain/case_table.hpp"

namespace timon::plans {

TEST(Shift, EveryCase) {
  for (auto& row : read_cases("server/domain/plans/shift.cases.tsv")) {
    const auto day = [&](const char* column) { return parse_day(row[column]).value(); };
    EXPECT_EQ(shifted(day("day"), day("from"), day("to")).text(), row["shifted"]) << row["day"] << " to " << row["to"];
  }
}

}  // namespace timon::plans
