#include "web/api/homes/search_routes.hpp"

#include "usecases/homes/search_words.hpp"
#include "web/api/calls.hpp"
#include "web/api/homes/task_view.hpp"

namespace timon::api::homes {
namespace {

using usecases::boards::PlanMemory;

constexpr std::size_t longest_search = 200;

struct FoundElementView {
  timon::plans::PlanId plan;
  std::string plan_code;
  boards::ElementNameView element;
  std::optional<std::string> office_name;
  boards::LightView light;
};
BOOST_DESCRIBE_STRUCT(FoundElementView, (), (plan, plan_code, element, office_name, light))

struct FoundPersonView {
  timon::people::PersonId id;
  std::string name, post, office_name;
};
BOOST_DESCRIBE_STRUCT(FoundPersonView, (), (id, name, post, office_name))

struct FoundOfficeView {
  timon::people::OfficeId id;
  std::string code, name;
};
BOOST_DESCRIBE_STRUCT(FoundOfficeView, (), (id, code, name))

struct FoundView {
  std::vector<FoundElementView> elements;
  std::vector<FoundPersonView> people;
  std::vector<FoundOfficeView> offices;
};
BOOST_DESCRIBE_STRUCT(FoundView, (), (elements, people, offices))

FoundView view_of(const usecases::homes::Found& found, const Catalogue& catalogue) {
  FoundView view;
  for (const auto& [plan, row] : found.elements)
    view.elements.push_back({plan.image->plan().id, plan.image->plan().code, boards::name_view(*plan.image, row),
                             boards::office_name(*plan.image, plan.image->responsible_office(row)),
                             boards::light_view(plan.board->figures(row), catalogue)});
  for (const auto& person : found.people)
    view.people.push_back({person.id, person.name, person.post, person.office_name});
  for (const auto& office : found.offices) view.offices.push_back({office.id, office.code, office.name});
  return view;
}

Result<Response> search_words(PlanMemory& memory, const Request& request, const Call& call) {
  const auto on = in_query<Day>(request, "on");
  if (!on) return on.error();
  const auto plan = in_query<timon::plans::PlanId>(request, "plan");
  if (!plan) return plan.error();
  const std::string words(request.query_value("words").value_or(""));
  if (words.size() > longest_search) return invalid("words", "too_long", {{"limit", std::to_string(longest_search)}});
  const auto found = usecases::homes::search_words(call.context, memory, {words, *on, *plan});
  if (!found) return found.error();
  return answer(view_of(*found, call.catalogue));
}

}  // namespace

Routes search_routes(PlanMemory& memory) {
  return {
      {Get, "/api/v1/search", Action::ViewPlans,
       [&memory](const Request& request, const Call& call) { return homes::search_words(memory, request, call); }},
  };
}

}  // namespace timon::api::homes
