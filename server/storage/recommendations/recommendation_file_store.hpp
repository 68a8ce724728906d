#pragma once
// Files that back answers to recommendations. Only added: what an answer was given with stays on record.

#include <optional>
#include <vector>

#include "domain/recommendations/recommendation_file.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::recommendations {

using timon::recommendations::BackedAnswer;
using timon::recommendations::FileId;
using timon::recommendations::ListedFile;
using timon::recommendations::RecommendationFile;

void add_file(Transaction& transaction, const RecommendationFile& file);
std::optional<ListedFile> find_file(Session& session, FileId id);
/// Of all recommendations of the institution, in the order in which they were given.
std::vector<ListedFile> list_files(Session& session, timon::people::OfficeId institution);
/// Answers in this institution that the same bytes back; the latest first, six at most.
std::vector<BackedAnswer> answers_backed_by(Session& session, timon::evidence::ContentId content,
                                            timon::people::OfficeId institution);

}  // namespace timon::storage::recommendations
