#include "app/wiring.hpp"

#include "app/staff_bundle.hpp"
#include "usecases/access/find_caller.hpp"
#include "web/api/access/grant_routes.hpp"
#include "web/api/access/institution_routes.hpp"
#include "web/api/access/person_routes.hpp"
#include "web/api/access/session_routes.hpp"
#include "web/api/boards/board_routes.hpp"
#include "web/api/boards/element_routes.hpp"
#include "web/api/boards/money_routes.hpp"
#include "web/api/boards/over_reported_routes.hpp"
#include "web/api/boards/saved_view_routes.hpp"
#include "web/api/boards/schedule_routes.hpp"
#include "web/api/calendars/calendar_routes.hpp"
#include "web/api/convocations/convocation_routes.hpp"
#include "web/api/covers/cover_routes.hpp"
#include "web/api/documents/cover_document_routes.hpp"
#include "web/api/documents/document_routes.hpp"
#include "web/api/documents/feedback_routes.hpp"
#include "web/api/documents/template_routes.hpp"
#include "web/api/documents/workbook_routes.hpp"
#include "web/api/evidence/evidence_routes.hpp"
#include "web/api/homes/home_routes.hpp"
#include "web/api/homes/office_routes.hpp"
#include "web/api/homes/review_routes.hpp"
#include "web/api/homes/search_routes.hpp"
#include "web/api/imports/import_routes.hpp"
#include "web/api/indicators/indicator_edit_routes.hpp"
#include "web/api/installation/example_routes.hpp"
#include "web/api/ledger/ledger_routes.hpp"
#include "web/api/lights/light_profile_routes.hpp"
#include "web/api/logframes/logframe_routes.hpp"
#include "web/api/mails/mail_routes.hpp"
#include "web/api/mandates/mandate_routes.hpp"
#include "web/api/needs/need_routes.hpp"
#include "web/api/people/office_routes.hpp"
#include "web/api/people/token_routes.hpp"
#include "web/api/plans/content_routes.hpp"
#include "web/api/plans/element_edit_routes.hpp"
#include "web/api/plans/plan_routes.hpp"
#include "web/api/recommendations/recommendation_routes.hpp"
#include "web/api/reminders/feed_routes.hpp"
#include "web/api/reminders/reminder_routes.hpp"
#include "web/api/reports/closing_routes.hpp"
#include "web/api/reports/office_report_routes.hpp"
#include "web/api/reports/report_matrix_routes.hpp"
#include "web/api/reports/report_routes.hpp"
#include "web/api/reports/target_change_routes.hpp"
#include "web/documents/cover_pages.hpp"
#include "web/documents/cover_values.hpp"
#include "web/documents/feedback_pages.hpp"
#include "web/documents/feeds/feed_calendar.hpp"
#include "web/documents/mails/digest_mail.hpp"
#include "web/documents/report_annexes.hpp"
#include "web/documents/template_values.hpp"
#include "web/documents/workbook_form.hpp"

namespace timon::app {
namespace {

std::optional<guard::Identity> identity(std::optional<usecases::access::KnownCaller> known) {
  if (!known) return std::nullopt;
  return guard::Identity{std::move(known->caller), std::move(known->csrf_token)};
}

/// Who works here, and what is set once.
void mount_administration(http::Site& site, guard::Doors& doors, Memories& memories) {
  doors.mount_api(site, api::access::session_routes());
  doors.mount_api(site, api::people::token_routes());
  doors.mount_api(site, api::people::office_routes());
  doors.mount_api(site, api::access::person_routes());
  doors.mount_api(site, api::access::grant_routes());
  doors.mount_api(site, api::access::institution_routes());
  doors.mount_api(site, api::installation::example_routes());
  doors.mount_api(site, api::ledger::ledger_routes());
  doors.mount_api(site, api::mails::mail_routes(memories.mails, memories.address, documents::mails::test_words));
  doors.mount_api(site, api::calendars::calendar_routes());
  doors.mount_api(site, api::lights::light_profile_routes());
}

/// What is planned, where it comes from, and how it goes.
void mount_plans(http::Site& site, guard::Doors& doors, Memories& memories) {
  doors.mount_api(site, api::boards::board_routes(memories.plans));
  doors.mount_api(site, api::boards::saved_view_routes());
  doors.mount_api(site, api::boards::element_routes(memories.plans));
  doors.mount_api(site, api::boards::over_reported_routes(memories.plans));
  doors.mount_api(site, api::boards::schedule_routes(memories.plans));
  doors.mount_api(site, api::homes::home_routes(memories.plans));
  doors.mount_api(site, api::homes::office_routes(memories.plans));
  doors.mount_api(site, api::homes::review_routes(memories.plans));
  doors.mount_api(site, api::homes::search_routes(memories.plans));
  doors.mount_api(site, api::boards::money_routes(memories.plans));
  doors.mount_api(site, api::plans::plan_routes());
  doors.mount_api(site, api::plans::content_routes());
  doors.mount_api(site, api::plans::element_edit_routes([&memories](const auto& call, auto id, int status) {
                    return api::boards::element_document(memories.plans, call, id, status);
                  }));
  doors.mount_api(site, api::indicators::indicator_edit_routes([&memories](const auto& call, auto id, int status) {
                    return api::boards::indicator_document(memories.plans, call, id, status);
                  }));
  doors.mount_api(site, api::indicators::measure_routes());
  doors.mount_api(site, api::mandates::mandate_routes());
  doors.mount_api(site, api::needs::need_routes());
  doors.mount_api(site, api::logframes::logframe_routes());
  doors.mount_api(site,
                  api::imports::import_routes([&background = memories.background] { return background.take_place(); }));
  doors.mount_api(site, api::imports::import_map_routes());
  doors.mount_api(site, api::imports::export_routes(memories.plans));
}

/// The reporting cycle.
void mount_reporting(http::Site& site, guard::Doors& doors, Memories& memories) {
  doors.mount_api(site, api::reports::report_routes());
  doors.mount_api(site, api::reports::office_report_routes(memories.plans));
  doors.mount_api(site, api::reports::report_matrix_routes(memories.plans));
  doors.mount_api(site, api::reports::closing_routes(memories.plans));
  doors.mount_api(site, api::reports::target_change_routes(memories.plans));
  doors.mount_api(site, api::evidence::upload_routes());
  doors.mount_api(site, api::evidence::evidence_routes());
  doors.mount_api(site, api::documents::document_routes(memories.plans, memories.address, documents::draw_report));
  doors.mount_api(site, api::documents::feedback_routes(memories.plans, memories.address,
                                                        {documents::draw_feedback, documents::feedback_workbook}));
  doors.mount_api(site, api::documents::cover_document_routes(memories.plans, memories.address, documents::draw_cover));
  doors.mount_api(
      site, api::documents::template_routes(memories.plans, documents::say_report_values, documents::say_cover_values));
  doors.mount_api(site, api::documents::workbook_routes(memories.plans, documents::draw_workbook));
  doors.mount_api(site, api::reminders::reminder_routes(memories.plans));
  doors.mount_api(site, api::reminders::feed_routes());
  doors.mount_api(site, api::covers::cover_routes(memories.plans));
  doors.mount_api(site, api::recommendations::recommendation_routes());
  doors.mount_api(site, api::convocations::convocation_routes());
}

}  // namespace

guard::Recognition recognition(storage::Database& database, const Clock& clock) {
  return {[&database, clock](std::string_view session) {
            return identity(usecases::access::find_caller_by_session(database, session, clock()));
          },
          [&database, clock](std::string_view token) {
            return identity(usecases::access::find_caller_by_token(database, token, clock()));
          }};
}

void mount_api(http::Site& site, guard::Doors& doors, Memories& memories) {
  mount_administration(site, doors, memories);
  mount_plans(site, doors, memories);
  mount_reporting(site, doors, memories);
}

void mount_all(http::Site& site, guard::Doors& doors, Memories& memories) {
  mount_api(site, doors, memories);
  doors.mount_pages(site, memories.portal.routes());
  doors.mount_pages(site,
                    api::reminders::feed_pages(memories.plans, memories.address, documents::feeds::feed_calendar));
  add_staff_bundle(site);
  doors.finish(site);
}

}  // namespace timon::app
