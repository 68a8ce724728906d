#pragma once
// The two cover sheets of an initiative: who and what for (Anexo 1), goals and indicators (Anexo 2). Most of what they
// say stands in the plan; here is what completes it, how a sheet lives, and what it still lacks. The words of its life
// are those of an office's report.

#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/decimal.hpp"
#include "base/error.hpp"
#include "base/names.hpp"
#include "domain/people/ids.hpp"
#include "domain/plans/ids.hpp"

namespace timon::covers {

using plans::ElementId;
using CoverTurnId = Id<struct CoverTurnTag>;

enum class Sheet { Identity, Goals };
constexpr auto names_of(Sheet) {
  return std::to_array<Name<Sheet>>({{Sheet::Identity, "identity"}, {Sheet::Goals, "goals"}});
}

enum class CoverState { Draft, Delivered, Observed, Accepted };
constexpr auto names_of(CoverState) {
  using enum CoverState;
  return std::to_array<Name<CoverState>>(
      {{Draft, "draft"}, {Delivered, "delivered"}, {Observed, "observed"}, {Accepted, "accepted"}});
}

enum class CoverAct { Save, Deliver, Observe, Accept };
constexpr auto names_of(CoverAct) {
  using enum CoverAct;
  return std::to_array<Name<CoverAct>>(
      {{Save, "save"}, {Deliver, "deliver"}, {Observe, "observe"}, {Accept, "accept"}});
}

/// Nothing where the act is not possible. An accepted sheet is opened again by Planning, with an observation.
std::optional<CoverState> state_after(CoverState before, CoverAct act);
Error refusal_of_act(CoverState before, CoverAct act);

/// Members stand in the order of the columns of `cover_sheets`.
struct CoverSheet {
  ElementId element_id{};
  Sheet sheet = Sheet::Identity;
  CoverState state = CoverState::Draft;
  std::int64_t version = 0;  ///< 0: nobody wrote it yet
  std::optional<Instant> delivered_at{};
  std::optional<people::PersonId> delivered_by{};
  std::optional<Instant> accepted_at{};

  bool operator==(const CoverSheet&) const = default;
};

/// Members stand in the order of the columns of `cover_turns`.
struct CoverTurn {
  CoverTurnId id{};
  ElementId element_id{};
  Sheet sheet = Sheet::Identity;
  CoverAct act = CoverAct::Deliver;
  std::string text{};
  std::optional<people::PersonId> person_id{};
  Instant recorded_at{};

  bool operator==(const CoverTurn&) const = default;
};

/// What an observation must say.
std::vector<FieldError> turn_errors(CoverAct act, const std::string& text);

/// What completes the plan on the first sheet. Members stand in the order of the columns of `cover_identities`.
struct Identity {
  ElementId element_id{};
  std::string objective{};
  std::string population{};  ///< who they are, in words
  std::string budget{};      ///< where the money comes from, while the plan tells no amount

  bool operator==(const Identity&) const = default;
};

/// Of an office that takes part. Members stand in the order of the columns of `cover_contributions`.
struct Contribution {
  people::OfficeId office_id{};
  std::string contribution{};

  bool operator==(const Contribution&) const = default;
};

std::vector<FieldError> identity_errors(const Identity& identity, const std::vector<Contribution>& contributions);

/// What the first sheet is made of, said as whether it is there.
struct IdentityParts {
  bool has_kind = false;
  bool has_objective = false;
  bool is_aligned = false;
  bool has_target = false;  ///< how many people it is for
  bool has_money = false;   ///< told in the plan, or said in words
  bool has_responsible = false;
  bool has_days = false;
  std::vector<std::string> silent_offices{};  ///< names of those that take part and whose contribution nobody says
};

struct IndicatorParts {
  std::string code;
  bool has_measure = false;  ///< validated by Planning
  bool has_year = false;
  bool has_quarters = false;  ///< targets in periods shorter than a year
  bool has_means = false;
  std::string name{};  ///< codes repeat from goal to goal
};
struct GoalParts {
  std::string code;
  std::vector<IndicatorParts> indicators{};
};

/// What keeps a sheet from being delivered, everything at once.
std::vector<FieldError> gaps_of(const IdentityParts& parts);
std::vector<FieldError> gaps_of(const std::vector<GoalParts>& goals);

enum class CoversRule { NotRequired, Required };
constexpr auto names_of(CoversRule) {
  return std::to_array<Name<CoversRule>>(
      {{CoversRule::NotRequired, "not_required"}, {CoversRule::Required, "required"}});
}

/// Of a plan. Without a row nothing is required: plans that never used sheets keep working.
struct Settings {
  plans::PlanId plan_id{};
  CoversRule rule = CoversRule::NotRequired;
  Hundredths considerable = whole<2>(50);  ///< share of the target from which it is considerable
  std::int64_t version = 0;

  bool operator==(const Settings&) const = default;
};
std::vector<FieldError> settings_errors(const Settings& settings);

/// The gate: the sheets that are not accepted, where they are asked for. None: it may be reported.
std::vector<Sheet> sheets_missing(const Settings& settings, const std::vector<CoverSheet>& sheets);

}  // namespace timon::covers
