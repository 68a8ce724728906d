#include "web/api/documents/feedback_routes.hpp"

#include "usecases/boards/open_plan.hpp"
#include "web/api/documents/document_view.hpp"
#include "web/api/documents/feedback_view.hpp"
#include "web/api/tables.hpp"

namespace timon::api::documents {
namespace {

using timon::people::OfficeId;
using usecases::boards::PlanMemory;
namespace cases = usecases::documents;

struct MakeBody {
  std::optional<timon::documents::Paper> paper;
};
BOOST_DESCRIBE_STRUCT(MakeBody, (), (paper))

struct Here {
  usecases::boards::PlanAt plan;
  usecases::reports::ReportAddress address;

  const timon::boards::PlanImage& image() const { return *plan.image; }
  Day on() const { return plan.on; }
};

Result<Here> here(PlanMemory& memory, const Request& request, const Call& call, std::optional<Day> on = {}) {
  const auto plan = id_in_path<timon::plans::PlanId>(request);
  if (!plan) return plan.error();
  const auto office = id_in_path<OfficeId>(request, "office");
  if (!office) return office.error();
  auto opened = usecases::boards::open_image(call.context, memory, *plan, on);
  if (!opened) return opened.error();
  return Here{*std::move(opened), {*office, std::string(request.capture("period"))}};
}

class FeedbackDoors {
 public:
  FeedbackDoors(PlanMemory& memory, const guard::SiteAddress& site, FeedbackFiles files)
      : memory_(memory), site_(site), files_(std::move(files)) {}

  Result<Response> show(const Request& request, const Call& call) const {
    const auto on = in_query<Day>(request, "on");
    if (!on) return on.error();
    const auto at = here(memory_, request, call, *on);
    if (!at) return at.error();
    const auto format = table_format(request);
    if (!format) return format.error();
    const auto sheet = cases::feedback_sheet(call.context, at->image(), at->address, at->on());
    if (!sheet) return sheet.error();
    if (*format == TableFormat::Csv)
      return invalid("format", "unknown_name", {{"value", "csv"}, {"expected", "json, xlsx"}});
    if (*format)
      return http::attachment(files_.workbook(*sheet, call.catalogue, request.spool),
                              formats::media_type(TableFormat::Xlsx),
                              sheet->office->name + " " + sheet->period->code + ".xlsx")
          .with("cache-control", "private, no-store");
    return answer_unless_known(request, feedback_view(*sheet));
  }

  Result<Response> list(const Request& request, const Call& call) const {
    const auto at = here(memory_, request, call);
    if (!at) return at.error();
    return listed(request, call, *at, 200);
  }

  /// Of the day on which it is made, whatever is asked: nobody prints the day that suits.
  Result<Response> make(const Request& request, const Call& call) const {
    const auto at = here(memory_, request, call);
    if (!at) return at.error();
    const auto body = read_body<MakeBody>(request);
    if (!body) return body.error();
    const auto made = cases::make_feedback(
        call.context, at->image(), {at->address, body->paper, at->on()},
        [&](const cases::FeedbackSheet& sheet) { return files_.draw(sheet, site_.of(request)); }, request.spool);
    if (!made) return made.error();
    return listed(request, call, *at, 201);
  }

 private:
  Result<Response> listed(const Request& request, const Call& call, const Here& at, int status) const {
    const auto list = cases::list_feedback_documents(call.context, at.image(), at.address);
    if (!list) return list.error();
    auto view = documents_view(*list);
    view.has_address = !site_.of(request).empty();
    return answer(view, status);
  }

  PlanMemory& memory_;
  const guard::SiteAddress& site_;
  FeedbackFiles files_;
};

}  // namespace

/// Who may read it is asked at the office; who may make, by two rights that allow it.
Routes feedback_routes(PlanMemory& memory, const guard::SiteAddress& site, FeedbackFiles files) {
  const auto doors = std::make_shared<const FeedbackDoors>(memory, site, std::move(files));
  const std::string feedback = "/api/v1/plans/{id}/reports/{office}/{period}/feedback";
  return {
      {Get, feedback, Action::ViewRecommendations,
       [doors](const Request& request, const Call& call) { return doors->show(request, call); }},
      {Get, feedback + "/documents", Action::ViewRecommendations,
       [doors](const Request& request, const Call& call) { return doors->list(request, call); }},
      {Post, feedback + "/documents", Action::ViewRecommendations,
       [doors](const Request& request, const Call& call) { return doors->make(request, call); }},
  };
}

}  // namespace timon::api::documents
