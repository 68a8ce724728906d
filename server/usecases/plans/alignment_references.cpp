#include "usecases/plans/alignment_references.hpp"

#include <algorithm>

#include "domain/plans/contributions.hpp"
#include "storage/mandates/mandate_store.hpp"
#include "storage/plans/element_store.hpp"

namespace timon::usecases::plans {

using storage::Session;
using timon::plans::ElementId;
using timon::plans::MandateEntryId;

namespace {

std::string at(std::string_view list, std::size_t index) {
  return std::string(list) + "[" + std::to_string(index) + "]";
}

bool is_of_institution(Session& session, MandateEntryId id, timon::people::OfficeId institution) {
  const auto entry = storage::mandates::find_entry(session, id);
  const auto mandate = entry ? storage::mandates::find_mandate(session, entry->mandate_id) : std::nullopt;
  return mandate && mandate->institution_id == institution;
}

std::string_view objective_refusal(Session& session, const NewAlignment& input, const std::vector<ElementId>& path,
                                   ElementId id) {
  const auto objective = storage::plans::find_element(session, id);
  if (!objective || objective->plan_id != input.plan.id || objective->withdrawn_at) return "unknown_objective";
  return timon::plans::contribution_refusal(input.levels.find(input.element.level_id)->kind, path,
                                            {id, input.levels.find(objective->level_id)->kind});
}

void check_entries(std::vector<FieldError>& errors, Session& session, const NewAlignment& input) {
  const auto& entries = input.after.alignments;
  for (std::size_t index = 0; index < entries.size(); ++index) {
    if (!is_of_institution(session, entries[index], input.plan.institution_id))
      errors.push_back({at("alignments", index), "unknown_mandate_entry"});
    if (std::ranges::count(entries, entries[index]) > 1) errors.push_back({at("alignments", index), "given_twice"});
  }
}

void check_objectives(std::vector<FieldError>& errors, Session& session, const NewAlignment& input) {
  std::vector<ElementId> path;
  for (const auto& step : storage::plans::path_to(session, input.element.id)) path.push_back(step.id);
  const auto& objectives = input.after.contributions;
  for (std::size_t index = 0; index < objectives.size(); ++index) {
    const auto refusal = objective_refusal(session, input, path, objectives[index]);
    if (!refusal.empty()) errors.push_back({at("contributions", index), std::string(refusal)});
    if (std::ranges::count(objectives, objectives[index]) > 1)
      errors.push_back({at("contributions", index), "given_twice"});
  }
}

}  // namespace

void check_alignment(std::vector<FieldError>& errors, Session& session, const NewAlignment& input) {
  if (input.after.alignments != input.before.alignments) check_entries(errors, session, input);
  if (input.after.contributions != input.before.contributions) check_objectives(errors, session, input);
}

}  // namespace timon::usecases::plans
