#include "domain/plans/weights.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "domain/case_table.hpp"

namespace timon::plans {

TEST(Weights, EveryCase) {
  for (auto& row : read_cases("server/domain/plans/weights.cases.tsv")) {
    const auto scale = parse_name<WeightScale>(row["scale"]).value();
    const auto expected = weights_below(scale, parse_decimal<Hundredths>(row["parent"]));
    std::vector<std::optional<Hundredths>> weights;
    for (const std::string& word : words_of(row["weights"]))
      if (word != "-") weights.push_back(word == "empty" ? std::nullopt : parse_decimal<Hundredths>(word));
    const auto error = weights_error("weights", weights, expected);
    EXPECT_EQ(error ? error->code : "-", row["code"]) << row["weights"];
    if (row["sum"] == "-") continue;
    EXPECT_EQ(error.value().arguments, (Arguments{{"sum", row["sum"]}, {"expected", row["expected"]}}))
        << row["weights"];
  }
}

TEST(Weights, ASumPastSixtyFourBitsIsRefusedAndNotWrapped) {
  const std::optional<Hundredths> largest = Hundredths{std::numeric_limits<std::int64_t>::max()};
  const std::vector<std::optional<Hundredths>> weights{largest, largest, Hundredths{10'002}};
  EXPECT_EQ(weights_error("weights", weights).value().code, "weights_do_not_add");
}

}  // namespace timon::plans
