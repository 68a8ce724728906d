#include "usecases/reminders/read_feed.hpp"

#include <set>

#include "base/secret.hpp"
#include "domain/boards/rhythm.hpp"
#include "storage/access/grant_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/people/person_store.hpp"
#include "storage/reminders/feed_store.hpp"
#include "usecases/people/local_day.hpp"

namespace timon::usecases::reminders {
namespace {

using access::Action;
using timon::people::OfficeId;
using timon::reminders::MatterKind;

constexpr std::size_t longest_token = 200;
constexpr int days_ahead = 400;

void add_owed(const access::Caller& caller, const OpenSituation& open, std::vector<FeedEvent>& events) {
  for (const auto& matter : timon::reminders::matters_of(caller, open.situation)) {
    if (!is_owed(matter.kind)) continue;
    events.push_back({open.plan, timon::reminders::key_of(matter, open.plan.image->plan().id), matter.kind,
                      matter.office, matter.period, matter.count, matter.due_on, matter.due_on});
  }
}

void add_of_institution(const access::Caller& caller, const timon::reminders::InstitutionSituation& situation,
                        std::vector<FeedEvent>& events) {
  for (const auto& matter : timon::reminders::matters_of(caller, situation))
    if (is_owed(matter.kind))
      events.push_back({{},
                        timon::reminders::key_of(matter, situation.institution),
                        matter.kind,
                        matter.office,
                        nullptr,
                        matter.count,
                        matter.due_on,
                        matter.due_on,
                        matter.title,
                        matter.office_name});
}

std::set<OfficeId> reporting_offices(const access::Caller& caller, const PlanOnDay& plan) {
  std::set<OfficeId> offices;
  for (timon::boards::Row row = 0; row < plan.image->size(); ++row)
    if (plan.image->tree().has_leaves(row))
      if (const auto office = plan.image->responsible_office(row)) offices.insert(*office);
  std::erase_if(offices, [&](OfficeId office) {
    auto place = access::in_institution(plan.image->plan().institution_id);
    place.office_path = plan.image->office_path(office);
    return !access::may(caller, Action::Report, place);
  });
  return offices;
}

void add_ahead(const access::Caller& caller, const OpenSituation& open, std::vector<FeedEvent>& events) {
  const auto& image = *open.plan.image;
  const Day on = open.situation.on;
  const auto rhythm = timon::boards::rhythm_of(image.contents().indicators);
  const auto offices = reporting_offices(caller, open.plan);
  for (const auto& period : image.contents().periods) {
    const bool is_of_plan = period.end_on >= image.plan().start_on && period.start_on <= image.plan().end_on;
    const auto window = image.window(period);
    if (period.kind != rhythm || !is_of_plan || window.open_on <= on || window.close_on > on + days_ahead) continue;
    for (const auto office : offices) {
      const timon::reminders::Matter matter{.office = office, .period = &period};
      events.push_back({open.plan, timon::reminders::key_of(matter, image.plan().id), MatterKind::Report, office,
                        &period, 0, window.open_on, window.close_on});
    }
  }
}

}  // namespace

Result<Feed> read_feed(const Context& context, PlanMemory& memory, std::string_view token) {
  if (token.empty() || token.size() > longest_token) return not_found();
  Feed feed{.now = context.clock()};
  std::optional<access::Caller> caller;
  context.database.read([&](storage::Session& session) {
    const auto id = storage::reminders::find_feed(session, sha256_hex(token));
    const auto person = id ? storage::people::find_person(session, *id) : std::nullopt;
    if (!person) return;
    feed.time_zone = people::time_zone_of(session, person->institution_id);
    caller = storage::access::find_caller(session, *id, local_day(feed.now, feed.time_zone));
    if (const auto its = storage::people::find_institution(session, person->institution_id))
      feed.language = its->language;
    if (const auto its = storage::people::find_office(session, person->institution_id))
      feed.institution_name = its->name;
  });
  if (!caller) return not_found();
  const auto plans = boards::open_approved_plans({context.database, *caller, context.clock}, memory, {});
  if (!plans) return plans.error();
  context.database.read([&](storage::Session& session) {
    for (const auto& open : situations_of(session, *plans)) {
      add_owed(*caller, open, feed.events);
      add_ahead(*caller, open, feed.events);
    }
    if (const auto institution = caller->institution_id)
      add_of_institution(*caller, situation_of(session, *institution, feed.now), feed.events);
  });
  return feed;
}

}  // namespace timon::usecases::reminders
