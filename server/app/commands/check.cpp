// `timon check`: is the database whole, does every plan hold, are files what came, and is the ledger what it was?
// Faults one per line, exit status 1.

#include <iostream>

#include "app/acting.hpp"
#include "app/commands/commands.hpp"
#include "app/place.hpp"
#include "usecases/evidence/check_evidence.hpp"
#include "usecases/ledger/check_ledger.hpp"
#include "usecases/plans/check_plans.hpp"
#include "usecases/reports/check_snapshots.hpp"

namespace timon::app {
namespace {

void say(const std::string& key, const Arguments& arguments) { std::cout << sentence(key, arguments) << '\n'; }

bool is_database_whole(storage::Database& database) {
  const auto problems = database.integrity_problems();
  for (const std::string& problem : problems) say("check.database_fault", {{"what", problem}});
  return problems.empty();
}

bool is_ledger_whole(const usecases::ledger::LedgerCheck& ledger) {
  for (const auto& [sequence, fault] : ledger.faults)
    say("check.ledger_fault", {{"sequence", std::to_string(sequence)}, {"fault", std::string(name_of(fault))}});
  return ledger.faults.empty();
}

bool are_plans_whole(const usecases::plans::PlanCheck& plans) {
  for (const auto& [plan, fault] : plans.faults)
    say("check.plan_fault", {{"plan", plan},
                             {"subject", fault.field.empty() ? "—" : fault.field},
                             {"what", sentence("error." + fault.code, fault.arguments)}});
  return plans.faults.empty();
}

bool is_evidence_whole(const usecases::evidence::EvidenceCheck& evidence) {
  for (const auto& [content, fault] : evidence.faults)
    say("check.evidence_fault", {{"file", content.text()}, {"fault", std::string(name_of(fault))}});
  return evidence.faults.empty();
}

bool are_snapshots_whole(const usecases::reports::SnapshotCheck& snapshots) {
  for (const auto& [plan, period, number] : snapshots.faults)
    say("check.snapshot_fault", {{"plan", plan}, {"period", period}, {"number", std::to_string(number)}});
  return snapshots.faults.empty();
}

int check(const Place& place) {
  const auto database = open_database(place);
  const Acting acting(*database, "");
  bool is_whole = is_database_whole(*database);
  const auto ledger = must(usecases::ledger::check_ledger(acting.context()));
  is_whole &= is_ledger_whole(ledger);
  const auto plans = must(usecases::plans::check_plans(acting.context()));
  is_whole &= are_plans_whole(plans);
  const auto evidence = must(usecases::evidence::check_evidence(acting.context()));
  is_whole &= is_evidence_whole(evidence);
  const auto snapshots = must(usecases::reports::check_snapshots(acting.context()));
  is_whole &= are_snapshots_whole(snapshots);
  say("check.plans", {{"plans", std::to_string(plans.plans)}});
  say("check.evidence", {{"files", std::to_string(evidence.files)}});
  say("check.snapshots", {{"snapshots", std::to_string(snapshots.snapshots)}});
  say("check.ledger", {{"entries", std::to_string(ledger.entries)}, {"head", ledger.head}});
  std::cout << sentence(is_whole ? "check.whole" : "check.faulty") << std::endl;
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
