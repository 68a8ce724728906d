#include "domain/covers/population.hpp"

#include <array>
#include <charconv>
#include <set>

#include "base/folded.hpp"

namespace timon::covers {
namespace {

using Count = std::optional<std::int64_t> PopulationRow::*;

struct Column {
  const char* name;
  Count count;
};
constexpr std::array<Column, 3> columns{{{"target", &PopulationRow::target},
                                         {"priority", &PopulationRow::priority},
                                         {"attended", &PopulationRow::attended}}};

std::string at(std::size_t row, const char* field) { return "population[" + std::to_string(row) + "]." + field; }

struct Band {
  std::int64_t from = 0;
  std::int64_t until = 0;
};
constexpr std::int64_t oldest = 150;

std::optional<std::int64_t> years_in(std::string_view text) {
  std::int64_t years = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), years);
  const bool is_number = error == std::errc{} && end == text.data() + text.size();
  return is_number && !text.starts_with('-') && years <= oldest ? std::optional(years) : std::nullopt;
}

/// "18-29" or "60+".
std::optional<Band> band_of(std::string_view name) {
  if (name.ends_with('+')) {
    const auto from = years_in(name.substr(0, name.size() - 1));
    return from ? std::optional(Band{*from, oldest}) : std::nullopt;
  }
  const auto dash = name.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  const auto from = years_in(name.substr(0, dash));
  const auto until = years_in(name.substr(dash + 1));
  if (!from || !until || *from > *until) return std::nullopt;
  return Band{*from, *until};
}

const PopulationRow* whole_of(const Population& population) {
  for (const auto& row : population)
    if (row.breakdown == Breakdown::Whole) return &row;
  return nullptr;
}

struct Sum {
  std::int64_t people = 0;
  bool is_told = false;
  std::size_t first = 0;
};

Sum sum_of(const Population& population, Breakdown breakdown, Count count) {
  Sum sum;
  for (std::size_t row = 0; row < population.size(); ++row) {
    if (population[row].breakdown != breakdown || !(population[row].*count)) continue;
    if (!sum.is_told) sum.first = row;
    sum.is_told = true;
    sum.people += *(population[row].*count);
  }
  return sum;
}

void check_name(std::vector<FieldError>& errors, const PopulationRow& row, std::size_t number) {
  const bool is_sex = row.name == "women" || row.name == "men" || row.name == "other";
  if (row.breakdown == Breakdown::Sex && !is_sex) errors.push_back({at(number, "name"), "not_a_sex"});
  if (row.breakdown == Breakdown::Age && !band_of(row.name)) errors.push_back({at(number, "name"), "not_an_age_band"});
  if (row.breakdown == Breakdown::Group && row.name.empty()) errors.push_back({at(number, "name"), "required"});
}

void check_counts(std::vector<FieldError>& errors, const PopulationRow& row, std::size_t number) {
  for (const auto& [name, count] : columns)
    if (row.*count && (*(row.*count) < 0 || *(row.*count) > people_limit))
      errors.push_back({at(number, name), "not_so_many_people", {{"limit", std::to_string(people_limit)}}});
  if (row.priority && row.target && *row.priority > *row.target)
    errors.push_back({at(number, "priority"), "priority_beyond_target", {{"target", std::to_string(*row.target)}}});
}

void check_repeats(std::vector<FieldError>& errors, const Population& population) {
  std::set<std::pair<Breakdown, std::string>> seen;
  for (std::size_t number = 0; number < population.size(); ++number) {
    const auto& row = population[number];
    if (!seen.emplace(row.breakdown, folded(row.name)).second)
      errors.push_back({at(number, "name"), "population_repeated", {{"name", row.name}}});
    const auto band = row.breakdown == Breakdown::Age ? band_of(row.name) : std::nullopt;
    for (std::size_t before = 0; band && before < number; ++before) {
      const auto& other = population[before];
      const auto earlier = other.breakdown == Breakdown::Age ? band_of(other.name) : std::nullopt;
      if (earlier && other.name != row.name && band->from <= earlier->until && earlier->from <= band->until)
        errors.push_back({at(number, "name"), "age_bands_overlap", {{"name", row.name}, {"other", other.name}}});
    }
  }
}

void check_sums(std::vector<FieldError>& errors, const Population& population, const PopulationRow& whole) {
  for (const auto& [name, count] : columns) {
    for (const Breakdown breakdown : {Breakdown::Sex, Breakdown::Age}) {
      const Sum sum = sum_of(population, breakdown, count);
      if (sum.is_told && sum.people != (whole.*count).value_or(0))
        errors.push_back(
            {at(sum.first, name),
             breakdown == Breakdown::Sex ? "sex_does_not_add" : "age_does_not_add",
             {{"sum", std::to_string(sum.people)}, {"expected", std::to_string((whole.*count).value_or(0))}}});
    }
    for (std::size_t number = 0; number < population.size(); ++number) {
      const auto& row = population[number];
      if (row.breakdown == Breakdown::Group && row.*count && *(row.*count) > (whole.*count).value_or(0))
        errors.push_back(
            {at(number, name), "group_beyond_whole", {{"expected", std::to_string((whole.*count).value_or(0))}}});
    }
  }
}

}  // namespace

std::vector<FieldError> population_errors(const Population& population) {
  std::vector<FieldError> errors;
  if (population.size() > population_rows_limit)
    return {{"population", "too_many", {{"limit", std::to_string(population_rows_limit)}}}};
  for (std::size_t number = 0; number < population.size(); ++number) {
    check_name(errors, population[number], number);
    check_counts(errors, population[number], number);
  }
  check_repeats(errors, population);
  const auto* whole = whole_of(population);
  if (whole == nullptr && !population.empty()) errors.push_back({"population", "population_whole_missing"});
  if (whole != nullptr && errors.empty()) check_sums(errors, population, *whole);
  return errors;
}

std::vector<FieldError> population_notices(const Population& population) {
  std::vector<FieldError> notices;
  const auto* whole = whole_of(population);
  if (whole == nullptr) return notices;
  for (const auto& [name, count] : columns) {
    const Sum sum = sum_of(population, Breakdown::Group, count);
    if (sum.is_told && sum.people > (whole->*count).value_or(0))
      notices.push_back(
          {name,
           "groups_overlap",
           {{"sum", std::to_string(sum.people)}, {"expected", std::to_string((whole->*count).value_or(0))}}});
  }
  if (whole->attended && whole->target && *whole->attended > *whole->target)
    notices.push_back({"attended",
                       "attended_beyond_target",
                       {{"attended", std::to_string(*whole->attended)}, {"target", std::to_string(*whole->target)}}});
  return notices;
}

Reach reach_of(const PopulationRow& row, Hundredths considerable) {
  if (!row.attended || row.target.value_or(0) <= 0) return {};
  const std::int64_t scaled = *row.attended * 10'000;  // people_limit keeps it within 64 bits
  const bool is_considerable = scaled >= considerable.units * *row.target;
  return {is_considerable ? ReachState::Considerable : ReachState::Below,
          Hundredths{(scaled + *row.target / 2) / *row.target}};
}

Reach reach_of(const Population& population, Hundredths considerable) {
  const auto* whole = whole_of(population);
  return whole == nullptr ? Reach{} : reach_of(*whole, considerable);
}

}  // namespace timon::covers
