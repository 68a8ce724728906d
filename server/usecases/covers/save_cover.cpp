#include "usecases/covers/save_cover.hpp"

#include <algorithm>
#include <set>

#include "base/secret.hpp"
#include "domain/plans/texts.hpp"
#include "storage/logframes/logframe_store.hpp"
#include "storage/plans/element_store.hpp"
#include "storage/plans/part_store.hpp"
#include "usecases/covers/cover_content.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::covers {

using storage::Transaction;
using timon::covers::Contribution;
using timon::covers::Population;
using timon::covers::PopulationRow;
namespace store = storage::covers;

namespace {

const PopulationRow* same_row(const Population& population, const PopulationRow& like) {
  const auto found = std::ranges::find_if(
      population, [&](const PopulationRow& row) { return row.breakdown == like.breakdown && row.name == like.name; });
  return found == population.end() ? nullptr : &*found;
}

/// Every row of both: what was attended by a group that the sheet no longer names is still told.
Population joined(const Population& planned, const Population& attended) {
  Population all;
  for (const PopulationRow& row : planned) {
    const auto* told = same_row(attended, row);
    all.push_back({row.breakdown, row.name, row.target, row.priority, told ? told->attended : std::nullopt});
  }
  for (const PopulationRow& row : attended)
    if (row.attended && same_row(planned, row) == nullptr)
      all.push_back({row.breakdown, row.name, std::nullopt, std::nullopt, row.attended});
  return all;
}

std::string counts_of(const Population& population) {
  std::string said;
  const auto count = [](const std::optional<std::int64_t>& people) { return people ? std::to_string(*people) : "-"; };
  for (const auto& row : population)
    said += std::string(name_of(row.breakdown)) + ' ' + row.name + ' ' + count(row.target) + ' ' + count(row.priority) +
            ' ' + count(row.attended) + '\n';
  return said;
}

constexpr std::size_t most_at_once = 2000;

/// Before anything is looked up for each of them, and before anybody else waits for it.
std::optional<Error> refusal_of_size(const char* field, std::size_t count, std::size_t limit) {
  if (count <= limit) return std::nullopt;
  return invalid(field, "too_many", {{"limit", std::to_string(limit)}});
}

std::optional<Error> refusal_of_size(const Population& population) {
  return refusal_of_size("population", population.size(), timon::covers::population_rows_limit);
}

void check_partners(std::vector<FieldError>& errors, Transaction& transaction, const SaveIdentity& input) {
  const auto partners = storage::plans::links_of(transaction, input.element).collaborating_offices;
  std::set<timon::people::OfficeId> said;
  for (const Contribution& one : input.contributions) {
    const std::string field = "contributions[" + one.office_id.text() + "]";
    if (std::ranges::find(partners, one.office_id) == partners.end()) errors.push_back({field, "not_a_partner"});
    if (!said.insert(one.office_id).second) errors.push_back({field, "given_twice"});
  }
}

timon::ledger::Act act_on(const boards::OpenRow& at, const char* act, timon::ledger::Fields fields) {
  const auto& image = *at.plan.image;
  fields.insert(fields.begin(), {"code", image.element(at.row).code});
  return {.act = act,
          .subject_kind = "element",
          .subject_id = image.element(at.row).id.value,
          .institution_id = image.plan().institution_id,
          .plan_id = image.plan().id.value,
          .changed = "cover",
          .fields = std::move(fields)};
}

Result<void> save_sheet(Transaction& transaction, CoverSheet sheet) {
  sheet.state = *timon::covers::state_after(sheet.state, CoverAct::Save);
  return store::put_sheet(transaction, sheet);
}

std::vector<Contribution> those_said(const std::vector<Contribution>& contributions) {
  std::vector<Contribution> said;
  for (const auto& one : contributions)
    if (!one.contribution.empty()) said.push_back(one);
  return said;
}

}  // namespace

Result<void> save_identity(const Context& context, boards::PlanMemory& memory, const SaveIdentity& input) {
  if (auto refusal = refusal_of_size("contributions", input.contributions.size(), most_at_once))
    return *std::move(refusal);
  if (auto refusal = refusal_of_size(input.population)) return *std::move(refusal);
  const auto at = open_initiative(context, memory, input.element, std::nullopt);
  if (!at) return at.error();
  if (auto allowed = require_act(context, *at, CoverAct::Save); !allowed) return allowed;
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto sheet = sheet_to_move(transaction, *at, Sheet::Identity, CoverAct::Save, input.version);
    if (!sheet) return sheet.error();
    const timon::covers::Identity identity{input.element, input.objective, input.population_text, input.budget};
    const auto population = joined(input.population, store::population_of(transaction, input.element));
    auto errors = timon::covers::identity_errors(identity, input.contributions);
    for (auto& error : timon::covers::population_errors(population)) errors.push_back(std::move(error));
    check_partners(errors, transaction, input);
    if (!errors.empty()) return invalid(std::move(errors));
    store::put_identity(transaction, identity);
    store::replace_contributions(transaction, input.element, those_said(input.contributions));
    store::replace_population(transaction, input.element, population);
    if (auto saved = save_sheet(transaction, *sheet); !saved) return saved;
    record_act(context, transaction,
               act_on(*at, "save_cover",
                      {{"sheet", "identity"},
                       {"digest", sha256_hex(identity.objective + '\n' + identity.population + '\n' + identity.budget +
                                             '\n' + counts_of(population))}}));
    return {};
  });
}

Result<void> save_goals(const Context& context, boards::PlanMemory& memory, const SaveGoals& input) {
  if (auto refusal = refusal_of_size("means", input.means.size(), most_at_once)) return *std::move(refusal);
  const auto at = open_initiative(context, memory, input.element, std::nullopt);
  if (!at) return at.error();
  if (auto allowed = require_act(context, *at, CoverAct::Save); !allowed) return allowed;
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto sheet = sheet_to_move(transaction, *at, Sheet::Goals, CoverAct::Save, input.version);
    if (!sheet) return sheet.error();
    const auto& image = *at->plan.image;
    std::vector<FieldError> errors;
    std::string said;
    for (const auto& [indicator, means] : input.means) {
      const auto row = image.row_of(indicator);
      const std::string field = "means[" + indicator.text() + "]";
      if (!row || *row <= at->row || *row >= image.tree().end[at->row]) errors.push_back({field, "not_of_initiative"});
      timon::plans::check_text(errors, field, means);
      said += indicator.text() + ' ' + means + '\n';
    }
    if (!errors.empty()) return invalid(std::move(errors));
    for (const auto& [indicator, means] : input.means) storage::logframes::save_means(transaction, indicator, means);
    if (auto saved = save_sheet(transaction, *sheet); !saved) return saved;
    record_act(context, transaction, act_on(*at, "save_cover", {{"sheet", "goals"}, {"digest", sha256_hex(said)}}));
    return {};
  });
}

Result<void> tell_attended(const Context& context, boards::PlanMemory& memory, const TellAttended& input) {
  if (auto refusal = refusal_of_size(input.population)) return *std::move(refusal);
  const auto at = open_initiative(context, memory, input.element, std::nullopt);
  if (!at) return at.error();
  if (auto allowed = require_act(context, *at, CoverAct::Save); !allowed) return allowed;
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    if (auto open = require_open_plan(transaction, *at); !open) return open;
    const auto before = store::population_of(transaction, input.element);
    Population planned = before;
    std::erase_if(planned, [&](const PopulationRow& row) {
      return !row.target && !row.priority && same_row(input.population, row) == nullptr;
    });
    const auto population = joined(planned, input.population);
    if (auto errors = timon::covers::population_errors(population); !errors.empty()) return invalid(std::move(errors));
    const auto told =
        storage::plans::advance(transaction, input.element, storage::plans::Part::Attended, input.version);
    if (!told) return told.error();
    if (population == before) return {};
    store::replace_population(transaction, input.element, population);
    record_act(context, transaction,
               act_on(*at, "tell_attended", {{"before", counts_of(before)}, {"after", counts_of(population)}}));
    return {};
  });
}

}  // namespace timon::usecases::covers
