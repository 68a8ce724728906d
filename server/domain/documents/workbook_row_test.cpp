#include "domain/documents/workbook_row.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "domain/case_table.hpp"

namespace timon::documents {
namespace {

RowFault fault_named(const std::string& name) {
  if (name == "none") return RowFault::None;
  return name == "lacks" ? RowFault::Lacks : RowFault::Refused;
}

TEST(WorkbookRow, becomes_what_the_cases_say) {
  for (const auto& row : read_cases("server/domain/documents/workbook_row.cases.tsv")) {
    const RowFaces faces{row.at("base"), row.at("file"), row.at("now")};
    EXPECT_EQ(name_of(verdict_of(change_of(faces), fault_named(row.at("fault")))), row.at("verdict"))
        << faces.base << " " << faces.file << " " << faces.now << " " << row.at("fault");
  }
}

RC_GTEST_PROP(WorkbookRow, never_takes_the_place_of_what_it_was_not_made_from,
              (const std::string& base, const std::string& file, const std::string& now)) {
  if (change_of({base, file, now}) == RowChange::Taken) RC_ASSERT(base == now);
}

}  // namespace
}  // namespace timon::documents
