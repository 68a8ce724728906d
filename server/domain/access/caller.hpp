#pragma once
// Who is asking, with the rights that hold today, and where the thing stands that is asked about.

#include <algorithm>
#include <optional>
#include <vector>

#include "domain/access/module.hpp"
#include "domain/access/role.hpp"

namespace timon::access {

enum class CallerKind { Nobody, Person, System };

/// A grant that holds today, with the institution in which its scope lies (nothing for everything).
struct ActiveGrant {
  Role role = Role::Expert;
  ScopeKind scope_kind = ScopeKind::Everything;
  std::optional<std::int64_t> scope_id{};
  std::optional<people::OfficeId> institution_id{};

  auto operator<=>(const ActiveGrant&) const = default;
};

struct Caller {
  CallerKind kind = CallerKind::Nobody;
  std::optional<people::PersonId> person_id{};  ///< nothing for nobody and for the system
  std::optional<people::OfficeId> institution_id{};
  std::vector<people::OfficeId> office_path{};  ///< the person's office, then those above it
  std::vector<ActiveGrant> grants{};
  std::vector<InstitutionModules> modules{};  ///< what each institution has on; an absent one has the board alone
  bool must_change_password = false;          ///< came in with one that somebody else knows

  bool operator==(const Caller&) const = default;
  Modules modules_of(people::OfficeId institution) const {
    for (const InstitutionModules& each : modules)
      if (each.institution_id == institution) return each.modules;
    return {};
  }
  /// A verifier must not be.
  bool is_of_office_or_below(people::OfficeId office) const {
    return std::find(office_path.begin(), office_path.end(), office) != office_path.end();
  }
};

/// Not signed in: a citizen.
inline Caller nobody() { return {}; }
/// The machine's operator on the command line, and what time does by itself.
inline Caller the_system() { return {.kind = CallerKind::System}; }

/// Where a thing stands: its institution, its responsible office and those above it, its element and those above it.
struct Place {
  std::optional<people::OfficeId> institution_id{};  ///< nothing: the whole installation
  std::vector<people::OfficeId> office_path{};
  std::vector<std::int64_t> element_path{};
};

inline Place in_institution(people::OfficeId institution) { return {.institution_id = institution}; }
inline Place whole_installation() { return {}; }

}  // namespace timon::access
