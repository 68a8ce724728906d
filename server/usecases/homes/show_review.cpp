#include "usecases/homes/show_review.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "domain/boards/place.hpp"
#include "storage/plans/plan_store.hpp"
#include "storage/reports/closing_store.hpp"
#include "storage/reports/review_mark_store.hpp"

namespace timon::usecases::homes {
namespace {

using access::Action;
using timon::homes::Task;
using LateOffices = std::map<std::optional<timon::people::OfficeId>, LateOffice>;

constexpr std::int64_t imports_looked_at = 30;

bool may_review(const Context& context, const PlanOnDay& plan, timon::boards::Row row) {
  const auto& image = *plan.image;
  return access::may(context.caller, Action::ReviewReports, access::in_institution(image.plan().institution_id)) ||
         access::may(context.caller, Action::ReviewReports, timon::boards::place_of(image, row));
}

struct Gathered {
  std::vector<HomeTask> arrived{}, over_reported{};
  LateOffices late{};
};

void add_late(const PlanOnDay& plan, const Task& task, Day due_on, LateOffices& offices) {
  const auto office = plan.image->responsible_office(task.row);
  auto& its = offices[office];
  its.office = office;
  if (const auto* known = office ? plan.image->office(*office) : nullptr) its.name = known->name;
  if (its.subjects == 0 || due_on < its.oldest_due_on) its.oldest_due_on = due_on;
  ++its.subjects;
  its.reports += task.late;
}

void gather(const Context& context, const PlanOnDay& plan, Gathered& gathered) {
  for (const auto& task : timon::homes::reports_of(*plan.image)) {
    const bool is_over = timon::homes::is_over_reported(*plan.image, task);
    const bool is_by_person = !task.reported->import_id;
    if (!(is_over || is_by_person) || !may_review(context, plan, task.row)) continue;
    if (is_by_person) gathered.arrived.push_back({.plan = plan, .task = task});
    if (is_over) gathered.over_reported.push_back({.plan = plan, .task = task});
  }
  const auto closed = context.database.read(
      [&](storage::Session& session) { return storage::reports::closed_periods(session, plan.image->plan().id); });
  for (const auto& task : timon::homes::owed_reports(*plan.image, plan.board->on(), closed))
    if (task.late > 0 && may_review(context, plan, task.row))
      add_late(plan, task, plan.image->window(*task.period).close_on, gathered.late);
}

std::vector<LateOffice> in_order(LateOffices&& offices) {
  std::vector<LateOffice> late;
  for (auto& [id, office] : offices) late.push_back(std::move(office));
  std::stable_sort(late.begin(), late.end(),
                   [](const auto& one, const auto& other) { return one.reports > other.reports; });
  return late;
}

std::vector<timon::plans::Plan> drafts(const Context& context, storage::Session& session) {
  auto plans = storage::plans::list_plans(session);
  std::erase_if(plans, [&](const timon::plans::Plan& plan) {
    return plan.state != timon::plans::PlanState::Draft ||
           !access::may(context.caller, Action::ApprovePlan, access::in_institution(plan.institution_id));
  });
  return plans;
}

std::vector<needs::ShownNeed> waiting_needs(const Context& context, storage::Session& session) {
  const auto institution = context.caller.institution_id;
  if (!institution || !access::may(context.caller, Action::ReviewReports, access::in_institution(*institution)))
    return {};
  auto waiting = needs::needs_in(context, session, *institution);
  std::erase_if(waiting, [](const needs::ShownNeed& one) { return !one.is_waiting; });
  return waiting;
}

void add_waiting_covers(const Context& context, storage::Session& session, const PlanOnDay& plan,
                        std::vector<WaitingCover>& waiting) {
  for (const auto& one : covers::covers_of(context, session, plan).initiatives) {
    WaitingCover its{.plan = plan, .row = one.row};
    for (const auto& sheet : one.sheets)
      if (sheet.state == timon::covers::CoverState::Delivered) its.sheets.push_back(sheet.sheet);
    if (!its.sheets.empty() && may_review(context, plan, one.row)) waiting.push_back(std::move(its));
  }
}

bool went_wrong(const imports::ShownImport& shown) {
  using timon::imports::ImportState;
  const auto& its = shown.import;
  return its.state == ImportState::Refused || its.state == ImportState::Failed || its.refused_count > 0;
}

std::vector<imports::ShownImport> imports_gone_wrong(const Context& context) {
  auto page = imports::list_imports(context, {.limit = imports_looked_at});
  if (!page) return {};
  std::erase_if(page->items, [](const auto& shown) { return !went_wrong(shown); });
  return std::move(page->items);
}

bool is_newer(const HomeTask& one, const HomeTask& other) { return one.task.reported->id > other.task.reported->id; }

}  // namespace

Result<ReviewView> show_review(const Context& context, PlanMemory& memory, const ShowReview& input) {
  if (auto allowed = access::require_somewhere(context.caller, Action::ReviewReports); !allowed) return allowed.error();
  ReviewView view{.now = context.clock()};
  const auto plans = boards::open_approved_plans(context, memory, input.on);
  if (!plans) return plans.error();
  Gathered gathered;
  for (const auto& plan : *plans) gather(context, plan, gathered);
  context.database.read([&](storage::Session& session) {
    if (context.caller.person_id) view.seen_until = storage::reports::seen_until(session, *context.caller.person_id);
    view.drafts = drafts(context, session);
    view.needs = waiting_needs(context, session);
    for (const auto& plan : *plans) add_waiting_covers(context, session, plan, view.covers);
  });
  view.unseen = static_cast<std::size_t>(std::ranges::count_if(gathered.arrived, [&](const HomeTask& item) {
    return !view.seen_until || item.task.reported->recorded_at > *view.seen_until;
  }));
  std::ranges::stable_sort(gathered.arrived, is_newer);
  std::ranges::stable_sort(gathered.over_reported, is_newer);
  view.arrived = page_of(context, std::move(gathered.arrived), input.limit);
  view.over_reported = page_of(context, std::move(gathered.over_reported), input.limit);
  view.late = in_order(std::move(gathered.late));
  view.imports = imports_gone_wrong(context);
  return view;
}

Result<void> mark_review_seen(const Context& context, Instant until) {
  if (auto allowed = access::require_somewhere(context.caller, Action::ReviewReports); !allowed) return allowed.error();
  if (!context.caller.person_id) return not_allowed();
  if (until > context.clock()) return invalid("until", "in_the_future");
  return context.database.write([&](storage::Transaction& transaction) -> Result<void> {
    storage::reports::mark_seen(transaction, *context.caller.person_id, until);
    return {};
  });
}

}  // namespace timon::usecases::homes
