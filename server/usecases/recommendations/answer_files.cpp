#include "usecases/recommendations/answer_files.hpp"

#include <set>

#include "storage/evidence/upload_store.hpp"
#include "storage/recommendations/recommendation_file_store.hpp"
#include "usecases/evidence/begin_upload.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::recommendations {
namespace {

using storage::Session;
using storage::Transaction;
using timon::evidence::ContentId;
using timon::evidence::Upload;
using timon::evidence::UploadId;
using timon::recommendations::RecommendationFile;
namespace files = storage::evidence;

std::optional<std::string> refusal_of(Session& session, const Recommendation& one, const Result<Upload>& upload,
                                      std::set<ContentId>& seen) {
  const auto is_for_this = [&](const Upload& its) { return its.recommendation_id == one.id.value; };
  if (auto refusal = evidence::refusal_of_use(session, upload, is_for_this)) return refusal;
  if (!seen.insert(upload->content_id).second) return "file_given_twice";
  if (storage::recommendations::shows_personal_data(session, upload->content_id, one.institution_id))
    return "file_shows_personal_data";
  return std::nullopt;
}

void tell_ledger(const Context& context, Transaction& transaction, const RecommendationFile& file,
                 const Recommendation& one) {
  const auto content = files::find_content(transaction, file.content_id).value();
  record_act(context, transaction,
             {.act = "attach_recommendation_file",
              .subject_kind = "recommendation",
              .subject_id = one.id.value,
              .institution_id = one.institution_id,
              .fields = {{"file", file.id.text()},
                         {"kind", std::string(name_of(file.kind))},
                         {"sha256", content.hash},
                         {"bytes", std::to_string(content.size_bytes)}},
              .private_texts = {{"name", file.name}}});
}

}  // namespace

std::vector<FieldError> file_errors(const Context& context, Session& session, const Recommendation& one,
                                    std::span<const UploadId> uploads) {
  std::vector<FieldError> errors;
  std::set<ContentId> seen;
  for (std::size_t index = 0; index < uploads.size(); ++index) {
    const auto upload = evidence::own_upload(context, session, uploads[index]);
    if (const auto code = refusal_of(session, one, upload, seen))
      errors.push_back({"files[" + std::to_string(index) + "]", *code, {{"name", upload ? upload->name : ""}}});
  }
  return errors;
}

void keep_files(const Context& context, Transaction& transaction, const Recommendation& one,
                timon::recommendations::TurnId turn, std::span<const UploadId> uploads) {
  for (const auto id : uploads) {
    const auto upload = evidence::own_upload(context, transaction, id).value();
    const RecommendationFile file{next_id<timon::recommendations::FileId>(),
                                  turn,
                                  one.institution_id,
                                  upload.content_id,
                                  upload.name,
                                  upload.kind};
    storage::recommendations::add_file(transaction, file);
    files::delete_upload(transaction, upload.id);
    tell_ledger(context, transaction, file, one);
  }
}

}  // namespace timon::usecases::recommendations
