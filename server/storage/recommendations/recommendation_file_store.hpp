#pragma once
// Files that back answers to recommendations. Rows are added and marked as withdrawn, never deleted.

#include <optional>
#include <span>
#include <vector>

#include "domain/recommendations/recommendation_file.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::recommendations {

using timon::recommendations::BackedAnswer;
using timon::recommendations::FileId;
using timon::recommendations::ListedFile;
using timon::recommendations::RecommendationFile;
using timon::recommendations::RecommendationId;

void add_file(Transaction& transaction, const RecommendationFile& file);
std::optional<ListedFile> find_file(Session& session, FileId id);
/// Of these recommendations and of no other; of each in the order in which they were given, withdrawn ones too.
std::vector<ListedFile> files_of(Session& session, std::span<const RecommendationId> recommendations);
/// Answers in this institution that the same bytes back, or did until they were withdrawn as a mistake and are
/// still read there; the latest first.
std::vector<BackedAnswer> answers_backed_by(Session& session, timon::evidence::ContentId content,
                                            timon::people::OfficeId institution);

/// Whether a file of these bytes was withdrawn in this institution because it showed personal data.
bool shows_personal_data(Session& session, timon::evidence::ContentId content, timon::people::OfficeId institution);

/// Files of these bytes in this institution that were withdrawn as a mistake, and are still read.
std::vector<FileId> mistakes_with(Session& session, timon::evidence::ContentId content,
                                  timon::people::OfficeId institution);

struct Withdrawal {
  FileId file{};
  Instant at{};
  timon::people::PersonId by{};
  timon::evidence::WithdrawalGround ground{};
  std::string reason{};
};
void withdraw_file(Transaction& transaction, const Withdrawal& withdrawal);
/// Its hash and size stay. Whether anything else keeps the bytes is for `leave_unused_content` to find.
void let_go_of_content(Transaction& transaction, FileId id);

}  // namespace timon::storage::recommendations
