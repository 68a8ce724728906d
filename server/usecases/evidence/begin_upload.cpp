#include "usecases/evidence/begin_upload.hpp"

#include <algorithm>

#include "formats/inspection/inspect.hpp"

namespace timon::usecases::evidence {
namespace {

namespace rules = timon::evidence;
namespace store = storage::evidence;

/// What is too large says so with a status of its own, so that nobody sends it in vain.
std::optional<Error> size_refusal(storage::Session& session, timon::people::OfficeId institution, std::int64_t size) {
  const auto limits = store::find_limits(session, institution).value_or(rules::Limits{});
  auto errors = rules::size_errors(size, limits, store::used_bytes(session, institution));
  if (errors.empty()) return std::nullopt;
  auto& first = errors.front();
  if (first.code == "evidence_empty") return invalid(std::move(errors));
  const auto kind = first.code == "evidence_full" ? ErrorKind::Conflict : ErrorKind::Invalid;
  return Error{kind, first.code, first.arguments, {}};
}

}  // namespace

Result<timon::evidence::Upload> own_upload(const Context& context, storage::Session& session, UploadId id) {
  auto upload = store::find_upload(session, id);
  if (!upload || context.caller.person_id != upload->person_id) return not_found();
  return *std::move(upload);
}

UploadShown shown(const Context& context, storage::Session& session, const timon::evidence::Upload& upload) {
  const auto content = store::find_content(session, upload.content_id).value();
  UploadShown shown{upload, content.size_bytes, {}, content.hash};
  if (content.hash) {
    shown.has_thumbnail = store::find_picture(session, content.id, store::Form::Thumbnail).has_value();
    shown.backs_already = uses_of_file(context, session, content.id, upload.institution_id);
    return shown;
  }
  const auto numbers = store::chunk_numbers(session, content.id);
  for (std::int64_t number = 0; number < rules::chunk_count(content.size_bytes); ++number)
    if (!std::ranges::binary_search(numbers, number)) shown.missing.push_back(number * rules::chunk_bytes);
  return shown;
}

Result<UploadShown> take_announced(const Context& context, storage::Transaction& transaction, const UploadFor& its,
                                   const std::string& name, std::int64_t size) {
  if (!context.caller.person_id) return not_allowed();
  if (!formats::inspection::knows_kinds()) return unavailable("evidence_kinds_unknown");
  if (auto errors = rules::name_errors(name); !errors.empty()) return invalid(std::move(errors));
  if (auto refusal = size_refusal(transaction, its.institution, size)) return *std::move(refusal);
  if (store::count_uploads_of(transaction, *context.caller.person_id) >= rules::uploads_at_once)
    return conflict("too_many_uploads", {{"limit", std::to_string(rules::uploads_at_once)}});
  const rules::Upload upload{next_id<UploadId>(),
                             its.institution,
                             its.element,
                             its.recommendation,
                             *context.caller.person_id,
                             next_id<rules::ContentId>(),
                             name,
                             *rules::kind_named(name),
                             context.clock()};
  store::add_upload(transaction, upload, size);
  return shown(context, transaction, upload);
}

Result<UploadShown> begin_upload(const Context& context, const BeginUpload& input) {
  return context.database.write([&](storage::Transaction& transaction) -> Result<UploadShown> {
    const auto at = element_to_upload_for(context, transaction, input.element);
    if (!at) return at.error();
    return take_announced(context, transaction, {at->plan.institution_id, at->element.id}, input.name, input.size);
  });
}

Result<UploadShown> show_upload(const Context& context, UploadId id) {
  return context.database.read([&](storage::Session& session) -> Result<UploadShown> {
    const auto upload = own_upload(context, session, id);
    if (!upload) return upload.error();
    return shown(context, session, *upload);
  });
}

Result<std::string> show_upload_thumbnail(const Context& context, UploadId id) {
  return context.database.read([&](storage::Session& session) -> Result<std::string> {
    const auto upload = own_upload(context, session, id);
    if (!upload) return upload.error();
    auto picture = store::find_picture(session, upload->content_id, store::Form::Thumbnail);
    if (!picture) return not_found();
    return *std::move(picture);
  });
}

std::optional<std::string> refusal_of_use(storage::Session& session, const Result<rules::Upload>& upload,
                                          const std::function<bool(const rules::Upload&)>& is_for_this) {
  if (!upload) return "upload_missing";
  if (!is_for_this(*upload)) return "upload_elsewhere";
  const auto content = store::find_content(session, upload->content_id);
  if (!content || !content->hash) return "upload_not_whole";
  return std::nullopt;
}

}  // namespace timon::usecases::evidence
