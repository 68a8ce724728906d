#include "usecases/evidence/attach_evidence.hpp"

#include "storage/indicators/indicator_store.hpp"
#include "storage/plans/period_store.hpp"
#include "storage/reports/closing_store.hpp"
#include "storage/reports/fact_store.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::evidence {
namespace {

using storage::Session;
using storage::Transaction;
using timon::evidence::Evidence;
using timon::evidence::Upload;
using timon::reports::FactKind;
namespace store = storage::evidence;

constexpr std::size_t most_at_once = 100;

std::optional<std::string> refusal_of(Session& session, const BackedFact& fact, const Result<Upload>& upload) {
  const auto is_for_this = [&](const Upload& its) { return its.element_id == fact.element_id; };
  if (auto refusal = refusal_of_use(session, upload, is_for_this)) return refusal;
  if (store::backs_already(session, upload->content_id, fact.subject_id, fact.period.id, fact.backed))
    return "evidence_attached_already";
  return std::nullopt;
}

Evidence evidence_of(const Context& context, const BackedFact& fact, const Upload& upload, const Attachment& given) {
  Evidence evidence;
  evidence.id = next_id<EvidenceId>();
  evidence.institution_id = fact.plan.institution_id;
  evidence.plan_id = fact.plan.id;
  evidence.element_id = fact.element_id;
  evidence.subject_id = fact.subject_id;
  evidence.period_id = fact.period.id;
  evidence.backed = fact.backed;
  evidence.fact_id = fact.fact_id;
  evidence.content_id = upload.content_id;
  evidence.name = upload.name;
  evidence.kind = upload.kind;
  evidence.audience = given.audience;
  evidence.person_id = upload.person_id;
  evidence.attached_at = context.clock();
  return evidence;
}

void tell_ledger(const Context& context, Transaction& transaction, const BackedFact& fact, const Evidence& evidence) {
  const auto content = store::find_content(transaction, evidence.content_id).value();
  record_act(context, transaction,
             {.act = "attach_evidence",
              .subject_kind = "evidence",
              .subject_id = evidence.id.value,
              .institution_id = evidence.institution_id,
              .plan_id = evidence.plan_id.value,
              .fields = {{"fact", std::to_string(evidence.fact_id)},
                         {"period", fact.period.code},
                         {"kind", std::string(name_of(evidence.kind))},
                         {"sha256", content.hash},
                         {"bytes", std::to_string(content.size_bytes)},
                         {"audience", std::string(name_of(evidence.audience))}},
              .private_texts = {{"name", evidence.name}}});
}

struct Subject {
  timon::plans::ElementId element;
  std::int64_t id = 0;
};

Result<Subject> subject_of(Session& session, const AttachEvidence& input) {
  if (const auto* element = std::get_if<timon::plans::ElementId>(&input.subject))
    return Subject{*element, element->value};
  const auto indicator =
      storage::indicators::find_indicator(session, std::get<timon::indicators::IndicatorId>(input.subject));
  if (!indicator) return not_found();
  if (indicator->withdrawn_at) return conflict("withdrawn");
  return Subject{indicator->element_id, indicator->id.value};
}

Result<std::vector<ListedEvidence>> attached(const Context& context, Transaction& transaction,
                                             const AttachEvidence& input) {
  const auto subject = subject_of(transaction, input);
  if (!subject) return subject.error();
  const auto at = element_to_back(context, transaction, subject->element, input.backed);
  if (!at) return at.error();
  const auto period = storage::plans::find_period_by_code(transaction, at->plan.institution_id, input.period);
  if (!period) return invalid("period", "unknown_period");
  const bool is_report = input.backed == Backed::Reported;
  const auto kind = is_report ? FactKind::Reported : FactKind::Verified;
  const Day today = people::local_day_of(transaction, at->plan.institution_id, context.clock());
  if (auto closed = storage::reports::closed_periods(transaction, at->plan.id)
                        .refusal({*period, kind, plans::responsible_office(at->path), today}))
    return *std::move(closed);
  if (!is_report)
    if (auto refusal = refusal_of_verifier(context, transaction, subject->id, period->id, *at))
      return *std::move(refusal);
  const auto fact = storage::reports::current_fact(transaction, subject->id, period->id, kind);
  if (!fact) return conflict(is_report ? "nothing_reported" : "nothing_verified");
  const auto ids =
      attach_all(context, transaction, {at->plan, at->element.id, subject->id, *period, input.backed, fact->id.value},
                 input.attachments);
  if (!ids) return ids.error();
  std::vector<ListedEvidence> list;
  for (const auto id : *ids) list.push_back(store::find_evidence(transaction, id).value());
  return list;
}

}  // namespace

Result<std::vector<EvidenceId>> attach_all(const Context& context, Transaction& transaction, const BackedFact& fact,
                                           std::span<const Attachment> attachments) {
  if (attachments.size() > most_at_once)
    return invalid("evidence", "too_many", {{"limit", std::to_string(most_at_once)}});
  std::vector<FieldError> errors;
  std::vector<EvidenceId> ids;
  for (std::size_t index = 0; index < attachments.size(); ++index) {
    const auto& given = attachments[index];
    const auto upload = own_upload(context, transaction, given.upload);
    if (const auto code = refusal_of(transaction, fact, upload)) {
      errors.push_back({"evidence[" + std::to_string(index) + "]", *code, {{"name", upload ? upload->name : ""}}});
      continue;
    }
    const auto evidence = evidence_of(context, fact, *upload, given);
    store::add_evidence(transaction, evidence);
    store::delete_upload(transaction, upload->id);
    tell_ledger(context, transaction, fact, evidence);
    ids.push_back(evidence.id);
  }
  if (!errors.empty()) return invalid(std::move(errors));
  return ids;
}

Result<std::vector<ListedEvidence>> attach_evidence(const Context& context, const AttachEvidence& input) {
  return context.database.write([&](Transaction& transaction) { return attached(context, transaction, input); });
}

}  // namespace timon::usecases::evidence
