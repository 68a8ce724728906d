#include "web/api/evidence/evidence_views.hpp"

namespace timon::api::evidence {

using timon::evidence::ListedEvidence;

timon::evidence::WithdrawalGround ground_of(const WithdrawBody& body) {
  return body.ground.value_or(timon::evidence::WithdrawalGround::Mistake);
}

std::vector<timon::usecases::evidence::Attachment> attachments_of(
    const std::optional<std::vector<AttachmentBody>>& body) {
  std::vector<timon::usecases::evidence::Attachment> attachments;
  if (body)
    for (const auto& [upload, audience] : *body) attachments.push_back({upload, audience});
  return attachments;
}

EvidenceView view_of(const ListedEvidence& listed) {
  const auto& evidence = listed.evidence;
  const auto address = "/api/v1/evidence/" + evidence.id.text();
  EvidenceView view{evidence.id, evidence.element_id, listed.element_code, listed.element_name};
  view.subject = std::to_string(evidence.subject_id);
  view.period = listed.period_code;
  view.backed = evidence.backed;
  view.fact = std::to_string(evidence.fact_id);
  view.name = evidence.name;
  view.kind = evidence.kind;
  view.size = listed.size_bytes;
  view.sha256 = listed.hash;
  view.audience = evidence.audience;
  view.person_name = listed.person_name;
  view.person_post = listed.person_post;
  view.attached_at = evidence.attached_at;
  view.withdrawn_at = evidence.withdrawn_at;
  view.withdrawal_reason = evidence.withdrawal_reason;
  view.content = address + "/content";
  if (timon::evidence::is_picture(evidence.kind)) view.thumbnail = address + "/thumbnail";
  return view;
}

List<EvidenceView> views_of(const std::vector<ListedEvidence>& listed) {
  List<EvidenceView> list;
  for (const auto& one : listed) list.items.push_back(view_of(one));
  return list;
}

std::vector<BackedAnswerView> views_of(const std::vector<timon::recommendations::BackedAnswer>& answers) {
  std::vector<BackedAnswerView> views;
  for (const auto& one : answers) views.push_back({one.recommendation_id, one.office_name, one.text, one.recorded_at});
  return views;
}

UploadView view_of(const timon::usecases::evidence::UploadShown& shown) {
  UploadView view{shown.upload.id, shown.upload.name, shown.upload.kind, shown.size_bytes, timon::evidence::chunk_bytes,
                  shown.missing,   shown.hash};
  if (shown.has_thumbnail) view.thumbnail = "/api/v1/uploads/" + shown.upload.id.text() + "/thumbnail";
  view.backs_already = views_of(shown.backs_already.facts).items;
  view.answers_already = views_of(shown.backs_already.answers);
  return view;
}

LimitsView view_of(const timon::usecases::evidence::EvidenceLimits& limits) {
  constexpr unsigned megabyte = 20;
  return {limits.limits.file_bytes >> megabyte, limits.limits.total_bytes >> megabyte, limits.used_bytes};
}

}  // namespace timon::api::evidence
