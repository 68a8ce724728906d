#pragma once
// What people need from the institution: said in an assembly, a survey, an opinion, or found by a diagnosis.
// Initiatives answer needs. Members stand in the order of the columns.

#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/error.hpp"
#include "base/id.hpp"
#include "base/names.hpp"
#include "domain/people/ids.hpp"

namespace timon::needs {

using NeedId = Id<struct NeedTag>;

enum class Origin { Assembly, Survey, Opinion, Diagnosis, Other };
enum class Urgency { Urgent, High, Medium, Low };
/// Met and set aside with a reason: it asks for nothing more.
enum class NeedState { Open, Met, SetAside };

constexpr auto names_of(Origin) {
  using enum Origin;
  return std::to_array<Name<Origin>>(
      {{Assembly, "assembly"}, {Survey, "survey"}, {Opinion, "opinion"}, {Diagnosis, "diagnosis"}, {Other, "other"}});
}
constexpr auto names_of(Urgency) {
  using enum Urgency;
  return std::to_array<Name<Urgency>>({{Urgent, "urgent"}, {High, "high"}, {Medium, "medium"}, {Low, "low"}});
}
constexpr auto names_of(NeedState) {
  using enum NeedState;
  return std::to_array<Name<NeedState>>({{Open, "open"}, {Met, "met"}, {SetAside, "set_aside"}});
}

struct Need {
  NeedId id{};
  people::OfficeId institution_id{};
  std::string code{};
  std::string name{};
  Origin origin = Origin::Other;
  Urgency urgency = Urgency::Medium;
  std::string place{};
  std::optional<std::int64_t> affected{};       ///< people
  std::optional<people::OfficeId> office_id{};  ///< looks after it
  std::optional<Day> raised_on{};
  std::string source{};  ///< which assembly, whose survey
  NeedState state = NeedState::Open;
  std::string state_reason{};
  std::optional<Day> state_on{};
  std::int64_t version = 1;

  bool operator==(const Need&) const = default;
};

/// Where something that answers a need stands.
struct Answering {
  bool is_withdrawn = false;
  bool is_plan_closed = false;
};

/// Whether it belongs on Planning's tray: urgent, open, and nothing in force answers it. A draft does.
bool waits_for_an_initiative(const Need& need, const std::vector<Answering>& answers);

/// Refused: met or set aside without saying why.
std::vector<FieldError> state_errors(NeedState state, const std::string& reason);

}  // namespace timon::needs
