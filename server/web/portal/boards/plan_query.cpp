#include "web/portal/boards/plan_query.hpp"

#include <algorithm>

#include "base/folded.hpp"

namespace timon::portal {
namespace {

constexpr std::size_t longest_search = 200;

std::string value_of(const http::Request& request, std::string_view name) {
  return std::string(request.query_value(name).value_or(""));
}

}  // namespace

timon::boards::Filter PlanQuery::filter() const {
  return {plans::ElementKind::Goal, office, light, folded(search_text)};
}

std::vector<std::pair<std::string, std::string>> PlanQuery::pairs() const {
  return {{"al", on ? on->text() : ""},
          {"dependencia", office ? office->text() : ""},
          {"luz", light ? std::string(name_of(*light)) : ""},
          {"buscar", search_text},
          {"metas", all_goals ? "todas" : ""}};
}

PlanQuery plan_query(const http::Request& request) {
  PlanQuery query{.day_text = value_of(request, "al"),
                  .office_text = value_of(request, "dependencia"),
                  .light_text = value_of(request, "luz"),
                  .search_text = value_of(request, "buscar"),
                  .all_goals = request.query_value("metas").has_value()};
  if (query.search_text.size() > longest_search) query.search_text.clear();
  query.on = parse_day(query.day_text);
  query.office = parse_id<people::OfficeId>(query.office_text);
  query.light = parse_name<timon::lights::Light>(query.light_text);
  if (const auto page = parse_id_number(value_of(request, "pagina"))) query.page = static_cast<std::size_t>(*page);
  return query;
}

}  // namespace timon::portal
