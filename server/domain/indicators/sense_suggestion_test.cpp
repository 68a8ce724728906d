#include "domain/indicators/sense_suggestion.hpp"

#include <gtest/gtest.h>

#include "domain/case_table.hpp"

namespace timon::indicators {
namespace {

TEST(SuggestedSense, is_what_every_case_of_its_table_says) {
  for (const auto& row : read_cases("server/domain/indicators/sense_suggestion.cases.tsv")) {
    std::vector<Millionths> targets;
    for (const auto& word : words_of(row.at("targets"))) targets.push_back(*parse_decimal<Millionths>(word));
    const auto sense = suggested_sense(*parse_name<Accumulation>(row.at("accumulation")), targets);
    EXPECT_EQ(sense, parse_name<Sense>(row.at("sense"))) << row.at("targets");
  }
}

}  // namespace
}  // namespace timon::indicators
