#pragma once
// A real plan to look at and break: an empty installation gets an institution, its imported and approved plan, and one
// account for each kind of person. The database is marked, so that it is served on this machine only.

#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/error.hpp"
#include "domain/access/role.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::installation {

struct LoadDemonstration {
  std::string institution_code{};
  std::string institution_name{};
  std::string plan_file{};  ///< its name
  int workbook = -1;        ///< seekable
  std::string map{};        ///< TOML
  Day on{};                 ///< the last day with data
};

struct DemonstrationAccount {
  std::string user_name{};
  timon::access::Role role{};
  std::string post{};
};

/// Everybody has the same password: a demonstration stays on its own machine.
inline constexpr std::string_view demonstration_password = "faro-barco-timon";

/// The accounts, one for each kind of person, administrator first.
std::vector<DemonstrationAccount> demonstration_accounts();

/// Refused: an installation that holds anything, an import that is refused. A demonstration that is there already is
/// left as it is.
Result<void> load_demonstration(const Context& context, const LoadDemonstration& input);

/// The example as a demonstration, with accounts that are open: alone, or beside the one that is there. Refused: an
/// installation that is no demonstration but holds anything. An example that is there already is left as it is.
Result<void> load_town(const Context& context, int year);

}  // namespace timon::usecases::installation
