// `timon check`: is the database whole, does every plan hold, and is the ledger what it was? Faults one per line, exit
// status 1.

#include <iostream>

#include "app/acting.hpp"
#include "app/commands/commands.hpp"
#include "app/place.hpp"
#include "usecases/ledger/check_ledger.hpp"
#include "usecases/plans/check_plans.hpp"

namespace timon::app {
namespace {

int check(const Place& place) {
  const auto database = open_database(place);
  const Acting acting(*database, "");
  bool is_whole = true;
  for (const std::string& problem : database->integrity_problems()) {
    is_whole = false;
    std::cout << sentence("check.database_fault", {{"what", problem}}) << '\n';
  }
  const auto ledger = must(usecases::ledger::check_ledger(acting.context()));
  for (const auto& [sequence, fault] : ledger.faults) {
    is_whole = false;
    std::cout << sentence("check.ledger_fault",
                          {{"sequence", std::to_string(sequence)}, {"fault", std::string(name_of(fault))}})
              << '\n';
  }
  const auto plans = must(usecases::plans::check_plans(acting.context()));
  for (const auto& [plan, fault] : plans.faults) {
    is_whole = false;
    std::cout << sentence("check.plan_fault", {{"plan", plan},
                                               {"subject", fault.field.empty() ? "—" : fault.field},
                                               {"what", sentence("error." + fault.code, fault.arguments)}})
              << '\n';
  }
  std::cout << sentence("check.plans", {{"plans", std::to_string(plans.plans)}}) << '\n'
            << sentence("check.ledger", {{"entries", std::to_string(ledger.entries)}, {"head", ledger.head}}) << '\n'
            << sentence(is_whole ? "check.whole" : "check.faulty") << std::endl;
  return is_whole ? done : refused;
}

}  // namespace

void add_check(CommandLine& line) {
  auto place = std::make_shared<Place>();
  auto command = line.command("check", "Verify the database, the plans and the chained ledger");
  add_place(command, *place);
  command.runs([place] { return check(*place); });
}

}  // namespace timon::app
