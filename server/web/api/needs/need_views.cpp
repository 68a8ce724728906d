#include "web/api/needs/need_views.hpp"

namespace timon::api::needs {

NeedView view_of(const usecases::needs::ShownNeed& shown) {
  const auto& its = shown.need;
  NeedView view{.id = its.id,
                .code = its.code,
                .name = its.name,
                .origin = its.origin,
                .urgency = its.urgency,
                .place = its.place,
                .affected = its.affected,
                .raised_on = its.raised_on,
                .source = its.source,
                .state = its.state,
                .state_reason = its.state_reason,
                .state_on = its.state_on,
                .version = its.version,
                .is_waiting = shown.is_waiting};
  if (its.office_id) view.office = shown.office_code, view.office_name = shown.office_name;
  for (const auto& one : shown.answers)
    view.answers.push_back({one.element_id, one.code, one.name, one.plan_id, one.plan_code});
  return view;
}

AnsweredNeedsView view_of(const usecases::needs::AnsweredNeeds& answered) {
  AnsweredNeedsView view{answered.is_initiative, answered.may_edit, answered.version, {}};
  for (const auto& need : answered.needs)
    view.needs.push_back({need.id, need.code, need.name, need.urgency, need.place, need.affected});
  return view;
}

}  // namespace timon::api::needs
