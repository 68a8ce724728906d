#include <map>

#include "storage/calendars/holiday_store.hpp"
#include "storage/convocations/convocation_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/recommendations/recommendation_store.hpp"
#include "storage/reminders/reminder_store.hpp"
#include "usecases/people/office_places.hpp"
#include "usecases/reminders/plan_situations.hpp"

namespace timon::usecases::reminders {
namespace {

using timon::people::OfficeId;
using timon::recommendations::State;
using timon::reminders::InstitutionSituation;

struct Known {
  const people::OfficePlaces& offices;
  const std::string& zone;
};

void add_recommendations(storage::Session& session, const Known& known, InstitutionSituation& situation) {
  namespace store = storage::recommendations;
  std::map<timon::recommendations::RecommendationId, Day> answered;
  for (const auto& turn : store::list_turns(session, situation.institution))
    if (timon::recommendations::is_of_office(turn.kind))
      answered[turn.recommendation_id] = local_day(turn.recorded_at, known.zone);
  for (auto& one : store::list_recommendations(session, situation.institution)) {
    const auto* office = known.offices.find(one.office_id);
    if (office == nullptr || (one.state != State::Open && one.state != State::Answered)) continue;
    const Day made_on = local_day(one.recorded_at, known.zone);
    const auto answer = answered.find(one.id);
    situation.recommendations.push_back({std::move(one), office->name, known.offices.place_of(*office), made_on,
                                         answer == answered.end() ? made_on : answer->second});
  }
}

void add_calls(storage::Session& session, const Known& known, InstitutionSituation& situation) {
  namespace store = storage::convocations;
  std::map<timon::convocations::ConvocationId, std::vector<OfficeId>> called;
  for (const auto& [convocation, office] : store::list_convoked(session, situation.institution))
    called[convocation].push_back(office);
  for (const auto& mark : store::list_marks(session, situation.institution))
    std::erase(called[mark.convocation_id], mark.office_id);
  for (auto& one : store::list_convocations(session, situation.institution)) {
    timon::reminders::OpenCall call{std::move(one), {}, {}};
    call.made_on = local_day(call.convocation.recorded_at, known.zone);
    for (const auto id : called[call.convocation.id])
      if (const auto* office = known.offices.find(id); office != nullptr && !office->withdrawn_at)
        call.offices.push_back({id, office->name, known.offices.place_of(*office)});
    if (!call.offices.empty()) situation.calls.push_back(std::move(call));
  }
}

}  // namespace

InstitutionSituation situation_of(storage::Session& session, OfficeId institution, Instant now) {
  const auto its = storage::people::find_institution(session, institution);
  const std::string zone = its ? its->time_zone : "UTC";
  const people::OfficePlaces offices(session, institution);
  InstitutionSituation situation{.institution = institution,
                                 .settings = storage::reminders::settings_of(session, institution),
                                 .calendar = storage::calendars::business_calendar_of(session, institution),
                                 .on = local_day(now, zone)};
  add_recommendations(session, {offices, zone}, situation);
  add_calls(session, {offices, zone}, situation);
  return situation;
}

}  // namespace timon::usecases::reminders
