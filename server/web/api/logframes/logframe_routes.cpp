#include "web/api/logframes/logframe_routes.hpp"

#include "usecases/logframes/edit_logframe_row.hpp"
#include "usecases/logframes/review_indicator.hpp"
#include "web/api/logframes/logframe_tables.hpp"

namespace timon::api::logframes {
namespace {

using timon::plans::ElementId;
namespace usecases = timon::usecases::logframes;

Result<Response> show_logframe(const Request& request, const Call& call) {
  const auto id = id_in_path<ElementId>(request);
  if (!id) return id.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto which = in_query<LogframeTable>(request, "table");
  if (!which) return which.error();
  const auto shown = usecases::show_logframe(call.context, *id);
  if (!shown) return shown.error();
  const auto view = view_of(*shown);
  if (*format)
    return logframe_table(request, **format, which->value_or(LogframeTable::Rows), *id, view, call.catalogue);
  return answer(view);
}

Result<Response> edit_logframe_row(const Request& request, const Call& call) {
  const auto id = id_in_path<ElementId>(request);
  if (!id) return id.error();
  const auto body = read_body<usecases::EditLogframeRow>(request);
  if (!body) return body.error();
  if (auto done = usecases::edit_logframe_row(call.context, *id, *body); !done) return done.error();
  return http::no_content();
}

Result<Response> review_indicator(const Request& request, const Call& call) {
  const auto id = id_in_path<timon::indicators::IndicatorId>(request);
  if (!id) return id.error();
  const auto body = read_body<usecases::ReviewIndicator>(request);
  if (!body) return body.error();
  if (auto done = usecases::review_indicator(call.context, *id, *body); !done) return done.error();
  return http::no_content();
}

}  // namespace

Routes logframe_routes() {
  return {
      {Get, "/api/v1/elements/{id}/logframe", Action::ViewPlans, show_logframe},
      {Put, "/api/v1/elements/{id}/logframe-row", Action::EditElements, edit_logframe_row},
      {Put, "/api/v1/indicators/{id}/review", Action::EditIndicators, review_indicator},
  };
}

}  // namespace timon::api::logframes
