#pragma once
// A file that backs an answer to a recommendation. It came in as evidence of reports does. Withdrawn, it says by whom,
// when and why; what showed personal data is nobody's to read any more.

#include <span>

#include "domain/evidence/file_kind.hpp"
#include "domain/evidence/ids.hpp"
#include "domain/evidence/withdrawal.hpp"
#include "domain/recommendations/recommendation.hpp"

namespace timon::recommendations {

using FileId = Id<struct RecommendationFileTag>;

/// Members stand in the order of the columns of `recommendation_files`.
struct RecommendationFile {
  FileId id{};
  TurnId turn_id{};
  people::OfficeId institution_id{};
  evidence::ContentId content_id{};
  std::string name{};
  evidence::FileKind kind = evidence::FileKind::Pdf;

  bool operator==(const RecommendationFile&) const = default;
};

/// As it is read: with its bytes' size and hash, and whose answer it backs. Members stand in the order of the columns
/// of the list.
struct ListedFile {
  FileId id{};
  TurnId turn_id{};
  RecommendationId recommendation_id{};
  people::OfficeId office_id{};                     ///< that answered
  std::optional<evidence::ContentId> content_id{};  ///< of its bytes, as long as anything keeps them
  std::string name{};
  evidence::FileKind kind = evidence::FileKind::Pdf;
  std::int64_t size_bytes = 0;
  std::string hash{};  ///< SHA-256, hexadecimal
  /// The same bytes, in the same institution: by evidence or another answer that was not withdrawn; of a file that let
  /// go of its bytes, by withdrawn ones too that keep them.
  bool is_used_elsewhere = false;
  std::optional<Instant> withdrawn_at{};
  std::optional<people::PersonId> withdrawn_by{};
  std::optional<evidence::WithdrawalGround> ground{};
  std::string withdrawal_reason{};

  bool operator==(const ListedFile&) const = default;
};

/// Whether its bytes may still be read: withdrawn for a mistake they may, as what an answer was given with.
bool is_readable(const ListedFile& file);

/// When it was withdrawn for good. Withdrawn for a mistake it can be withdrawn once more, for personal data.
std::optional<Instant> withdrawn_before(const ListedFile& file, evidence::WithdrawalGround ground);

/// How many of these back the turn and were not withdrawn.
std::size_t standing_files(std::span<const ListedFile> files, TurnId turn);

/// An answer that the same bytes back.
struct BackedAnswer {
  TurnId turn_id{};
  RecommendationId recommendation_id{};
  people::OfficeId office_id{};
  std::string office_name{};
  std::string text{};  ///< of the recommendation
  Instant recorded_at{};
  std::optional<Instant> withdrawn_at{};  ///< the file, which is still read there

  bool operator==(const BackedAnswer&) const = default;
};

}  // namespace timon::recommendations
