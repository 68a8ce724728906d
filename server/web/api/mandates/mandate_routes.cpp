#include "web/api/mandates/mandate_routes.hpp"

#include "usecases/mandates/delete_mandate.hpp"
#include "web/api/mandates/mandate_tables.hpp"

namespace timon::api::mandates {
namespace {

namespace usecases = timon::usecases::mandates;

Result<Response> list_mandates(const Request& request, const Call& call) {
  const auto institution = in_query<timon::people::OfficeId>(request, "institution");
  if (!institution) return institution.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto mandates = usecases::list_mandates(call.context, *institution);
  if (!mandates) return mandates.error();
  List<MandateView> list;
  for (const auto& one : *mandates) list.items.push_back(view_of(one));
  if (*format) return mandate_table(request, **format, list.items, call.catalogue);
  return answer(list);
}

Result<Response> list_offered_mandates(const Request&, const Call& call) {
  List<MandateListView> list;
  for (const auto& one : timon::mandates::offered_mandates(call.catalogue.language()))
    list.items.push_back(view_of(one));
  return answer(list);
}

usecases::ImportMandate input_from(const MandateListView& body) {
  const bool is_dry_run = body.is_dry_run.value_or(false);
  usecases::ImportMandate input{.institution = body.institution,
                                .kind = body.kind,
                                .code = body.code,
                                .title = body.title,
                                .year = body.year,
                                .source = body.source.value_or(""),
                                .mode = is_dry_run ? usecases::ImportMode::DryRun : usecases::ImportMode::Write};
  for (const auto& row : body.rows) input.rows.push_back({row.code, row.name, row.parent.value_or("")});
  return input;
}

Result<Response> import_mandate(const Request& request, const Call& call) {
  const auto body = read_body<MandateListView>(request);
  if (!body) return body.error();
  const auto done = usecases::import_mandate(call.context, input_from(*body));
  if (!done) return done.error();
  return answer(ImportedMandateView{done->id, done->created, done->updated, done->unchanged, done->kept});
}

Result<Response> delete_mandate(const Request& request, const Call& call) {
  const auto id = id_in_path<MandateId>(request);
  if (!id) return id.error();
  if (auto done = usecases::delete_mandate(call.context, *id); !done) return done.error();
  return http::no_content();
}

Result<Response> show_alignment(const Request& request, const Call& call) {
  const auto id = id_in_path<timon::plans::ElementId>(request);
  if (!id) return id.error();
  const auto shown = usecases::show_alignment(call.context, *id);
  if (!shown) return shown.error();
  return answer(view_of(*shown));
}

Result<Response> show_coverage(const Request& request, const Call& call) {
  const auto id = id_in_path<timon::plans::PlanId>(request);
  if (!id) return id.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto which = in_query<CoverageTable>(request, "table");
  if (!which) return which.error();
  const auto shown = usecases::show_coverage(call.context, *id);
  if (!shown) return shown.error();
  if (!*format) return answer(view_of(*shown));
  return coverage_table(request, **format, which->value_or(CoverageTable::Elements), shown->plan_code, view_of(*shown),
                        call.catalogue);
}

}  // namespace

Routes mandate_routes() {
  return {
      {Get, "/api/v1/mandates", Action::ViewPlans, list_mandates},
      {Post, "/api/v1/mandates", Action::ManageMandates, import_mandate},
      {Get, "/api/v1/mandates/offered", Action::ManageMandates, list_offered_mandates},
      {Delete, "/api/v1/mandates/{id}", Action::ManageMandates, delete_mandate},
      {Get, "/api/v1/elements/{id}/alignment", Action::ViewPlans, show_alignment},
      {Get, "/api/v1/plans/{id}/coverage", Action::ViewPlans, show_coverage},
  };
}

}  // namespace timon::api::mandates
