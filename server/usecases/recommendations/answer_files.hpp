#pragma once
// Uploads become the files of an answer, in the transaction that gives it.

#include <span>

#include "domain/evidence/upload.hpp"
#include "usecases/recommendations/recommendation_at.hpp"

namespace timon::usecases::recommendations {

/// What is wrong with them, each under its place in `files`: `upload_missing`, `upload_elsewhere`, `upload_not_whole`,
/// `file_given_twice`, `file_shows_personal_data`: the same bytes were withdrawn for it.
std::vector<FieldError> file_errors(const Context& context, storage::Session& session, const Recommendation& one,
                                    std::span<const timon::evidence::UploadId> uploads);

/// Of a turn that was added; the uploads are those in which nothing is wrong.
void keep_files(const Context& context, storage::Transaction& transaction, const Recommendation& one,
                timon::recommendations::TurnId turn, std::span<const timon::evidence::UploadId> uploads);

}  // namespace timon::usecases::recommendations
