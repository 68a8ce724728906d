#include "web/api/reports/closing_routes.hpp"

#include <algorithm>
#include <charconv>

#include "usecases/boards/open_plan.hpp"
#include "usecases/reports/close_period.hpp"
#include "usecases/reports/reopen_period.hpp"
#include "usecases/reports/snapshot_text.hpp"
#include "web/api/reports/closing_tables.hpp"

namespace timon::api::reports {
namespace {

using usecases::boards::PlanAt;
using usecases::boards::PlanMemory;
namespace reports = timon::usecases::reports;

struct ClosingBody {
  std::optional<std::string> confirmation;
};
BOOST_DESCRIBE_STRUCT(ClosingBody, (), (confirmation))

struct ReopeningBody {
  OfficeId office;
  std::string reason;
  Day expires_on;
};
BOOST_DESCRIBE_STRUCT(ReopeningBody, (), (office, reason, expires_on))

Result<PlanAt> opened(PlanMemory& memory, const Request& request, const Call& call) {
  const auto id = id_in_path<PlanId>(request);
  if (!id) return id.error();
  return usecases::boards::open_image(call.context, memory, *id, std::nullopt);
}

Result<Response> closings_now(PlanMemory& memory, const Request& request, const Call& call, int status) {
  const auto plan = opened(memory, request, call);
  if (!plan) return plan.error();
  const auto shown = reports::show_closings(call.context, *plan->image);
  if (!shown) return shown.error();
  return answer(view_of(*plan->image, *shown), status);
}

Result<Response> list_closings(PlanMemory& memory, const Request& request, const Call& call) {
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto plan = opened(memory, request, call);
  if (!plan) return plan.error();
  const auto shown = reports::show_closings(call.context, *plan->image);
  if (!shown) return shown.error();
  const auto view = view_of(*plan->image, *shown);
  if (*format) return closing_table(request, **format, view, call.catalogue);
  return answer(view);
}

Result<Response> close_period(PlanMemory& memory, const Request& request, const Call& call) {
  const auto id = id_in_path<PlanId>(request);
  if (!id) return id.error();
  const auto body = read_body<ClosingBody>(request);
  if (!body) return body.error();
  const auto done = reports::close_period(
      call.context, {*id, std::string(request.capture("period")), body->confirmation.value_or("")});
  if (!done) return done.error();
  return closings_now(memory, request, call, 200);
}

Result<Response> reopen_period(PlanMemory& memory, const Request& request, const Call& call) {
  const auto id = id_in_path<PlanId>(request);
  if (!id) return id.error();
  const auto body = read_body<ReopeningBody>(request);
  if (!body) return body.error();
  const auto done = reports::reopen_period(
      call.context, {*id, std::string(request.capture("period")), body->office, body->reason, body->expires_on});
  if (!done) return done.error();
  return closings_now(memory, request, call, 201);
}

Result<std::int64_t> number_in_path(const Request& request) {
  const auto text = request.capture("number");
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return not_found();
  return number;
}

/// As CSV the very text that was hashed, so that anybody can reckon it again; a workbook tells the hash.
Result<Response> show_snapshot(PlanMemory& memory, const Request& request, const Call& call) {
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto plan = opened(memory, request, call);
  if (!plan) return plan.error();
  const auto number = number_in_path(request);
  if (!number) return number.error();
  const auto shown =
      reports::show_snapshot(call.context, *plan->image, std::string(request.capture("period")), *number);
  if (!shown) return shown.error();
  if (*format == TableFormat::Xlsx)
    return snapshot_table(request, **format, view_of(*plan->image, *shown), call.catalogue);
  if (!*format) return answer_unless_known(request, view_of(*plan->image, *shown));
  return download(reports::text_of(shown->rows), "text/csv; charset=utf-8",
                  plan->image->plan().code + "-" + shown->period.code + "-" + std::to_string(*number) + ".csv");
}

using usecases::reports::RestatementPage;
using usecases::reports::RestatementQuery;

RestatementPage restatements(const PlanAt& plan, const RestatementQuery& query, const Call& call) {
  auto page = reports::list_restatements(call.context, *plan.image, query);
  for (auto& its : page.items)
    if (its.cause != timon::boards::RestatementCause::Correction)
      its.reason = call.catalogue.text("portal.restated_by." + std::string(name_of(its.cause)));
  return page;
}

/// All of them, page by page: a file is whole.
std::vector<RestatementView> all_restatements(const PlanAt& plan, RestatementQuery query, const Call& call) {
  std::vector<RestatementView> all;
  query.limit = reports::most_restatements;
  for (query.offset = 0;; query.offset += query.limit) {
    const auto page = restatements(plan, query, call);
    for (const auto& its : page.items) all.push_back(view_of(its));
    if (query.offset + query.limit >= page.total) return all;
  }
}

/// `next` counts from the newest: one that comes meanwhile shows the last of the page again, and hides none.
Result<RestatementQuery> restatement_query(const Request& request) {
  const auto window = window_of(request);
  if (!window) return window.error();
  const auto element = in_query<timon::plans::ElementId>(request, "element");
  if (!element) return element.error();
  RestatementQuery query{*element, std::min(window->limit, reports::most_restatements), 0};
  const auto& after = window->after;
  const auto [end, error] = std::from_chars(after.data(), after.data() + after.size(), query.offset);
  if (!after.empty() && (error != std::errc{} || end != after.data() + after.size() || query.offset < 0))
    return invalid("after", "unknown_page");
  return query;
}

Result<Response> list_restatements(PlanMemory& memory, const Request& request, const Call& call) {
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto plan = opened(memory, request, call);
  if (!plan) return plan.error();
  const auto query = restatement_query(request);
  if (!query) return query.error();
  List<RestatementView> list;
  if (*format) {
    list.items = all_restatements(*plan, *query, call);
    return restatement_table(request, **format, plan->image->plan(), list.items, call.catalogue);
  }
  const auto page = restatements(*plan, *query, call);
  for (const auto& its : page.items) list.items.push_back(view_of(its));
  if (query->offset + query->limit < page.total) list.next = std::to_string(query->offset + query->limit);
  return answer_unless_known(request, list);
}

guard::Handler with(PlanMemory& memory, Result<Response> (*handler)(PlanMemory&, const Request&, const Call&)) {
  return [&memory, handler](const Request& request, const Call& call) { return handler(memory, request, call); };
}

}  // namespace

Routes closing_routes(PlanMemory& memory) {
  const std::string at = "/api/v1/plans/{id}/closings";
  return {
      {Get, at, Action::ViewPlans, with(memory, list_closings)},
      {Put, at + "/{period}", Action::ReviewReports, with(memory, close_period)},
      {Post, at + "/{period}/reopenings", Action::ReviewReports, with(memory, reopen_period)},
      {Get, at + "/{period}/snapshots/{number}", Action::Public, with(memory, show_snapshot)},
      {Get, "/api/v1/plans/{id}/restatements", Action::Public, with(memory, list_restatements)},
  };
}

}  // namespace timon::api::reports
