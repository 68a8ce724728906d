#include "usecases/documents/content_hash.hpp"

#include <algorithm>
#include <map>

#include "base/clock.hpp"
#include "base/secret.hpp"
#include "storage/people/office_store.hpp"
#include "storage/recommendations/recommendation_file_store.hpp"
#include "storage/recommendations/recommendation_store.hpp"
#include "storage/reports/observation_store.hpp"
#include "usecases/documents/cover_text.hpp"

namespace timon::usecases::documents {
namespace {

using storage::Session;
using timon::boards::PlanImage;
using timon::documents::ConcerningRecommendation;
using timon::documents::Document;
using timon::documents::DocumentKind;
namespace reports = storage::reports;

std::string delivered_text(Session& session, const timon::reports::Delivery& delivery) {
  return timon::documents::content_text(delivery, reports::lines_of(session, delivery.id),
                                        reports::offices_of(session, delivery.id));
}

/// An empty digest where the delivery is gone: no document has it.
std::string report_hash(Session& session, const Document& document) {
  for (const auto& delivery : reports::deliveries_of(session, document.report_id.value()))
    if (document.delivery_id == delivery.id) return sha256_hex(delivered_text(session, delivery));
  return {};
}

void add_files(Session& session, std::vector<ConcerningRecommendation>& all) {
  std::map<timon::recommendations::RecommendationId, ConcerningRecommendation*> places;
  std::vector<timon::recommendations::RecommendationId> ids;
  for (auto& its : all) places[its.recommendation.id] = &its, ids.push_back(its.recommendation.id);
  for (auto& file : storage::recommendations::files_of(session, ids))
    places.at(file.recommendation_id)->files.push_back(std::move(file));
}

std::vector<ConcerningRecommendation> concerning(Session& session, timon::people::OfficeId institution,
                                                 timon::people::OfficeId office, const timon::plans::Period& period) {
  namespace store = storage::recommendations;
  const auto zone = storage::people::find_institution(session, institution).value().time_zone;
  std::map<timon::recommendations::RecommendationId, std::vector<timon::recommendations::Turn>> turns;
  for (auto& turn : store::list_turns(session, institution)) turns[turn.recommendation_id].push_back(std::move(turn));
  const auto days = timon::documents::feedback_days(period.start_on, period.end_on);
  std::vector<ConcerningRecommendation> found;
  for (auto& one : store::list_recommendations(session, institution)) {
    if (one.office_id != office) continue;
    auto its = std::move(turns[one.id]);
    const auto ended_on = timon::recommendations::has_ended(one.state) && !its.empty()
                              ? std::optional(local_day(its.back().recorded_at, zone))
                              : std::nullopt;
    if (timon::documents::concerns(days, local_day(one.recorded_at, zone), ended_on))
      found.push_back({std::move(one), std::move(its), {}});
  }
  add_files(session, found);
  return found;
}

}  // namespace

timon::documents::FeedbackFacts feedback_facts(Session& session, const PlanImage& image, timon::people::OfficeId office,
                                               const timon::plans::Period& period) {
  timon::documents::FeedbackFacts facts;
  facts.report = reports::find_report_of(session, image.plan().id, office, period.id);
  facts.recommendations = concerning(session, image.plan().institution_id, office, period);
  if (!facts.report) return facts;
  const auto deliveries = reports::deliveries_of(session, facts.report->id);
  if (const auto* delivery = timon::documents::current_delivery(deliveries))
    facts.delivered = delivered_text(session, *delivery);
  facts.observations = reports::observations_of(session, facts.report->id);
  facts.turns = reports::turns_of(session, facts.report->id);
  return facts;
}

std::string content_hash(Session& session, const PlanImage& image, const Document& document) {
  if (document.kind == DocumentKind::OfficeReport) return report_hash(session, document);
  if (document.element_id) return sha256_hex(cover_text(session, image, *document.element_id, document.kind));
  const auto* period = image.period(document.period_id.value());
  if (period == nullptr) return {};
  return sha256_hex(timon::documents::content_text(feedback_facts(session, image, *document.office_id, *period)));
}

}  // namespace timon::usecases::documents
