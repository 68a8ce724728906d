#pragma once
// What Planning, internal audit or the gender office recommends to an office under a criterion of the improvement plan,
// outside any report, and the turns by which both come to an end of it (PMG-46).

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/error.hpp"
#include "base/id.hpp"
#include "base/names.hpp"
#include "domain/access/caller.hpp"
#include "domain/people/ids.hpp"

namespace timon::recommendations {

using RecommendationId = Id<struct RecommendationTag>;
using TurnId = Id<struct RecommendationTurnTag>;

/// In whose name it is made.
enum class Origin { Planning, Audit, Gender };
constexpr auto names_of(Origin) {
  using enum Origin;
  return std::to_array<Name<Origin>>({{Planning, "planning"}, {Audit, "audit"}, {Gender, "gender"}});
}

/// The six of the municipal improvement plan.
enum class Criterion { Consistency, FollowUp, Organisation, Integrality, Quality, GenderPerspective };
constexpr auto names_of(Criterion) {
  using enum Criterion;
  return std::to_array<Name<Criterion>>({{Consistency, "consistency"},
                                         {FollowUp, "follow_up"},
                                         {Organisation, "organisation"},
                                         {Integrality, "integrality"},
                                         {Quality, "quality"},
                                         {GenderPerspective, "gender_perspective"}});
}

enum class State { Open, Answered, Accepted, Withdrawn };
constexpr auto names_of(State) {
  using enum State;
  return std::to_array<Name<State>>(
      {{Open, "open"}, {Answered, "answered"}, {Accepted, "accepted"}, {Withdrawn, "withdrawn"}});
}

/// The office applied it, or rebuts it; who recommended accepts, returns or withdraws.
enum class TurnKind { Applied, Rebutted, Accepted, Returned, Withdrawn };
constexpr auto names_of(TurnKind) {
  using enum TurnKind;
  return std::to_array<Name<TurnKind>>({{Applied, "applied"},
                                        {Rebutted, "rebutted"},
                                        {Accepted, "accepted"},
                                        {Returned, "returned"},
                                        {Withdrawn, "withdrawn"}});
}

/// Members stand in the order of the columns of `recommendations`.
struct Recommendation {
  RecommendationId id{};
  people::OfficeId institution_id{};
  people::OfficeId office_id{};  ///< to whom
  Origin origin = Origin::Planning;
  Criterion criterion = Criterion::Consistency;
  std::string text{};
  Day due_on{};
  State state = State::Open;
  std::int64_t version = 1;
  people::PersonId person_id{};
  Instant recorded_at{};

  bool operator==(const Recommendation&) const = default;
};

/// Members stand in the order of the columns of `recommendation_turns`.
struct Turn {
  TurnId id{};
  RecommendationId recommendation_id{};
  TurnKind kind = TurnKind::Applied;
  std::string text{};
  std::string proof{};  ///< what backs an answer, where its files do not say it: a document and where it is
  people::PersonId person_id{};
  Instant recorded_at{};

  bool operator==(const Turn&) const = default;
};

bool is_of_office(TurnKind kind);
/// Accepted or withdrawn: nothing moves any more.
bool has_ended(State state);

/// A text, and a due date that is not past.
std::vector<FieldError> recommendation_errors(const Recommendation& recommendation, Day today);

/// Nothing where the turn is not possible: what waits for the office is not judged, what has ended does not move.
std::optional<State> state_after(State before, TurnKind turn);

/// Files that one answer may bring.
inline constexpr std::size_t most_files = 20;

/// An answer says what was done, or why not, and what backs it: in words, by so many files, or both; nobody else brings
/// files. To return or withdraw says why. Codes: `required`, `too_long`, `proof_or_file`, `too_many`,
/// `files_of_answer_only`.
std::vector<FieldError> turn_errors(const Turn& turn, std::size_t files);

/// Whether nothing backs an answer any more: it named no proof in words, and of its files stands none.
bool has_lost_proof(const Turn& turn, std::size_t standing_files);

/// Whether the caller holds the role in whose name it is said: Planning's, the internal auditor's, an expert's of
/// gender.
bool speaks_for(const access::Caller& caller, Origin origin);

/// How many days it is late on a day: unanswered ones alone are.
std::int64_t days_late(const Recommendation& recommendation, Day today);

}  // namespace timon::recommendations
