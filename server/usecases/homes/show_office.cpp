#include "usecases/homes/show_office.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "storage/people/office_store.hpp"
#include "storage/reports/closing_store.hpp"
#include "storage/reports/first_reports.hpp"

namespace timon::usecases::homes {
namespace {

using access::Action;
using timon::boards::Row;
using timon::people::Office;
using timon::people::OfficeId;
using timon::people::PersonId;

using People = std::map<std::optional<PersonId>, WorkOfPerson>;

bool leads(const Context& context, storage::Session& session, const Office& office) {
  access::Place place = access::in_institution(office.institution_id);
  place.office_path = storage::people::office_path(session, office.id);
  return access::may(context.caller, Action::LeadOffice, place);
}

/// The offices named in the caller's rights to lead; the institution stands for itself.
std::vector<Office> offices_led(const Context& context, storage::Session& session,
                                const std::optional<OfficeId>& wanted) {
  std::vector<Office> led;
  const auto add = [&](std::optional<std::int64_t> id) {
    const auto office = id ? storage::people::find_office(session, OfficeId{*id}) : std::nullopt;
    const bool is_there = office && std::ranges::find(led, office->id, &Office::id) != led.end();
    if (office && !is_there && leads(context, session, *office)) led.push_back(*office);
  };
  for (const auto& grant : context.caller.grants) {
    if (grant.role != access::Role::HeadOfOffice) continue;
    if (grant.scope_kind == access::ScopeKind::Office || grant.scope_kind == access::ScopeKind::Institution)
      add(grant.scope_id);
  }
  if (wanted) add(wanted->value);
  return led;
}

bool is_of(const PlanOnDay& plan, Row row, OfficeId office) {
  const auto responsible = plan.image->responsible_office(row);
  return responsible && plan.image->is_at_or_below(*responsible, office);
}

void add_goals(const PlanOnDay& plan, OfficeId office, OfficeView& view) {
  for (Row row = 0; row < plan.image->size(); ++row) {
    if (plan.image->kind(row) != timon::plans::ElementKind::Goal || !is_of(plan, row, office)) continue;
    view.goals.push_back({plan, boards::board_row(plan, row)});
    ++view.lights[static_cast<std::size_t>(plan.board->figures(row).light.light)];
  }
}

/// Critical, at risk, without data, all others.
int urgency_of(timon::lights::Light light) {
  using enum timon::lights::Light;
  if (light == Red || light == Orange || light == RedOver) return 0;
  if (light == Yellow || light == YellowOver || light == Purple) return 1;
  return light == Grey ? 2 : 3;
}

void sort_goals(std::vector<OfficeView::Goal>& goals) {
  const auto urgency = [](const OfficeView::Goal& goal) {
    using timon::boards::FigureName;
    const auto& figures = goal.plan.board->figures(goal.row.row);
    return std::pair(urgency_of(figures.light.light), figures.value(FigureName::Compliance).value_or(Hundredths{}));
  };
  std::stable_sort(goals.begin(), goals.end(),
                   [&](const auto& one, const auto& other) { return urgency(one) < urgency(other); });
}

void count_subjects(const PlanOnDay& plan, OfficeId office, People& people) {
  const auto& tree = plan.image->tree();
  for (Row row = 0; row < plan.image->size(); ++row)
    if (tree.has_leaves(row) && is_of(plan, row, office))
      people[timon::homes::responsible_person(*plan.image, row)].subjects +=
          tree.first_leaf[row + 1] - tree.first_leaf[row];
}

/// Imported values say nothing of when somebody delivered.
void count_reports(const PlanOnDay& plan, OfficeId office, const storage::reports::FirstReports& firsts,
                   People& people) {
  const auto& image = *plan.image;
  for (const auto& task : timon::homes::reports_of(image)) {
    if (task.reported->import_id || !is_of(plan, task.row, office)) continue;
    const auto first = firsts.find({task.reported->subject_id, task.reported->period_id});
    const auto at = first == firsts.end() ? task.reported->recorded_at : first->second;
    people[timon::homes::responsible_person(image, task.row)].punctuality.count(image.window(*task.period).last_on,
                                                                                image.day_of(at));
  }
}

/// What was closed without its report nobody owes any more; it never came all the same.
void count_late(const PlanOnDay& plan, OfficeId office, const timon::reports::ClosedPeriods& closed, People& people) {
  const auto each_late = [&](const timon::reports::ClosedPeriods& without, auto count) {
    for (const auto& task : timon::homes::owed_reports(*plan.image, plan.board->on(), without))
      if (task.late > 0 && is_of(plan, task.row, office))
        count(people[timon::homes::responsible_person(*plan.image, task.row)], task.late);
  };
  each_late(closed, [](WorkOfPerson& person, std::int64_t late) { person.late += late; });
  each_late({}, [](WorkOfPerson& person, std::int64_t late) { person.punctuality.missing += late; });
}

void add_work(const Context& context, const PlanOnDay& plan, OfficeId office, People& people) {
  const auto id = plan.image->plan().id;
  context.database.read([&](storage::Session& session) {
    count_reports(plan, office, storage::reports::first_reports(session, id), people);
    count_late(plan, office, storage::reports::closed_periods(session, id), people);
  });
}

void add_reports(const Context& context, const PlanOnDay& plan, OfficeView& view) {
  auto matrix = reports::list_reports(context, *plan.image, {.on = plan.board->on()});
  if (!matrix) return;
  std::erase_if(matrix->rows, [&](const reports::ReportRow& row) {
    return !plan.image->is_at_or_below(row.office->id, view.office->id);
  });
  if (!matrix->rows.empty()) view.reports.push_back({plan, *std::move(matrix)});
}

std::vector<WorkOfPerson> named(storage::Session& session, People&& people) {
  std::vector<PersonId> ids;
  for (const auto& [id, work] : people)
    if (id) ids.push_back(*id);
  const auto names = storage::people::names_of_people(session, ids);
  std::vector<WorkOfPerson> works;
  for (auto& [id, work] : people) {
    work.person_id = id;
    if (const auto found = id ? names.find(*id) : names.end(); found != names.end())
      std::tie(work.name, work.post) = std::tie(found->second.name, found->second.post);
    works.push_back(std::move(work));
  }
  std::stable_sort(works.begin(), works.end(), [](const auto& one, const auto& other) {
    return std::tuple(-one.late, -one.subjects) < std::tuple(-other.late, -other.subjects);
  });
  return works;
}

}  // namespace

Result<OfficeView> show_office(const Context& context, PlanMemory& memory, const ShowOffice& input) {
  if (auto allowed = access::require_somewhere(context.caller, Action::LeadOffice); !allowed) return allowed.error();
  OfficeView view;
  view.offices =
      context.database.read([&](storage::Session& session) { return offices_led(context, session, input.office); });
  const auto chosen = input.office ? std::ranges::find(view.offices, *input.office, &Office::id) : view.offices.begin();
  if (input.office && chosen == view.offices.end()) return not_found();
  if (chosen == view.offices.end()) return view;
  view.office = *chosen;
  const auto plans = boards::open_approved_plans(context, memory, input.on);
  if (!plans) return plans.error();
  People people;
  for (const auto& plan : *plans) {
    add_goals(plan, view.office->id, view);
    count_subjects(plan, view.office->id, people);
    if (!boards::asks_for_reports(context, plan)) continue;
    view.asks_for_reports = true;
    add_work(context, plan, view.office->id, people);
    add_reports(context, plan, view);
  }
  sort_goals(view.goals);
  view.people = context.database.read([&](storage::Session& session) { return named(session, std::move(people)); });
  return view;
}

}  // namespace timon::usecases::homes
