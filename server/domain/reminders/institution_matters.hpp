#pragma once
// What somebody is reminded of outside any plan: recommendations to answer or to judge, and calls to come or to mark.
// By the same days as reports.

#include <string>
#include <vector>

#include "domain/access/caller.hpp"
#include "domain/access/permissions.hpp"
#include "domain/calendars/business_calendar.hpp"
#include "domain/convocations/convocation.hpp"
#include "domain/recommendations/recommendation.hpp"
#include "domain/reminders/matters.hpp"

namespace timon::reminders {

/// A recommendation that waits for somebody.
struct OpenRecommendation {
  recommendations::Recommendation recommendation{};
  std::string office_name{};
  access::Place place{};
  Day made_on{};
  Day answered_on{};  ///< the last answer, of an answered one
};

struct CalledOffice {
  people::OfficeId id{};
  std::string name{};
  access::Place place{};
};

/// A call that is to come, or whose participation is not said of every office.
struct OpenCall {
  convocations::Convocation convocation{};
  Day made_on{};
  std::vector<CalledOffice> offices{};  ///< of one that was held: those that nothing was said of
};

/// What is the same for everybody who is reminded of an institution on a day.
struct InstitutionSituation {
  people::OfficeId institution{};
  ReminderSettings settings{};
  calendars::BusinessCalendar calendar{};
  Day on{};
  std::vector<OpenRecommendation> recommendations{};
  std::vector<OpenCall> calls{};
};

/// What is due first before the rest. A recommendation of each office is told by itself, what waits for judgement in
/// one line with its number; a call ends with its day.
std::vector<Matter> matters_of(const access::Caller& caller, const InstitutionSituation& situation);

/// The same for the same matter on every day.
std::string key_of(const Matter& matter, people::OfficeId institution);

}  // namespace timon::reminders
