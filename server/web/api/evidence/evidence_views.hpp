#pragma once
// Evidence and uploads as the API sends them.

#include "domain/evidence/withdrawal.hpp"
#include "usecases/evidence/attach_evidence.hpp"
#include "usecases/evidence/begin_upload.hpp"
#include "usecases/evidence/set_evidence_limits.hpp"
#include "web/api/calls.hpp"

namespace timon::api::evidence {

struct EvidenceView {
  timon::evidence::EvidenceId id;
  timon::plans::ElementId element;
  std::string element_code, element_name;
  std::string subject;
  std::string period;
  timon::evidence::Backed backed{};
  std::string fact;
  std::string name;
  timon::evidence::FileKind kind{};
  std::int64_t size = 0;
  std::string sha256;
  timon::evidence::Audience audience{};
  std::optional<std::string> person_name, person_post;
  Instant attached_at;
  std::optional<Instant> withdrawn_at;
  std::string withdrawal_reason;
  std::string content;
  std::optional<std::string> thumbnail;
};
BOOST_DESCRIBE_STRUCT(EvidenceView, (),
                      (id, element, element_code, element_name, subject, period, backed, fact, name, kind, size, sha256,
                       audience, person_name, person_post, attached_at, withdrawn_at, withdrawal_reason, content,
                       thumbnail))

/// An answer to a recommendation.
struct BackedAnswerView {
  timon::recommendations::RecommendationId recommendation;
  std::string office_name, text;
  Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(BackedAnswerView, (), (recommendation, office_name, text, recorded_at))

struct UploadView {
  timon::evidence::UploadId id;
  std::string name;
  timon::evidence::FileKind kind{};
  std::int64_t size = 0, chunk_size = 0;
  std::vector<std::int64_t> missing;
  std::optional<std::string> sha256;
  std::optional<std::string> thumbnail;
  std::vector<EvidenceView> backs_already;
  std::vector<BackedAnswerView> answers_already;
};
BOOST_DESCRIBE_STRUCT(UploadView, (),
                      (id, name, kind, size, chunk_size, missing, sha256, thumbnail, backs_already, answers_already))

struct LimitsView {
  std::int64_t file_megabytes = 0, total_megabytes = 0, used_bytes = 0;
};
BOOST_DESCRIBE_STRUCT(LimitsView, (), (file_megabytes, total_megabytes, used_bytes))

/// In the body of a report and of what is attached later.
struct AttachmentBody {
  timon::evidence::UploadId upload;
  timon::evidence::Audience audience{};
};
BOOST_DESCRIBE_STRUCT(AttachmentBody, (), (upload, audience))

/// Of what is withdrawn: a file of a fact, or of an answer.
struct WithdrawBody {
  std::string reason;
  std::optional<timon::evidence::WithdrawalGround> ground;
};
BOOST_DESCRIBE_STRUCT(WithdrawBody, (), (reason, ground))
/// A mistake, where it was not said.
timon::evidence::WithdrawalGround ground_of(const WithdrawBody& body);

std::vector<timon::usecases::evidence::Attachment> attachments_of(
    const std::optional<std::vector<AttachmentBody>>& body);

EvidenceView view_of(const timon::evidence::ListedEvidence& listed);
List<EvidenceView> views_of(const std::vector<timon::evidence::ListedEvidence>& listed);
std::vector<BackedAnswerView> views_of(const std::vector<timon::recommendations::BackedAnswer>& answers);
UploadView view_of(const timon::usecases::evidence::UploadShown& shown);
LimitsView view_of(const timon::usecases::evidence::EvidenceLimits& limits);

}  // namespace timon::api::evidence
