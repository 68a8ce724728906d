#include <boost/describe/class.hpp>

#include "usecases/indicators/measures.hpp"
#include "web/api/indicators/indicator_edit_routes.hpp"
#include "web/api/people/filter_words.hpp"
#include "web/api/tables.hpp"

namespace timon::api::indicators {
namespace {

namespace usecases = timon::usecases::indicators;

struct MeasureView {
  timon::indicators::MeasureId id{};
  std::string code{};
  std::string name{};
};
BOOST_DESCRIBE_STRUCT(MeasureView, (), (id, code, name))

MeasureView view_of(const timon::indicators::Measure& measure) { return {measure.id, measure.code, measure.name}; }

Result<Response> measure_table(const Request& request, TableFormat format, const List<MeasureView>& list,
                               const std::string& institution, const Catalogue& catalogue) {
  Table table(request, format, catalogue, "measures", {"code", "name"}, {{"institution", institution}});
  for (const auto& its : list.items) table.row(its.code, its.name);
  return table.answer("measures");
}

Result<Response> list_measures(const Request& request, const Call& call) {
  const auto institution = in_query<timon::people::OfficeId>(request, "institution");
  if (!institution) return institution.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto measures = usecases::list_measures(call.context, *institution);
  if (!measures) return measures.error();
  List<MeasureView> list;
  for (const auto& measure : *measures) list.items.push_back(view_of(measure));
  if (*format)
    return measure_table(request, **format, list, people::institution_word(call, *institution), call.catalogue);
  return answer(list);
}

Result<Response> add_measure(const Request& request, const Call& call) {
  const auto body = read_body<usecases::AddMeasure>(request);
  if (!body) return body.error();
  const auto measure = usecases::add_measure(call.context, *body);
  if (!measure) return measure.error();
  return answer(view_of(*measure), 201);
}

}  // namespace

Routes measure_routes() {
  return {
      {Get, "/api/v1/measures", Action::ViewPlans, list_measures},
      {Post, "/api/v1/measures", Action::ManageMeasures, add_measure},
  };
}

}  // namespace timon::api::indicators
