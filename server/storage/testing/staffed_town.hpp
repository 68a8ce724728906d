#pragma once
// A believable small town for tests: two institutions, offices, one person for each role. Ids are fixed, so that
// tests can name them. Passwords are all `una clave larga`.
//
//   Villa Nueva (town)             Pueblo Viejo (other_town)
//     Obras (works) > Vías (roads)
//     Salud (health)

#include "base/day.hpp"
#include "domain/access/role.hpp"
#include "domain/people/ids.hpp"
#include "storage/engine/database.hpp"
#include "storage/testing/test_database.hpp"

namespace timon::testing {

struct StaffedTown {
  static constexpr people::OfficeId town{1}, works{2}, roads{3}, health{4}, other_town{9};
  /// Over everything; over the town; head of works; head of government; verifier of the town who works in health;
  /// goal manager of roads; no grant at all; administrator of the other town.
  static constexpr people::PersonId administrator{101}, planner{102}, head_of_works{103}, mayor{104}, verifier{105},
      ana{106}, newcomer{107}, stranger{108}, town_administrator{109};
  static constexpr Day today{std::chrono::sys_days{std::chrono::year{2026} / 6 / 30}};
  static constexpr std::string_view password = "una clave larga";

  static void add_to(storage::Database& database);
};

}  // namespace timon::testing
