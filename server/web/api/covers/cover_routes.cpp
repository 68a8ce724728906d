#include "web/api/covers/cover_routes.hpp"

#include "usecases/covers/move_cover.hpp"
#include "usecases/covers/save_cover.hpp"
#include "usecases/covers/set_status.hpp"
#include "web/api/covers/cover_bodies.hpp"
#include "web/api/covers/cover_tables.hpp"

namespace timon::api::covers {
namespace {

using usecases::boards::PlanMemory;
namespace usecases = timon::usecases::covers;

Result<Response> cover(PlanMemory& memory, const Call& call, ElementId id, std::optional<Day> on) {
  const auto shown = usecases::show_cover(call.context, memory, {id, on});
  if (!shown) return shown.error();
  return answer(view_of(*shown, call.catalogue));
}

Result<Response> show_cover(PlanMemory& memory, const Request& request, const Call& call) {
  const auto id = id_in_path<ElementId>(request);
  if (!id) return id.error();
  const auto on = in_query<Day>(request, "on");
  if (!on) return on.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto which = in_query<CoverTable>(request, "table");
  if (!which) return which.error();
  if (!*format) return cover(memory, call, *id, *on);
  const auto shown = usecases::show_cover(call.context, memory, {*id, *on});
  if (!shown) return shown.error();
  const auto view = view_of(*shown, call.catalogue);
  const auto& plan = shown->at.plan;
  return cover_table(
      request, **format, which->value_or(CoverTable::Goals), view,
      {{"plan", plan.image->plan().name}, {"element", view.code + " " + view.name}, {"on", plan.board->on().text()}},
      call.catalogue);
}

Result<Response> list_covers(PlanMemory& memory, const Request& request, const Call& call) {
  const auto id = id_in_path<PlanId>(request);
  if (!id) return id.error();
  const auto on = in_query<Day>(request, "on");
  if (!on) return on.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto listed = usecases::list_covers(call.context, memory, *id, *on);
  if (!listed) return listed.error();
  if (*format) return covers_table(request, **format, id->text(), view_of(*listed), call.catalogue);
  return answer(view_of(*listed));
}

/// Reads the body, does it, answers with the sheets as they stand now.
template <class Body, class Act>
Result<Response> acted(PlanMemory& memory, const Request& request, const Call& call, Act act) {
  const auto id = id_in_path<ElementId>(request);
  if (!id) return id.error();
  const auto body = read_body<Body>(request);
  if (!body) return body.error();
  if (auto done = act(*id, *body); !done) return done.error();
  return cover(memory, call, *id, std::nullopt);
}

timon::covers::Population population_from(const std::vector<PopulationRowView>& rows) {
  timon::covers::Population population;
  for (const auto& row : rows) population.push_back({row.breakdown, row.name, row.target, row.priority, row.attended});
  return population;
}

Result<Response> save_identity(PlanMemory& memory, const Request& request, const Call& call) {
  return acted<SaveIdentityBody>(memory, request, call, [&](ElementId id, const SaveIdentityBody& body) {
    usecases::SaveIdentity input{.element = id,
                                 .version = body.version,
                                 .objective = body.objective,
                                 .population_text = body.population_text,
                                 .budget = body.budget};
    for (const auto& one : body.contributions) input.contributions.push_back({one.office, one.contribution});
    input.population = population_from(body.population);
    return usecases::save_identity(call.context, memory, input);
  });
}

Result<Response> save_goals(PlanMemory& memory, const Request& request, const Call& call) {
  return acted<SaveGoalsBody>(memory, request, call, [&](ElementId id, const SaveGoalsBody& body) {
    usecases::SaveGoals input{.element = id, .version = body.version};
    for (const auto& one : body.means) input.means.push_back({one.indicator, one.means});
    return usecases::save_goals(call.context, memory, input);
  });
}

Result<Response> tell_attended(PlanMemory& memory, const Request& request, const Call& call) {
  return acted<TellAttendedBody>(memory, request, call, [&](ElementId id, const TellAttendedBody& body) {
    return usecases::tell_attended(call.context, memory, {id, body.version, population_from(body.population)});
  });
}

template <CoverAct act>
Result<Response> move_cover(PlanMemory& memory, const Request& request, const Call& call) {
  const auto sheet = parse_name<Sheet>(request.capture("sheet"));
  if (!sheet) return not_found();
  return acted<MoveCoverBody>(memory, request, call, [&](ElementId id, const MoveCoverBody& body) {
    return usecases::move_cover(call.context, memory, {id, *sheet, act, body.version, body.text.value_or("")});
  });
}

Result<Response> set_status(PlanMemory& memory, const Request& request, const Call& call) {
  return acted<SetStatusBody>(memory, request, call, [&](ElementId id, const SetStatusBody& body) {
    return usecases::set_status(call.context, {id, body.status, body.reason.value_or(""), body.from_on});
  });
}

Result<Response> set_cover_settings(const Request& request, const Call& call) {
  const auto id = id_in_path<PlanId>(request);
  if (!id) return id.error();
  const auto body = read_body<CoverSettingsView>(request);
  if (!body) return body.error();
  const auto settings =
      usecases::set_cover_settings(call.context, {*id, body->version, body->rule, body->considerable});
  if (!settings) return settings.error();
  return answer(view_of(*settings));
}

guard::Handler with(PlanMemory& memory, Result<Response> (*handler)(PlanMemory&, const Request&, const Call&)) {
  return [&memory, handler](const Request& request, const Call& call) { return handler(memory, request, call); };
}

}  // namespace

Routes cover_routes(PlanMemory& memory) {
  using enum CoverAct;
  return {
      {Get, "/api/v1/plans/{id}/covers", Action::ViewPlans, with(memory, list_covers)},
      {Put, "/api/v1/plans/{id}/covers/settings", Action::EditPlan, set_cover_settings},
      {Get, "/api/v1/elements/{id}/cover", Action::ViewPlans, with(memory, show_cover)},
      {Put, "/api/v1/elements/{id}/cover/identity", Action::Report, with(memory, save_identity)},
      {Put, "/api/v1/elements/{id}/cover/goals", Action::Report, with(memory, save_goals)},
      {Put, "/api/v1/elements/{id}/cover/attended", Action::Report, with(memory, tell_attended)},
      {Post, "/api/v1/elements/{id}/cover/{sheet}/delivery", Action::Report, with(memory, move_cover<Deliver>)},
      {Post, "/api/v1/elements/{id}/cover/{sheet}/observation", Action::ReviewReports,
       with(memory, move_cover<Observe>)},
      {Post, "/api/v1/elements/{id}/cover/{sheet}/acceptance", Action::ReviewReports, with(memory, move_cover<Accept>)},
      {Post, "/api/v1/elements/{id}/statuses", Action::EditElements, with(memory, set_status)},
  };
}

}  // namespace timon::api::covers
