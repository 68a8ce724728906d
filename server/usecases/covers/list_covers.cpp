#include "usecases/covers/list_covers.hpp"

#include "storage/plans/status_store.hpp"

namespace timon::usecases::covers {

using storage::Session;
namespace store = storage::covers;

namespace {

template <class Value>
Value at_or_empty(const std::map<ElementId, Value>& found, ElementId element) {
  const auto at = found.find(element);
  return at == found.end() ? Value{} : at->second;
}

}  // namespace

ListedCovers covers_of(const Context& context, Session& session, const boards::PlanOnDay& plan) {
  const PlanImage& image = *plan.image;
  const auto id = image.plan().id;
  ListedCovers listed{.plan = plan, .settings = store::settings_of(session, id)};
  const auto sheets = store::sheets_of_plan(session, id);
  const auto statuses = storage::plans::statuses_of_plan(session, id);
  const auto populations = store::populations_of_plan(session, id);
  std::vector<timon::covers::Status> all;
  for (Row row = 0; row < image.size(); ++row) {
    if (image.kind(row) != timon::plans::ElementKind::Initiative) continue;
    const auto element = image.element(row).id;
    ListedCover one{.row = row};
    const auto its = at_or_empty(sheets, element);
    for (const auto& [sheet, name] : names_of(Sheet{})) one.sheets.push_back(sheet_of(its, element, sheet));
    one.status = timon::covers::status_on(at_or_empty(statuses, element), plan.board->on());
    one.reach = timon::covers::reach_of(at_or_empty(populations, element), listed.settings.considerable);
    all.push_back(one.status);
    listed.initiatives.push_back(std::move(one));
  }
  listed.active = timon::covers::active_share(all);
  listed.may_edit_settings =
      image.plan().state != timon::plans::PlanState::Closed &&
      access::may(context.caller, access::Action::EditPlan, access::in_institution(image.plan().institution_id));
  return listed;
}

Result<ListedCovers> list_covers(const Context& context, boards::PlanMemory& memory, timon::plans::PlanId id,
                                 std::optional<Day> on) {
  const auto plan = boards::open_plan(context, memory, id, on);
  if (!plan) return plan.error();
  // How sheets stand is for the plan's own people, also where everybody reads its board.
  const auto place = access::in_institution(plan->image->plan().institution_id);
  if (auto allowed = access::require(context.caller, access::Action::ViewPlans, place); !allowed)
    return allowed.error();
  return context.database.read([&](Session& session) { return covers_of(context, session, *plan); });
}

}  // namespace timon::usecases::covers
