#pragma once
// The register of recommendations: those that the caller may see, with their turns and with what may be done now.

#include "storage/people/name_store.hpp"
#include "usecases/evidence/uses_of_file.hpp"
#include "usecases/recommendations/recommendation_at.hpp"

namespace timon::usecases::recommendations {

/// What else the bytes of each file back: asked file by file, so only of who shows it.
enum class FileUses { LookedUp, LeftOut };

struct ListRecommendations {
  std::optional<OfficeId> institution{};  ///< nothing: the caller's own
  std::optional<OfficeId> office{};       ///< to it or to one below it
  std::optional<State> state{};
  std::optional<Origin> origin{};
  std::optional<Criterion> criterion{};
  FileUses file_uses = FileUses::LookedUp;
};

struct ShownFile {
  timon::recommendations::ListedFile file;
  evidence::UsesOfFile also{};                                    ///< what else the same bytes back, where it was asked
  std::vector<timon::evidence::WithdrawalGround> may_withdraw{};  ///< on which grounds the caller, now
};

struct ShownRecommendation {
  Recommendation recommendation;
  std::string office_name{};
  std::int64_t days_late = 0;
  std::vector<timon::recommendations::Turn> turns{};
  std::vector<ShownFile> files{};  ///< of all its turns, in the order in which they were given
  std::vector<timon::recommendations::TurnId> lost_proof{};  ///< answers that nothing backs any more, in their order
  std::vector<TurnKind> may{};
  std::vector<timon::evidence::WithdrawalGround> may_withdraw{};  ///< of files that stand
};

struct ShownRecommendations {
  std::vector<ShownRecommendation> items{};            ///< the latest first
  std::vector<timon::people::Office> may_recommend{};  ///< to whom
  std::vector<Origin> origins{};                       ///< in whose name
  storage::people::PersonNames names{};
  Day today{};
};

Result<ShownRecommendations> list_recommendations(const Context& context, const ListRecommendations& input);

}  // namespace timon::usecases::recommendations
