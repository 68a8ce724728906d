#pragma once
// What the same bytes back already, where the caller may know of it: the same photograph twice is no second proof.

#include "domain/recommendations/recommendation_file.hpp"
#include "storage/evidence/evidence_store.hpp"
#include "usecases/evidence/evidence_rights.hpp"

namespace timon::usecases::evidence {

/// What was not withdrawn; or all that keeps the bytes readable for staff.
enum class Uses { Standing, Kept };

struct UsesOfFile {
  std::vector<ListedEvidence> facts{};                          ///< newest first, five at most
  std::vector<timon::recommendations::BackedAnswer> answers{};  ///< to recommendations, newest first, six at most
};
UsesOfFile uses_of_file(const Context& context, storage::Session& session, timon::evidence::ContentId content,
                        timon::people::OfficeId institution, Uses which = Uses::Standing);

}  // namespace timon::usecases::evidence
