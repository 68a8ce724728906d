#include "usecases/needs/list_needs.hpp"

#include <map>

#include "storage/plans/plan_store.hpp"
#include "usecases/people/office_places.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/plans/readable_plans.hpp"

namespace timon::usecases::needs {

using storage::Session;
using storage::needs::AnswerOfNeed;
using timon::needs::Answering;
using timon::people::OfficeId;
using timon::plans::PlanId;
using timon::plans::PlanState;

namespace {

using Answers = std::map<timon::needs::NeedId, std::vector<AnswerOfNeed>>;

/// Whether the caller may read a plan, asked once for each.
class KnownPlans {
 public:
  KnownPlans(const Context& context, Session& session) : session_(session), readable_(context, session) {}

  bool may_read(PlanId id) {
    const auto known = known_.find(id);
    if (known != known_.end()) return known->second;
    const auto plan = storage::plans::find_plan(session_, id);
    return known_[id] = plan && readable_.has(*plan);
  }

 private:
  Session& session_;
  plans::ReadablePlans readable_;
  std::map<PlanId, bool> known_{};
};

Answers answers_by_need(Session& session, OfficeId institution) {
  Answers answers;
  for (auto& one : storage::needs::answers_in(session, institution)) answers[one.need_id].push_back(std::move(one));
  return answers;
}

std::vector<Answering> standing_of(const std::vector<AnswerOfNeed>& answers) {
  std::vector<Answering> standing;
  for (const auto& one : answers) standing.push_back({one.is_withdrawn, one.plan_state == PlanState::Closed});
  return standing;
}

bool is_shown(const ShownNeed& one, NeedShow show) {
  if (show == NeedShow::Waiting) return one.is_waiting;
  return show == NeedShow::All || one.need.state == timon::needs::NeedState::Open;
}

}  // namespace

std::vector<ShownNeed> needs_in(const Context& context, Session& session, OfficeId institution) {
  KnownPlans plans(context, session);
  const people::OfficePlaces offices(session, institution);
  const Answers answers = answers_by_need(session, institution);
  std::vector<ShownNeed> shown;
  for (auto& need : storage::needs::list_needs(session, institution)) {
    ShownNeed one{.need = std::move(need)};
    const auto* office = one.need.office_id ? offices.find(*one.need.office_id) : nullptr;
    if (office != nullptr) one.office_code = office->code, one.office_name = office->name;
    const auto found = answers.find(one.need.id);
    const auto& its = found == answers.end() ? std::vector<AnswerOfNeed>{} : found->second;
    one.is_waiting = timon::needs::waits_for_an_initiative(one.need, standing_of(its));
    for (const auto& answer : its)
      if (!answer.is_withdrawn && plans.may_read(answer.plan_id)) one.answers.push_back(answer);
    shown.push_back(std::move(one));
  }
  return shown;
}

Result<std::vector<ShownNeed>> list_needs(const Context& context, std::optional<OfficeId> asked, NeedShow show) {
  return context.database.read([&](Session& session) -> Result<std::vector<ShownNeed>> {
    const auto institution = plans::institution_for(context, session, asked, access::Action::ViewPlans);
    if (!institution) return institution.error();
    auto needs = needs_in(context, session, *institution);
    std::erase_if(needs, [&](const ShownNeed& one) { return !is_shown(one, show); });
    return needs;
  });
}

}  // namespace timon::usecases::needs
