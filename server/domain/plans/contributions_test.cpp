#include "domain/plans/contributions.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "domain/case_table.hpp"

namespace timon::plans {

TEST(Contributions, EveryCase) {
  for (auto& row : read_cases("server/domain/plans/contributions.cases.tsv")) {
    std::vector<ElementId> path;
    std::istringstream above(row["stands_under"]);
    for (std::int64_t id = 0; above >> id;) path.push_back({id});
    path.push_back({99});
    const auto kind = [&](const char* column) { return parse_name<ElementKind>(row[column]).value(); };
    EXPECT_EQ(contribution_refusal(kind("kind"), path, {{std::stoll(row["objective"])}, kind("objective_kind")}),
              row["refusal"])
        << row["kind"] << " under " << row["stands_under"];
  }
}

}  // namespace timon::plans
