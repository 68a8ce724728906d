#pragma once
// A file that is to back a fact or an answer, before it does: its name, its size, the pieces in which it comes. All
// that is wrong is said at once, before a byte of it is taken.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/error.hpp"
#include "domain/evidence/file_kind.hpp"
#include "domain/evidence/ids.hpp"
#include "domain/people/ids.hpp"
#include "domain/plans/ids.hpp"

namespace timon::evidence {

/// How much an institution keeps; these hold until its administrator says otherwise.
struct Limits {
  std::int64_t file_bytes = std::int64_t{25} << 20;
  std::int64_t total_bytes = std::int64_t{10} << 30;

  bool operator==(const Limits&) const = default;
};

/// A file is held in memory nowhere, but a limit beyond these helps nobody who loads from a village.
inline constexpr std::int64_t largest_file_limit = std::int64_t{500} << 20;
inline constexpr std::int64_t largest_total_limit = std::int64_t{10} << 40;
std::vector<FieldError> limit_errors(const Limits& limits);

/// Every piece but the last has this size.
inline constexpr std::int64_t chunk_bytes = 256 << 10;
std::int64_t chunk_count(std::int64_t size);
/// Of the chunk of this number; 0 where the file has none such.
std::int64_t size_of_chunk(std::int64_t size, std::int64_t number);

/// What did not become evidence is swept away after a day.
inline constexpr std::chrono::hours kept_for{24};
/// An announced file of which nothing came is swept away after an hour.
inline constexpr std::chrono::hours waited_for{1};
inline constexpr std::int64_t uploads_at_once = 50;

/// `file_name_*`: no folders, no control characters, nothing that turns the direction of writing or is not seen, and an
/// ending that is taken.
std::vector<FieldError> name_errors(std::string_view name);

/// Size against the limits: nothing, or the refusal `evidence_too_large` or `evidence_full` with the limit.
std::vector<FieldError> size_errors(std::int64_t size, const Limits& limits, std::int64_t used);

/// Begun by somebody, for facts of one element or for the answer to one recommendation. Members stand in the order of
/// the columns of `evidence_uploads`.
struct Upload {
  UploadId id;
  people::OfficeId institution_id;
  std::optional<plans::ElementId> element_id;
  std::optional<std::int64_t> recommendation_id;  ///< of a later subject
  people::PersonId person_id;
  ContentId content_id;
  std::string name;
  FileKind kind = FileKind::Pdf;
  Instant started_at;

  bool operator==(const Upload&) const = default;
};

}  // namespace timon::evidence
