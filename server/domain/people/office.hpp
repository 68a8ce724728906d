#pragma once
// Offices: a forest in which institutions are offices too. What is responsible for what hangs on it.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/error.hpp"
#include "base/names.hpp"
#include "domain/people/ids.hpp"

namespace timon::people {

enum class OfficeKind { Institution, Office };

constexpr auto names_of(OfficeKind) {
  using enum OfficeKind;
  return std::to_array<Name<OfficeKind>>({{Institution, "institution"}, {Office, "office"}});
}

/// What sort of institution it is.
enum class InstitutionKind { Municipality, Region, National, Decentralised, Other };

constexpr auto names_of(InstitutionKind) {
  using enum InstitutionKind;
  return std::to_array<Name<InstitutionKind>>({{Municipality, "municipality"},
                                               {Region, "region"},
                                               {National, "national"},
                                               {Decentralised, "decentralised"},
                                               {Other, "other"}});
}

struct Office {
  OfficeId id{};
  OfficeId institution_id{};
  std::optional<OfficeId> parent_id{};
  OfficeKind kind = OfficeKind::Office;
  std::string code{};
  std::string name{};
  std::int64_t position = 0;
  std::optional<Instant> withdrawn_at{};
  std::int64_t version = 1;

  bool operator==(const Office&) const = default;
};

/// What an institution has beyond being an office.
struct Institution {
  OfficeId id{};
  std::string time_zone{};
  std::string language{};
  std::int64_t version = 1;
  InstitutionKind kind = InstitutionKind::Municipality;
  std::optional<std::string> accent{};       ///< its colour on light paper, #rrggbb; nothing: the program's own
  std::optional<std::string> accent_dark{};  ///< on dark paper
  std::optional<Day> example_on{};           ///< invented, to learn with: the last day of its story

  bool operator==(const Institution&) const = default;
};

/// Code and name.
std::vector<FieldError> office_errors(const Office& office);
/// Time zone, language and colours.
std::vector<FieldError> institution_errors(const Institution& institution);

/// True when `office` is `other` or stands somewhere below it.
bool is_at_or_below(std::span<const Office> offices, OfficeId office, OfficeId other);

/// The same offices, each before those below it, siblings by position.
std::vector<Office> in_tree_order(std::vector<Office> offices);

}  // namespace timon::people
