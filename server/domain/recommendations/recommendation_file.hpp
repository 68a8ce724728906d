#pragma once
// A file that backs an answer to a recommendation. It came in as evidence of reports does, and stays as long as the
// turn.

#include "domain/evidence/file_kind.hpp"
#include "domain/evidence/ids.hpp"
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

/// As it is read: with its bytes' size and hash, and whose answer it backs.
struct ListedFile {
  FileId id{};
  TurnId turn_id{};
  RecommendationId recommendation_id{};
  people::OfficeId office_id{};  ///< that answered
  evidence::ContentId content_id{};
  std::string name{};
  evidence::FileKind kind = evidence::FileKind::Pdf;
  std::int64_t size_bytes = 0;
  std::string hash{};              ///< SHA-256, hexadecimal
  bool is_used_elsewhere = false;  ///< the same bytes, in the same institution: by evidence or another answer

  bool operator==(const ListedFile&) const = default;
};

/// An answer that the same bytes back.
struct BackedAnswer {
  TurnId turn_id{};
  RecommendationId recommendation_id{};
  people::OfficeId office_id{};
  std::string office_name{};
  std::string text{};  ///< of the recommendation
  Instant recorded_at{};

  bool operator==(const BackedAnswer&) const = default;
};

}  // namespace timon::recommendations
