#pragma once
// An invented municipality with one lived year, to learn with (fixtures/town): an institution of its own, its offices,
// people, plan, and all that was planned, reported, verified and corrected, each by its author. The use cases that
// people use do it, with the clock of the story instead of the wall's; the ledger first tells that, by the wall's.

#include <string>
#include <vector>

#include "base/error.hpp"
#include "domain/people/ids.hpp"
#include "domain/plans/ids.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::installation {

/// Whether somebody may sign in as the people of the example. Open only on a demonstration, which stays on its machine:
/// everybody then has its password, and one administers everything where nobody else does.
enum class ExampleAccounts { Closed, Open };

struct LoadExample {
  int year = 0;  ///< the one that was lived
  ExampleAccounts accounts = ExampleAccounts::Closed;
};

struct LoadedExample {
  timon::people::OfficeId institution{};
  std::string institution_name{};
  timon::plans::PlanId plan{};
  std::string plan_code{};
};

/// For who administers the whole installation. One that broke halfway is gone on with, in its year. Refused:
/// `example_loaded` where the example is there already, `example_loading` where somebody else is loading it.
Result<LoadedExample> load_example(const Context& context, const LoadExample& input);

/// The last year that is over, by the clock of the caller's institution.
int last_lived_year(const Context& context);

struct ExampleAccount {
  std::string user_name{};
  std::string post{};
};
std::vector<ExampleAccount> example_accounts();

}  // namespace timon::usecases::installation
