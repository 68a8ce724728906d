#include "web/api/documents/workbook_routes.hpp"

#include "http/spooled.hpp"
#include "usecases/boards/open_plan.hpp"
#include "usecases/documents/download_workbooks.hpp"
#include "usecases/documents/import_workbook.hpp"
#include "web/api/calls.hpp"
#include "web/api/documents/workbook_view.hpp"

namespace timon::api::documents {
namespace {

using timon::people::OfficeId;
using timon::plans::PlanId;
using usecases::boards::PlanAt;
using usecases::boards::PlanMemory;
namespace cases = usecases::documents;

constexpr std::string_view workbook_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// On the day itself: who fills chooses no day on which less is asked.
Result<PlanAt> opened(PlanMemory& memory, const Request& request, const Call& call) {
  const auto plan = id_in_path<PlanId>(request);
  if (!plan) return plan.error();
  return usecases::boards::open_image(call.context, memory, *plan, std::nullopt);
}

Result<usecases::reports::ReportAddress> address_of(const Request& request) {
  const auto office = id_in_path<OfficeId>(request, "office");
  if (!office) return office.error();
  return usecases::reports::ReportAddress{*office, std::string(request.capture("period"))};
}

/// Of the report as its rows were judged; 0: there was none.
Result<std::int64_t> version_of(const Request& request) {
  const auto text = request.query_value("version").value_or("0");
  if (text == "0") return 0;
  if (const auto version = parse_id_number(text)) return *version;
  return invalid("version", "wrong_type", {{"expected", "whole_number"}});
}

Response kept_private(Response response) { return std::move(response).with("cache-control", "private, no-store"); }

Result<Response> download(PlanMemory& memory, const cases::DrawWorkbook& draw, const Request& request,
                          const Call& call) {
  const auto plan = opened(memory, request, call);
  if (!plan) return plan.error();
  const auto address = address_of(request);
  if (!address) return address.error();
  auto file = cases::download_workbook(call.context, *plan->image, *address, plan->on, draw);
  if (!file) return file.error();
  return kept_private(http::attachment(std::move(file->bytes), workbook_type, file->name));
}

Result<Response> download_all(PlanMemory& memory, const cases::DrawWorkbook& draw, const Request& request,
                              const Call& call) {
  const auto plan = opened(memory, request, call);
  if (!plan) return plan.error();
  http::Spooled spooled(request.spool);
  const auto name =
      cases::download_workbooks(call.context, *plan->image, std::string(request.capture("period")), plan->on, draw,
                                {[&](std::string_view piece) { spooled.append(piece); }, request.spool});
  if (!name) return name.error();
  return kept_private(http::attachment(std::move(spooled).body(), "application/zip", *name));
}

Result<Response> import(PlanMemory& memory, const cases::DrawWorkbook& draw, const Request& request, const Call& call) {
  const auto plan = opened(memory, request, call);
  if (!plan) return plan.error();
  const auto address = address_of(request);
  if (!address) return address.error();
  if (request.content_type() != "application/octet-stream")
    return Error{ErrorKind::Invalid, "unsupported_media_type", {{"expected", "application/octet-stream"}}, {}};
  const auto mode = in_query<timon::imports::ImportMode>(request, "mode");
  if (!mode) return mode.error();
  const auto version = version_of(request);
  if (!version) return version.error();
  const auto imported = cases::import_workbook(
      call.context, *plan->image,
      {*address, mode->value_or(timon::imports::ImportMode::DryRun), *version, body_text(request), plan->on}, draw);
  if (!imported) return imported.error();
  return answer(workbook_view(*plan->image, *imported, call.catalogue));
}

}  // namespace

Routes workbook_routes(PlanMemory& memory, cases::DrawWorkbook draw) {
  const std::string one = "/api/v1/plans/{id}/reports/{office}/{period}/workbook";
  return {
      {Get, one, Action::ViewPlans,
       [&memory, draw](const Request& request, const Call& call) { return download(memory, draw, request, call); }},
      {Post, one, Action::Report,
       [&memory, draw](const Request& request, const Call& call) { return import(memory, draw, request, call); },
       cases::workbook_limit + 1},
      {Get, "/api/v1/plans/{id}/workbooks/{period}", Action::ReviewReports,
       [&memory, draw](const Request& request, const Call& call) { return download_all(memory, draw, request, call); }},
  };
}

}  // namespace timon::api::documents
