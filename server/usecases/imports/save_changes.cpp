#include "usecases/imports/save_changes.hpp"

#include <algorithm>
#include <unordered_set>

#include "base/secret.hpp"
#include "domain/plans/field_text.hpp"
#include "storage/budgets/amount_store.hpp"
#include "storage/budgets/budget_store.hpp"
#include "storage/indicators/indicator_store.hpp"
#include "storage/indicators/measure_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/plans/element_store.hpp"
#include "storage/plans/period_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "storage/plans/version_store.hpp"
#include "storage/reports/fact_store.hpp"
#include "usecases/record_act.hpp"
#include "usecases/reports/take_snapshot.hpp"

namespace timon::usecases::imports {
namespace {

using storage::Transaction;
using timon::imports::Import;
using timon::imports::PlanChanges;

/// Nobody else can say anything of a subject that nobody else can know of.
bool may_count_ahead(const PlanChanges& changes) {
  if (!changes.corrected.empty()) return false;
  std::unordered_set<std::int64_t> subjects;
  for (const auto& element : changes.new_elements) subjects.insert(element.id.value);
  for (const auto& indicator : changes.new_indicators) subjects.insert(indicator.id.value);
  return std::ranges::all_of(changes.new_facts, [&](const auto& fact) { return subjects.contains(fact.subject_id); });
}

/// Those that no reopening let in: of periods that are open.
std::vector<timon::reports::Fact> facts_of_open_periods(const PlanChanges& changes) {
  std::unordered_set<std::int64_t> corrections;
  for (const auto& its : changes.corrected)
    for (const auto& fact : its.facts) corrections.insert(fact.id.value);
  std::vector<timon::reports::Fact> open;
  std::ranges::copy_if(changes.new_facts, std::back_inserter(open),
                       [&](const auto& fact) { return !corrections.contains(fact.id.value); });
  return open;
}

void save_facts(Transaction& transaction, const PlanChanges& changes) {
  if (changes.new_facts.empty()) return;
  if (!changes.corrected.empty())
    storage::reports::make_each_current(transaction, facts_of_open_periods(changes));
  else if (!may_count_ahead(changes))
    storage::reports::make_current(transaction, changes.new_facts);
  storage::reports::after_many_facts(transaction);
}

Result<void> save_what_changed(Transaction& transaction, const PlanChanges& changes) {
  for (const auto& element : changes.changed_elements)
    if (auto saved = storage::plans::save_element(transaction, element); !saved) return saved.error();
  for (const auto& indicator : changes.changed_indicators)
    if (auto saved = storage::indicators::save_indicator(transaction, indicator); !saved) return saved.error();
  for (const auto& [element, links] : changes.links) storage::plans::replace_links(transaction, element, links);
  return {};
}

void add_money(Transaction& transaction, const PlanChanges& changes, const Import& import) {
  if (changes.new_money_settings) storage::budgets::add_settings(transaction, *changes.new_money_settings);
  storage::budgets::add_amounts(transaction, changes.new_amounts, import.id.value);
}

/// After approval what is edited is kept with its reason.
void keep_edits(const Context& context, Transaction& transaction, const Present& present, const PlanChanges& changes,
                const Import& import) {
  if (present.plan.plan.state != plans::PlanState::Approved) return;
  std::vector<storage::plans::PlanEdit> edits;
  for (const auto& [kind, id, fields] : changes.edits)
    for (const auto& change : fields)
      edits.push_back({next_id<plans::EditId>(), present.plan.plan.id, kind, id, change.field, change.old_value,
                       change.new_value, import.file_name, context.caller.person_id, context.clock()});
  storage::plans::add_edits(transaction, edits);
}

/// What the plan's money is counted in and judged by is a setting like any other.
void tell_money_settings(timon::ledger::Act& act, const timon::budgets::Settings& settings) {
  act.fields.emplace_back("currency", settings.currency);
  act.fields.emplace_back("spent", std::string(name_of(settings.spent)));
  act.fields.emplace_back("margin", text(settings.margin));
}

void tell_ledger(const Context& context, Transaction& transaction, const Present& present, const PlanChanges& changes,
                 const Import& import, const std::string& rows_digest) {
  timon::ledger::Act act{.act = "import_plan",
                         .subject_kind = "import",
                         .subject_id = import.id.value,
                         .institution_id = present.plan.plan.institution_id,
                         .plan_id = present.plan.plan.id.value};
  act.fields = {{"plan", present.plan.plan.code},
                {"file_hash", import.file_hash},
                {"map_hash", sha256_hex(import.map_text)},
                {"rows_digest", rows_digest},
                {"mode", std::string(name_of(import.mode))},
                {"created", std::to_string(changes.created)},
                {"updated", std::to_string(changes.updated)},
                {"unchanged", std::to_string(changes.unchanged)},
                {"facts", std::to_string(changes.new_facts.size())},
                {"amounts", std::to_string(changes.new_amounts.size())}};
  if (changes.new_money_settings) tell_money_settings(act, *changes.new_money_settings);
  act.private_texts = {{"file_name", import.file_name}};
  record_act(context, transaction, act);
}

/// One reopening after another, the earliest period first, so that each snapshot holds what one office corrected.
void save_corrections(const Context& context, Transaction& transaction, const Present& present,
                      const PlanChanges& changes) {
  auto corrected = changes.corrected;
  std::ranges::stable_sort(corrected, {}, [](const auto& its) { return its.period.end_on; });
  const auto& plan = present.plan.plan;
  for (const auto& its : corrected) reports::keep_plan_changes(context, transaction, plan, {its.period, its.office});
  for (const auto& its : corrected) {
    storage::reports::make_each_current(transaction, its.facts);
    reports::restate(context, transaction, plan, {its.period, its.office});
  }
}

}  // namespace

void add_what_is_new(Transaction& transaction, const Present& present, const PlanChanges& changes) {
  for (const auto& office : changes.new_offices) storage::people::add_office(transaction, office);
  storage::indicators::add_measures(transaction, changes.new_measures);
  storage::plans::add_periods(transaction, present.new_periods);
  if (present.is_new) {
    storage::plans::add_plan(transaction, present.plan.plan);
    storage::plans::add_levels(transaction, present.plan.levels);
    storage::plans::replace_period_weights(transaction, present.plan.plan.id, present.period_weights);
  }
  storage::plans::add_elements(transaction, changes.new_elements);
  storage::indicators::add_indicators(transaction, changes.new_indicators);
  storage::budgets::add_lines(transaction, changes.new_lines);
  storage::reports::append_facts(transaction, changes.new_facts);
  if (may_count_ahead(changes)) storage::reports::make_current(transaction, changes.new_facts);
}

Result<void> save_changes(const Context& context, Transaction& transaction, const Present& present,
                          const PlanChanges& changes, const Import& import, const std::string& rows_digest) {
  if (auto saved = save_what_changed(transaction, changes); !saved) return saved.error();
  save_facts(transaction, changes);
  add_money(transaction, changes, import);
  keep_edits(context, transaction, present, changes, import);
  tell_ledger(context, transaction, present, changes, import, rows_digest);
  save_corrections(context, transaction, present, changes);
  return {};
}

std::string digest_of(const timon::imports::ImportedPlan& imported) {
  std::string all;
  const auto line = [&](std::initializer_list<std::string> words) {
    for (const auto& word : words) (all += word) += '\t';
    all += '\n';
  };
  const auto number = [](const auto& value) { return plans::field_text(value).value_or(""); };
  for (const auto& one : imported.elements)
    line({one.level, one.code, one.parent.value_or(""), one.name, number(one.weight), one.office.value_or("")});
  for (const auto& one : imported.indicators)
    line({one.element, one.code, one.name, one.measure.value_or(""), number(one.sense), number(one.method),
          number(one.accumulation), number(one.baseline), number(one.term_target)});
  for (const auto& one : imported.facts)
    line({one.element, one.indicator.value_or(""), std::string(name_of(one.kind)), one.period, number(one.value),
          number(one.numerator), number(one.denominator)});
  for (const auto& one : imported.amounts)
    line({one.element, one.year, one.period, one.source, one.classifier, one.is_total ? "total" : "",
          std::string(name_of(one.stage)), text(one.amount)});
  return sha256_hex(all);
}

}  // namespace timon::usecases::imports
