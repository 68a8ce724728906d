#include "web/api/installation/example_routes.hpp"

#include "usecases/installation/load_example.hpp"

namespace timon::api::installation {
namespace {

struct ExampleView {
  timon::people::OfficeId institution{};
  std::string institution_name{};
  timon::plans::PlanId plan{};
  std::string plan_code{};
};
BOOST_DESCRIBE_STRUCT(ExampleView, (), (institution, institution_name, plan, plan_code))

/// Of the last year that is over. Nobody may sign in as its people: who administers opens the accounts that a trainer
/// wants.
Result<Response> load_example(const Request&, const Call& call) {
  namespace usecases = timon::usecases::installation;
  const auto loaded = usecases::load_example(call.context, {.year = usecases::last_lived_year(call.context)});
  if (!loaded) return loaded.error();
  return answer(ExampleView{loaded->institution, loaded->institution_name, loaded->plan, loaded->plan_code}, 201);
}

}  // namespace

Routes example_routes() { return {{Post, "/api/v1/examples", Action::ManageOffices, load_example}}; }

}  // namespace timon::api::installation
