#pragma once
// A file that backs a fact: what somebody reported or verified about an indicator, or an element's own progress, in a
// period. It is never taken back from a fact that was delivered; withdrawn, it says who withdrew it and why.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/error.hpp"
#include "base/names.hpp"
#include "domain/evidence/file_kind.hpp"
#include "domain/evidence/ids.hpp"
#include "domain/people/ids.hpp"
#include "domain/plans/element.hpp"
#include "domain/plans/ids.hpp"

namespace timon::evidence {

/// Which of the facts it backs. What is planned needs no proof.
enum class Backed { Reported, Verified };
/// Whether citizens may have it.
enum class Audience { Staff, Citizens };

constexpr auto names_of(Backed) {
  return std::to_array<Name<Backed>>({{Backed::Reported, "reported"}, {Backed::Verified, "verified"}});
}
constexpr auto names_of(Audience) {
  return std::to_array<Name<Audience>>({{Audience::Staff, "staff"}, {Audience::Citizens, "citizens"}});
}

/// Members stand in the order of the columns of `evidence`.
struct Evidence {
  EvidenceId id;
  people::OfficeId institution_id;
  plans::PlanId plan_id;
  plans::ElementId element_id;
  std::int64_t subject_id = 0;  ///< the indicator's id, or the element's
  plans::PeriodId period_id;
  Backed backed = Backed::Reported;
  std::int64_t fact_id = 0;  ///< the fact that counted when it was attached
  ContentId content_id;
  std::string name;
  FileKind kind = FileKind::Pdf;
  Audience audience = Audience::Staff;
  people::PersonId person_id;
  Instant attached_at;
  std::optional<Instant> withdrawn_at;
  std::optional<people::PersonId> withdrawn_by;
  std::string withdrawal_reason;

  bool operator==(const Evidence&) const = default;
};

/// With what a person reads of it.
struct ListedEvidence {
  Evidence evidence;
  std::int64_t size_bytes = 0;
  std::string hash;
  std::optional<std::int64_t> public_bytes;  ///< of a picture, of the copy that citizens get
  std::string period_code;
  std::string element_code;
  std::string element_name;
  std::optional<std::string> person_name;
  std::optional<std::string> person_post;

  bool operator==(const ListedEvidence&) const = default;
};

/// R-19, for a plan that citizens may read: the mark was set, and neither it nor what it is about was withdrawn.
bool is_for_citizens(const Evidence& evidence, bool is_subject_withdrawn);

/// What citizens get of a picture is made anew as JPEG: its name says so.
std::string public_name(const Evidence& evidence);

}  // namespace timon::evidence
