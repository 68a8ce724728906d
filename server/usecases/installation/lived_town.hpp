#pragma once
// What the acts of the example's year know of their town: its plan, its elements and offices by code, its days.

#include <map>

#include "domain/people/ids.hpp"
#include "domain/plans/ids.hpp"
#include "usecases/boards/open_plan.hpp"
#include "usecases/installation/example_files.hpp"

namespace timon::usecases::installation {

using Elements = std::map<std::string, timon::plans::ElementId>;

struct LivedTown {
  storage::Database& database;
  timon::people::OfficeId institution{};
  int year = 0;
  timon::plans::PlanId plan{};
  Elements elements{};
  boards::PlanMemory memory{};

  timon::plans::ElementId element(const ExampleRow& row) const { return elements.at(row.at("element")); }
  timon::people::OfficeId office(const std::string& code) const;
  Day day_of(const Context& context) const;
  /// As it is known at the act's moment.
  Result<boards::PlanAt> open(const Context& context);
};

/// "AGUA,VIAS"
std::vector<std::string> codes_in(const std::string& cell);
/// "figure/high"
std::pair<std::string, std::string> pair_in(const std::string& cell);

/// The row of `file` with this text under `heading`. Throws where there is none.
ExampleRow row_with(const std::string& file, int year, const std::string& heading, const std::string& text);

std::optional<Millionths> number_in(const std::string& cell);

/// A word of the file. Throws where it is none of the enumeration's.
template <class E>
E word(const std::string& text) {
  return parse_name<E>(text).value();
}

template <class T>
Result<void> without_value(const Result<T>& result) {
  if (!result) return result.error();
  return {};
}

}  // namespace timon::usecases::installation
