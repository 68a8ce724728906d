#include "domain/covers/cover.hpp"

#include <gmock/gmock.h>

#include "domain/case_table.hpp"
#include "domain/covers/status.hpp"
#include "domain/covers/year_progress.hpp"
#include "domain/covers/year_target.hpp"

namespace timon::covers {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(CoverSheets, every_case_of_their_life) {
  for (auto& row : read_cases("server/domain/covers/cover.cases.tsv"))
    for (const auto& [act, name] : names_of(CoverAct{})) {
      const auto after = state_after(parse_name<CoverState>(row["before"]).value(), act);
      EXPECT_EQ(after ? name_of(*after) : "-", row[std::string(name)]) << row["before"] << ' ' << name;
    }
}

TEST(CoverSheets, every_case_of_the_gate) {
  for (auto& row : read_cases("server/domain/covers/gate.cases.tsv")) {
    Settings settings;
    settings.rule = parse_name<CoversRule>(row["rule"]).value();
    std::vector<CoverSheet> sheets;
    for (const auto& [sheet, name] : names_of(Sheet{})) {
      CoverSheet one;
      one.sheet = sheet;
      if (row[std::string(name)] == "-") continue;
      one.state = parse_name<CoverState>(row[std::string(name)]).value();
      sheets.push_back(one);
    }
    std::string missing;
    for (const Sheet sheet : sheets_missing(settings, sheets))
      missing += (missing.empty() ? "" : " ") + std::string(name_of(sheet));
    EXPECT_EQ(missing.empty() ? "-" : missing, row["missing"]) << row["rule"] << row["identity"] << row["goals"];
  }
}

std::vector<std::string> codes(const std::vector<FieldError>& gaps) {
  std::vector<std::string> told;
  for (const auto& gap : gaps) told.push_back(gap.code);
  return told;
}

TEST(CoverSheets, the_first_one_says_all_that_it_lacks) {
  EXPECT_THAT(codes(gaps_of(IdentityParts{.silent_offices = {"Salud"}})),
              ElementsAre("cover_without_kind", "cover_without_objective", "cover_without_alignment",
                          "cover_without_target", "cover_without_money", "cover_without_responsible",
                          "cover_without_days", "cover_without_contribution"));
  EXPECT_THAT(gaps_of(IdentityParts{true, true, true, true, true, true, true, {}}), IsEmpty());
}

TEST(CoverSheets, the_second_one_asks_each_goal_and_each_indicator) {
  EXPECT_THAT(codes(gaps_of(std::vector<GoalParts>{})), ElementsAre("cover_without_goals"));
  EXPECT_THAT(codes(gaps_of(std::vector<GoalParts>{{"M1", {}}, {"M2", {{.code = "I1", .has_year = true}}}})),
              ElementsAre("cover_goal_without_indicator", "cover_measure_not_validated",
                          "cover_without_quarter_targets", "cover_without_means"));
  EXPECT_THAT(gaps_of(std::vector<GoalParts>{{"M1", {{"I1", true, true, true, true}}}}), IsEmpty());
}

// Two indicators of one code, each in its goal: the same sentence stood twice and named neither.
TEST(CoverSheets, what_lacks_names_the_goal_and_the_indicator) {
  const auto gaps = gaps_of(std::vector<GoalParts>{{"M1", {{"1", true, true, true, false, "Fugas"}}},
                                                   {"M2", {{"1", true, true, true, false, "Horas"}}}});
  ASSERT_EQ(gaps.size(), 2U);
  EXPECT_EQ(gaps.front().arguments, (Arguments{{"goal", "M1"}, {"name", "Fugas"}}));
  EXPECT_EQ(gaps.back().arguments, (Arguments{{"goal", "M2"}, {"name", "Horas"}}));
}

TEST(CoverSheets, are_observed_in_words) {
  EXPECT_EQ(turn_errors(CoverAct::Observe, "").size(), 1U);
  EXPECT_THAT(turn_errors(CoverAct::Accept, ""), IsEmpty());
  EXPECT_EQ(settings_errors({.considerable = Hundredths{0}}).size(), 1U);
  EXPECT_EQ(settings_errors({.considerable = Hundredths{10'001}}).size(), 1U);
  EXPECT_THAT(settings_errors({}), IsEmpty());
}

TEST(Statuses, every_case_of_most_active) {
  for (auto& row : read_cases("server/domain/covers/active.cases.tsv")) {
    std::vector<Status> statuses;
    for (const auto& [status, name] : names_of(Status{}))
      statuses.insert(statuses.end(), std::stoul(row[std::string(name)]), status);
    const auto share = active_share(statuses);
    EXPECT_EQ(std::to_string(share.in_force), row["in_force"]);
    EXPECT_EQ(name_of(share.most), row["most"]) << row["active"] << ' ' << row["suspended"];
  }
}

TEST(Statuses, the_last_one_that_began_counts) {
  std::vector<StatusEntry> entries(2);
  entries[0].status = Status::Suspended, entries[0].from_on = make_day(2024, 3, 1);
  entries[1].status = Status::Active, entries[1].from_on = make_day(2024, 5, 1);
  EXPECT_EQ(status_on(entries, make_day(2024, 2, 29)), Status::Active);
  EXPECT_EQ(status_on(entries, make_day(2024, 3, 1)), Status::Suspended);
  EXPECT_EQ(status_on(entries, make_day(2024, 5, 1)), Status::Active);
  EXPECT_EQ(status_errors(Status::Finished, "", make_day(2024, 5, 2), make_day(2024, 5, 1)).size(), 2U);
  EXPECT_THAT(status_errors(Status::Active, "", make_day(2024, 5, 1), make_day(2024, 5, 1)), IsEmpty());
}

TEST(YearProgress, every_case) {
  for (auto& row : read_cases("server/domain/covers/year_progress.cases.tsv")) {
    const auto progress =
        year_progress(parse_decimal<Millionths>(row["target"]), parse_decimal<Millionths>(row["planned"]).value(),
                      parse_decimal<Millionths>(row["actual"]).value());
    const auto shown = [](const std::optional<Hundredths>& share) { return share ? text(*share) : "-"; };
    EXPECT_EQ(shown(progress.of_plan), row["of_plan"]) << row["actual"];
    EXPECT_EQ(shown(progress.of_year), row["of_year"]) << row["actual"];
    EXPECT_EQ(name_of(progress.light), row["light"]) << row["actual"];
  }
}

/// "a/b" are the parts of a ratio, "-" is none.
std::vector<indicators::Observation> quarters_of(const std::string& cell) {
  std::vector<indicators::Observation> quarters;
  for (const auto& word : words_of(cell)) {
    const auto last = static_cast<unsigned>(quarters.size() + 1) * 3;
    indicators::Observation quarter{make_day(2026, last - 2, 1), make_day(2026, last, 30), {}, {}};
    const auto slash = word.find('/');
    if (const auto value = parse_decimal<Millionths>(word.substr(0, slash)))
      quarter.planned = indicators::Amount{*value, {}};
    if (slash != std::string::npos) quarter.planned->denominator = parse_decimal<Millionths>(word.substr(slash + 1));
    quarters.push_back(quarter);
  }
  return quarters;
}

TEST(YearTarget, every_case) {
  for (auto& row : read_cases("server/domain/covers/year_target.cases.tsv")) {
    const auto shown =
        year_target(parse_decimal<Millionths>(row["typed"]),
                    parse_name<indicators::Accumulation>(row["accumulation"]).value(), quarters_of(row["year"]));
    EXPECT_EQ(shown ? text(*shown) : "-", row["shown"]) << row["case"];
  }
}

}  // namespace
}  // namespace timon::covers
