#include "usecases/boards/show_element.hpp"

#include <algorithm>

#include "domain/boards/place.hpp"
#include "storage/indicators/indicator_store.hpp"
#include "storage/people/person_store.hpp"

namespace timon::usecases::boards {
namespace {

/// What one does at an element.
std::vector<access::Action> allowed_here(const access::Caller& caller, const access::Place& place) {
  using enum access::Action;
  std::vector<access::Action> allowed;
  for (const auto action :
       {EditElements, EditIndicators, ValidateMeasure, SetTargets, Report, Verify, LeadOffice, ReviewReports})
    if (access::may(caller, action, place)) allowed.push_back(action);
  return allowed;
}

void read_facts(storage::Session& session, const OpenRow& opened, FactsBySubject& facts) {
  const auto& image = *opened.plan.image;
  const auto read = [&](std::int64_t subject) {
    facts[subject] = storage::reports::current_facts_of_subject(session, subject);
  };
  for (Row leaf = image.tree().first_leaf[opened.row]; leaf < image.tree().first_leaf[opened.row + 1]; ++leaf) {
    const auto* indicator = image.indicator_of_leaf(leaf);
    read(indicator != nullptr ? indicator->id.value : image.element(opened.row).id.value);
  }
}

void find_neighbours(ElementView& view) {
  const auto& image = *view.opened.plan.image;
  const Row parent = image.tree().parent[view.opened.row];
  const auto siblings = parent == timon::boards::no_row ? image.roots() : image.children(parent);
  const auto place = std::find(siblings.begin(), siblings.end(), view.opened.row);
  if (place != siblings.begin()) view.previous = image.element(*(place - 1)).id;
  if (place + 1 != siblings.end()) view.following = image.element(*(place + 1)).id;
}

}  // namespace

Result<ElementView> show_element(const Context& context, PlanMemory& memory, const ShowElement& input) {
  auto opened = open_element(context, memory, input.element, input.on);
  if (!opened) return opened.error();
  ElementView view{*opened, plan_before(memory, opened->plan)};
  const auto& image = *opened->plan.image;
  const auto& element = image.element(opened->row);
  context.database.read([&](storage::Session& session) {
    view.links = storage::plans::links_of(session, element.id);
    if (element.person_id) view.person = storage::people::find_person(session, *element.person_id);
    read_facts(session, *opened, view.facts);
  });
  for (const Row child : image.children(opened->row)) view.children.push_back(board_row(opened->plan, child));
  find_neighbours(view);
  const auto& zone = image.contents().time_zone;
  view.today = local_day(context.clock(), zone.empty() ? "UTC" : zone);
  view.may = allowed_here(context.caller, timon::boards::place_of(image, opened->row));
  return view;
}

Result<ElementView> show_indicator(const Context& context, PlanMemory& memory, const ShowIndicator& input) {
  const auto indicator = context.database.read(
      [&](storage::Session& session) { return storage::indicators::find_indicator(session, input.indicator); });
  if (!indicator || indicator->withdrawn_at) return not_found();
  return show_element(context, memory, {indicator->element_id, input.on});
}

}  // namespace timon::usecases::boards
