#include "web/api/convocations/convocation_routes.hpp"

#include "usecases/convocations/convoke_offices.hpp"
#include "web/api/convocations/convocation_views.hpp"
#include "web/api/people/filter_words.hpp"
#include "web/api/tables.hpp"

namespace timon::api::convocations {
namespace {

namespace usecases = timon::usecases::convocations;

/// A row for each office that was called.
Result<Response> convocation_table(const Request& request, TableFormat format, const ConvocationsView& view,
                                   const usecases::ListConvocations& filters, const Call& call) {
  const std::string standing = "staff.convocation_standing.";
  Table table(request, format, call.catalogue, "convocations",
              {"held_on", "title", "purpose", "standing_of_call", "office", "participation", "note"},
              {{"office", people::office_word(call, filters.office)},
               {"standing_of_call",
                filters.standing ? call.catalogue.text(standing + std::string(name_of(*filters.standing))) : ""}});
  for (const auto& one : view.items)
    for (const auto& office : one.offices)
      table.row(one.held_on, one.title, one.purpose, table.word(standing, one.standing), office.office_name,
                office.participation ? table.word("staff.participation.", *office.participation) : "", office.note);
  return table.answer("convocations");
}

Result<Response> list_convocations(const Request& request, const Call& call) {
  const auto office = in_query<timon::people::OfficeId>(request, "office");
  if (!office) return office.error();
  const auto standing = in_query<usecases::Standing>(request, "standing");
  if (!standing) return standing.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const usecases::ListConvocations filters{*office, *standing};
  const auto shown = usecases::list_convocations(call.context, filters);
  if (!shown) return shown.error();
  if (*format) return convocation_table(request, **format, view_of(*shown), filters, call);
  return answer(view_of(*shown));
}

Result<Response> convoke_offices(const Request& request, const Call& call) {
  const auto body = read_body<usecases::ConvokeOffices>(request);
  if (!body) return body.error();
  const auto added = usecases::convoke_offices(call.context, *body);
  if (!added) return added.error();
  return answer(AddedConvocationView{*added}, 201);
}

Result<Response> mark_participation(const Request& request, const Call& call) {
  const auto id = id_in_path<timon::convocations::ConvocationId>(request);
  if (!id) return id.error();
  const auto body = read_body<usecases::MarkParticipation>(request);
  if (!body) return body.error();
  if (auto done = usecases::mark_participation(call.context, *id, *body); !done) return done.error();
  return http::no_content();
}

}  // namespace

Routes convocation_routes() {
  return {
      {Get, "/api/v1/convocations", Action::ViewConvocations, list_convocations},
      {Post, "/api/v1/convocations", Action::Convoke, convoke_offices},
      {Post, "/api/v1/convocations/{id}/participations", Action::Convoke, mark_participation},
  };
}

}  // namespace timon::api::convocations
