#include "web/api/needs/need_routes.hpp"

#include "web/api/needs/need_views.hpp"
#include "web/api/tables.hpp"

namespace timon::api::needs {
namespace {

namespace usecases = timon::usecases::needs;

Result<Response> need_table(const Request& request, TableFormat format, const std::vector<NeedView>& needs,
                            usecases::NeedShow show, const Catalogue& catalogue) {
  Table table(request, format, catalogue, "needs",
              {"code", "name", "urgency", "origin", "place", "affected", "office", "raised_on", "source", "state",
               "reason", "waits", "answers"},
              {{"show", catalogue.text("staff.needs.show." + std::string(name_of(show)))}});
  for (const auto& one : needs) {
    std::string answers;
    for (const auto& its : one.answers) answers += (answers.empty() ? "" : "; ") + its.plan_code + " " + its.code;
    table.row(one.code, one.name, table.word("staff.needs.urgency.", one.urgency),
              table.word("staff.needs.origin.", one.origin), one.place, one.affected, one.office_name, one.raised_on,
              one.source, table.word("staff.needs.state.", one.state), one.state_reason, one.is_waiting, answers);
  }
  return table.answer("needs");
}

Result<Response> list_needs(const Request& request, const Call& call) {
  const auto institution = in_query<timon::people::OfficeId>(request, "institution");
  if (!institution) return institution.error();
  const auto show = in_query<usecases::NeedShow>(request, "show");
  if (!show) return show.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto chosen = show->value_or(usecases::NeedShow::All);
  const auto needs = usecases::list_needs(call.context, *institution, chosen);
  if (!needs) return needs.error();
  List<NeedView> list;
  for (const auto& one : *needs) list.items.push_back(view_of(one));
  if (*format) return need_table(request, **format, list.items, chosen, call.catalogue);
  return answer(list);
}

Result<Response> import_needs(const Request& request, const Call& call) {
  const auto body = read_body<ImportNeedsView>(request);
  if (!body) return body.error();
  using enum usecases::ImportMode;
  usecases::ImportNeeds input{.institution = body->institution,
                              .mode = body->is_dry_run.value_or(false) ? DryRun : Write};
  for (const auto& row : body->rows)
    input.rows.push_back({row.code, row.name, row.origin, row.urgency, row.place.value_or(""), row.affected,
                          row.office.value_or(""), row.raised_on, row.source.value_or(""), row.version});
  const auto done = usecases::import_needs(call.context, input);
  if (!done) return done.error();
  return answer(ImportedNeedsView{done->created, done->updated, done->unchanged, done->kept});
}

Result<Response> settle_need(const Request& request, const Call& call) {
  const auto id = id_in_path<NeedId>(request);
  if (!id) return id.error();
  const auto body = read_body<SettleNeedView>(request);
  if (!body) return body.error();
  const auto done = usecases::settle_need(call.context, *id, {body->version, body->state, body->reason.value_or("")});
  if (!done) return done.error();
  return http::no_content();
}

Result<Response> delete_need(const Request& request, const Call& call) {
  const auto id = id_in_path<NeedId>(request);
  if (!id) return id.error();
  if (auto done = usecases::delete_need(call.context, *id); !done) return done.error();
  return http::no_content();
}

Result<Response> show_answered_needs(const Request& request, const Call& call) {
  const auto id = id_in_path<timon::plans::ElementId>(request);
  if (!id) return id.error();
  const auto shown = usecases::show_answered(call.context, *id);
  if (!shown) return shown.error();
  return answer(view_of(*shown));
}

Result<Response> answer_needs(const Request& request, const Call& call) {
  const auto id = id_in_path<timon::plans::ElementId>(request);
  if (!id) return id.error();
  const auto body = read_body<AnswerNeedsView>(request);
  if (!body) return body.error();
  if (auto done = usecases::answer_needs(call.context, {*id, body->version, body->needs}); !done) return done.error();
  return show_answered_needs(request, call);
}

}  // namespace

Routes need_routes() {
  return {
      {Get, "/api/v1/needs", Action::ViewPlans, list_needs},
      {Post, "/api/v1/needs", Action::ManageMandates, import_needs},
      {Put, "/api/v1/needs/{id}/state", Action::ManageMandates, settle_need},
      {Delete, "/api/v1/needs/{id}", Action::ManageMandates, delete_need},
      {Get, "/api/v1/elements/{id}/needs", Action::ViewPlans, show_answered_needs},
      {Put, "/api/v1/elements/{id}/needs", Action::EditElements, answer_needs},
  };
}

}  // namespace timon::api::needs
