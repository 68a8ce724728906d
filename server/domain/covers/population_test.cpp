#include "domain/covers/population.hpp"

#include <gmock/gmock.h>

#include <random>

#include "domain/case_table.hpp"

namespace timon::covers {
namespace {

std::optional<std::int64_t> count_in(const std::string& text) {
  return text == "_" ? std::nullopt : std::optional<std::int64_t>(std::stoll(text));
}

std::vector<std::string> parts_of(const std::string& text, char separator) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == separator)
      parts.emplace_back();
    else
      parts.back().push_back(c);
  }
  return parts;
}

/// "sex:women:70/30/_".
PopulationRow row_from(const std::string& word) {
  const auto parts = parts_of(word, ':');
  const auto counts = parts_of(parts.at(2), '/');
  return {parse_name<Breakdown>(parts[0]).value(), parts[1], count_in(counts.at(0)), count_in(counts.at(1)),
          count_in(counts.at(2))};
}

std::string told(const std::vector<FieldError>& errors) {
  std::string text;
  for (const auto& error : errors) text += (text.empty() ? "" : ";") + error.field + ' ' + error.code;
  return text.empty() ? "-" : text;
}

TEST(Population, every_case_of_its_sums) {
  for (auto& row : read_cases("server/domain/covers/population.cases.tsv")) {
    Population population;
    for (const std::string& word : words_of(row["rows"])) population.push_back(row_from(word));
    EXPECT_EQ(told(population_errors(population)), row["errors"]) << row["rows"];
    EXPECT_EQ(told(population_notices(population)), row["notices"]) << row["rows"];
  }
}

TEST(Reach, every_case) {
  for (auto& row : read_cases("server/domain/covers/reach.cases.tsv")) {
    const PopulationRow counts{Breakdown::Whole, "", count_in(row["target"]), {}, count_in(row["attended"])};
    const Reach reach = reach_of(counts, parse_decimal<Hundredths>(row["considerable"]).value());
    EXPECT_EQ(name_of(reach.state), row["state"]) << row["target"] << ' ' << row["attended"];
    EXPECT_EQ(reach.percent ? text(*reach.percent) : "-", row["percent"]) << row["target"] << ' ' << row["attended"];
  }
}

/// A population whose parts were shared out from the whole, whatever the numbers.
Population shared_out(std::mt19937_64& random) {
  const auto upto = [&](std::int64_t most) { return std::uniform_int_distribution<std::int64_t>(0, most)(random); };
  PopulationRow whole{Breakdown::Whole, "", upto(people_limit), {}, {}};
  whole.priority = upto(*whole.target);
  whole.attended = upto(people_limit);
  Population population{whole};
  const auto share = [&](Breakdown breakdown, const std::vector<std::string>& names) {
    PopulationRow left = whole;
    for (std::size_t index = 0; index + 1 < names.size(); ++index) {
      PopulationRow part{breakdown, names[index], upto(*left.target), {}, upto(*left.attended)};
      part.priority = std::min(*part.target, upto(*left.priority));
      // What is left must still hold its own priority.
      const std::int64_t needed = *left.priority - (*left.target - *part.target);
      part.priority = std::max(*part.priority, std::min(*part.target, std::max<std::int64_t>(needed, 0)));
      left.target = *left.target - *part.target, left.priority = *left.priority - *part.priority,
      left.attended = *left.attended - *part.attended;
      population.push_back(part);
    }
    population.push_back({breakdown, names.back(), left.target, left.priority, left.attended});
  };
  share(Breakdown::Sex, {"women", "men", "other"});
  share(Breakdown::Age, {"0-17", "18-29", "30-59", "60+"});
  return population;
}

TEST(Population, what_is_shared_out_adds_and_one_person_more_anywhere_does_not) {
  std::mt19937_64 random(20261128);
  for (int round = 0; round < 500; ++round) {
    Population population = shared_out(random);
    ASSERT_EQ(told(population_errors(population)), "-") << round;
    auto& part = population[1 + round % (population.size() - 1)];
    if (*part.attended == people_limit) continue;
    part.attended = *part.attended + 1;
    EXPECT_EQ(population_errors(population).size(), 1U) << round;
  }
}

TEST(Population, the_order_of_its_rows_changes_no_verdict) {
  std::mt19937_64 random(7);
  for (int round = 0; round < 200; ++round) {
    Population population = shared_out(random);
    const bool is_wrong = round % 2 == 1;
    if (is_wrong && *population[2].target > 0) population[2].target = *population[2].target - 1;
    const bool had_errors = !population_errors(population).empty();
    std::shuffle(population.begin(), population.end(), random);
    EXPECT_EQ(!population_errors(population).empty(), had_errors) << round;
  }
}

TEST(Reach, grows_with_the_attended_and_never_with_the_target) {
  std::mt19937_64 random(45);
  std::uniform_int_distribution<std::int64_t> people(1, people_limit - 1);
  for (int round = 0; round < 500; ++round) {
    const std::int64_t target = people(random), attended = people(random);
    const auto percent = [](std::int64_t of, std::int64_t part) {
      return *reach_of(PopulationRow{Breakdown::Whole, "", of, {}, part}, whole<2>(50)).percent;
    };
    EXPECT_LE(percent(target, attended), percent(target, attended + 1));
    EXPECT_GE(percent(target, attended), percent(target + 1, attended));
  }
}

}  // namespace
}  // namespace timon::covers
