#pragma once
// What the people of the example do, row by row of its acts, each as the person and at the moment that the row tells.
// What was done before it broke halfway is found again and left as it is.

#include <functional>
#include <map>
#include <tuple>

#include "domain/access/caller.hpp"
#include "domain/people/ids.hpp"
#include "domain/plans/ids.hpp"
#include "storage/engine/database.hpp"
#include "usecases/context.hpp"
#include "usecases/installation/lived_registers.hpp"
#include "usecases/installation/lived_reports.hpp"

namespace timon::usecases::installation {

class LivedYear {
 public:
  /// `sign` is given before each act.
  LivedYear(storage::Database& database, timon::people::OfficeId institution, std::string time_zone, int year,
            std::function<void()> sign)
      : town_{database, institution, year}, time_zone_(std::move(time_zone)), sign_(std::move(sign)) {}

  /// All acts in their order. A refusal tells the row.
  Result<timon::plans::PlanId> live();

 private:
  Result<void> act(const ExampleRow& row);
  Result<void> by_name(const Context& context, const ExampleRow& row);
  bool is_done(const Context& context, const ExampleRow& row);
  bool is_in_ledger(const Context& context, std::string_view act);
  Result<void> import(const Context& context);
  Result<void> import_plan(const Context& context);
  Result<void> import_money(const Context& context, const std::string& period);
  Result<void> import_file(const Context& context, const std::string& name, std::string map);
  bool find_plan();
  Result<void> name_responsible(const Context& context);
  Result<void> drop_indicator(const Context& context, const ExampleRow& row);
  Result<void> move(const Context& context, const ExampleRow& row);
  Result<void> record(const Context& context, const ExampleRow& row);
  Result<void> grant_element_roles(const Clock& clock);

  LivedTown town_;
  std::string time_zone_;
  std::function<void()> sign_;
  LivedReports reports_{town_};
  LivedRegisters registers_{town_};
  /// Of each person, moment and act: how many were there before this run, less those met in it.
  std::map<std::tuple<std::int64_t, Instant, std::string>, std::int64_t> done_before_{};
};

/// "2025-04-08" and "10:20" where the town is.
Instant moment_of(const std::string& day, const std::string& time, const std::string& time_zone);

}  // namespace timon::usecases::installation
