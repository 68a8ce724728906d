#include "web/api/evidence/evidence_routes.hpp"

#include <algorithm>

#include "usecases/evidence/read_evidence.hpp"
#include "usecases/evidence/withdraw_evidence.hpp"
#include "web/api/evidence/evidence_table.hpp"
#include "web/guard/ranged_download.hpp"

namespace timon::api::evidence {
namespace {

using timon::evidence::EvidenceId;
using timon::people::OfficeId;
using timon::plans::ElementId;
namespace usecases = timon::usecases::evidence;

struct AttachBody {
  std::optional<timon::indicators::IndicatorId> indicator;
  std::optional<ElementId> element;
  std::string period;
  timon::evidence::Backed backed{};
  std::vector<AttachmentBody> evidence;
};
BOOST_DESCRIBE_STRUCT(AttachBody, (), (indicator, element, period, backed, evidence))

struct LimitsBody {
  std::int64_t file_megabytes = 0, total_megabytes = 0;
};
BOOST_DESCRIBE_STRUCT(LimitsBody, (), (file_megabytes, total_megabytes))

Result<Response> list_evidence(const Request& request, const Call& call) {
  const auto element = id_in_path<ElementId>(request);
  if (!element) return element.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto list = usecases::list_evidence(call.context, *element);
  if (!list) return list.error();
  const auto views = views_of(*list);
  if (!*format) return answer(views);
  const auto of = usecases::name_of_backed(call.context, *element);
  if (!of) return of.error();
  return evidence_table(request, **format, views.items, {{"element", *of}}, element->text(), call.catalogue);
}

Result<Response> attach_evidence(const Request& request, const Call& call) {
  const auto body = read_body<AttachBody>(request);
  if (!body) return body.error();
  if (body->indicator.has_value() == body->element.has_value()) return invalid("indicator", "one_of_two");
  usecases::AttachEvidence input{body->indicator ? decltype(input.subject)(*body->indicator) : *body->element,
                                 body->period, body->backed, attachments_of(body->evidence)};
  const auto attached = usecases::attach_evidence(call.context, input);
  if (!attached) return attached.error();
  return answer(views_of(*attached), 201);
}

Result<Response> withdraw_evidence(const Request& request, const Call& call) {
  const auto id = id_in_path<EvidenceId>(request);
  if (!id) return id.error();
  auto body = read_body<WithdrawBody>(request);
  if (!body) return body.error();
  const auto ground = ground_of(*body);
  const auto withdrawn = usecases::withdraw_evidence(call.context, {*id, std::move(body->reason), ground});
  if (!withdrawn) return withdrawn.error();
  return answer(view_of(*withdrawn));
}

Result<Response> download_evidence(const Request& request, const Call& call) {
  const auto id = id_in_path<EvidenceId>(request);
  if (!id) return id.error();
  const auto opened = usecases::open_evidence(call.context, *id);
  if (!opened) return opened.error();
  return guard::ranged_download(request, {opened->name, opened->media_type, opened->tag, opened->size_bytes},
                                [&](auto from, auto until, const auto& take) {
                                  usecases::copy_evidence(call.context, *opened, from, until, take);
                                });
}

Result<Response> show_thumbnail(const Request& request, const Call& call) {
  const auto id = id_in_path<EvidenceId>(request);
  if (!id) return id.error();
  auto picture = usecases::show_thumbnail(call.context, *id);
  if (!picture) return picture.error();
  Response response;
  response.body = *std::move(picture);
  return std::move(response).with("content-type", "image/jpeg").with("cache-control", "private, max-age=86400");
}

Result<Response> show_evidence_limits(const Request& request, const Call& call) {
  const auto id = id_in_path<OfficeId>(request);
  if (!id) return id.error();
  const auto limits = usecases::show_evidence_limits(call.context, *id);
  if (!limits) return limits.error();
  return answer(view_of(*limits));
}

Result<Response> set_evidence_limits(const Request& request, const Call& call) {
  const auto id = id_in_path<OfficeId>(request);
  if (!id) return id.error();
  const auto body = read_body<LimitsBody>(request);
  if (!body) return body.error();
  // Their bytes must be a number: what is beyond any limit stays beyond it.
  const auto bytes = [](std::int64_t megabytes) {
    return std::clamp<std::int64_t>(megabytes, 0, 1LL << 40) * (1 << 20);
  };
  const auto limits =
      usecases::set_evidence_limits(call.context, *id, {bytes(body->file_megabytes), bytes(body->total_megabytes)});
  if (!limits) return limits.error();
  return answer(view_of(*limits));
}

}  // namespace

Routes evidence_routes() {
  return {
      {Get, "/api/v1/elements/{id}/evidence", Action::ViewPlans, list_evidence},
      {Post, "/api/v1/evidence", Action::ViewPlans, attach_evidence},
      {Post, "/api/v1/evidence/{id}/withdrawal", Action::ViewPlans, withdraw_evidence},
      {Get, "/api/v1/evidence/{id}/content", Action::Public, download_evidence},
      {Get, "/api/v1/evidence/{id}/thumbnail", Action::ViewPlans, show_thumbnail},
      {Get, "/api/v1/institutions/{id}/evidence-limits", Action::ManageInstitution, show_evidence_limits},
      {Put, "/api/v1/institutions/{id}/evidence-limits", Action::ManageInstitution, set_evidence_limits},
  };
}

}  // namespace timon::api::evidence
