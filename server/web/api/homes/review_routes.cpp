#include "web/api/homes/review_routes.hpp"

#include "usecases/homes/show_review.hpp"
#include "web/api/homes/task_table.hpp"

namespace timon::api::homes {
namespace {

using usecases::boards::PlanMemory;

struct LateOfficeView {
  std::optional<timon::people::OfficeId> office;
  std::optional<std::string> office_name;
  std::int64_t subjects = 0, reports = 0;
  Day oldest_due_on;
};
BOOST_DESCRIBE_STRUCT(LateOfficeView, (), (office, office_name, subjects, reports, oldest_due_on))

struct DraftView {
  timon::plans::PlanId id;
  std::string code, name;
  Day start_on, end_on;
};
BOOST_DESCRIBE_STRUCT(DraftView, (), (id, code, name, start_on, end_on))

struct WaitingNeedView {
  timon::needs::NeedId id;
  std::string code, name, place;
  std::optional<std::int64_t> affected;
  std::optional<std::string> office_name;
};
BOOST_DESCRIBE_STRUCT(WaitingNeedView, (), (id, code, name, place, affected, office_name))

struct WaitingCoverView {
  timon::plans::ElementId element;
  std::string code, name;
  std::vector<timon::covers::Sheet> sheets;
};
BOOST_DESCRIBE_STRUCT(WaitingCoverView, (), (element, code, name, sheets))

struct FailedImportView {
  timon::imports::ImportId id;
  std::string file_name;
  timon::imports::ImportMode mode{};
  timon::imports::ImportState state{};
  std::int64_t refused = 0;
  Instant started_at;
  std::optional<std::string> person_name;
};
BOOST_DESCRIBE_STRUCT(FailedImportView, (), (id, file_name, mode, state, refused, started_at, person_name))

struct ReviewView {
  std::optional<Instant> seen_until;
  Instant now;
  std::int64_t unseen = 0;
  TaskPageView arrived, over_reported;
  std::vector<LateOfficeView> late;
  std::vector<DraftView> drafts;
  std::vector<WaitingNeedView> needs;
  std::vector<WaitingCoverView> covers;
  std::vector<FailedImportView> imports;
};
BOOST_DESCRIBE_STRUCT(ReviewView, (),
                      (seen_until, now, unseen, arrived, over_reported, late, drafts, needs, covers, imports))

struct MarkReviewSeenBody {
  Instant until;
};
BOOST_DESCRIBE_STRUCT(MarkReviewSeenBody, (), (until))

ReviewView view_of(const usecases::homes::ReviewView& review, const Catalogue& catalogue) {
  ReviewView view{.seen_until = review.seen_until,
                  .now = review.now,
                  .unseen = static_cast<std::int64_t>(review.unseen),
                  .arrived = page_view(review.arrived, catalogue),
                  .over_reported = page_view(review.over_reported, catalogue),
                  .late = {},
                  .drafts = {},
                  .needs = {},
                  .covers = {},
                  .imports = {}};
  for (const auto& late : review.late)
    view.late.push_back({late.office, late.office ? std::optional(late.name) : std::nullopt, late.subjects,
                         late.reports, late.oldest_due_on});
  for (const auto& plan : review.drafts)
    view.drafts.push_back({plan.id, plan.code, plan.name, plan.start_on, plan.end_on});
  for (const auto& [need, office_code, office_name, answers, is_waiting] : review.needs)
    view.needs.push_back({need.id, need.code, need.name, need.place, need.affected,
                          need.office_id ? std::optional(office_name) : std::nullopt});
  for (const auto& [plan, row, sheets] : review.covers) {
    const auto& element = plan.image->element(row);
    view.covers.push_back({element.id, element.code, element.name, sheets});
  }
  for (const auto& shown : review.imports)
    view.imports.push_back({shown.import.id, shown.import.file_name, shown.import.mode, shown.import.state,
                            shown.import.refused_count, shown.import.started_at, shown.person_name});
  return view;
}

enum class ReviewTable { Arrived, OverReported, Late };
constexpr auto names_of(ReviewTable) {
  using enum ReviewTable;
  return std::to_array<Name<ReviewTable>>({{Arrived, "arrived"}, {OverReported, "over_reported"}, {Late, "late"}});
}

Result<Response> review_table(const Request& request, TableFormat format, ReviewTable which, const ReviewView& view,
                              const Catalogue& catalogue) {
  if (which == ReviewTable::Arrived) return task_table(request, format, "arrived", view.arrived.items, catalogue);
  if (which == ReviewTable::OverReported)
    return task_table(request, format, "over_reported_tasks", view.over_reported.items, catalogue);
  Table table(request, format, catalogue, "late_offices", {"office", "subjects", "late_reports", "oldest_due_on"},
              {{"on", std::string(request.query_value("on").value_or(""))}});
  for (const auto& its : view.late) table.row(its.office_name, its.subjects, its.reports, its.oldest_due_on);
  return table.answer("late-offices");
}

Result<Response> show_review(PlanMemory& memory, const Request& request, const Call& call) {
  const auto on = in_query<Day>(request, "on");
  if (!on) return on.error();
  const auto limit = task_limit(request);
  if (!limit) return limit.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto which = in_query<ReviewTable>(request, "table");
  if (!which) return which.error();
  constexpr std::size_t all = 1'000'000;
  const auto review = usecases::homes::show_review(call.context, memory, {*on, *format ? all : *limit});
  if (!review) return review.error();
  if (*format)
    return review_table(request, **format, which->value_or(ReviewTable::Late), view_of(*review, call.catalogue),
                        call.catalogue);
  return answer(view_of(*review, call.catalogue));
}

Result<Response> mark_review_seen(const Request& request, const Call& call) {
  const auto body = read_body<MarkReviewSeenBody>(request);
  if (!body) return body.error();
  if (const auto marked = usecases::homes::mark_review_seen(call.context, body->until); !marked) return marked.error();
  return http::no_content();
}

}  // namespace

Routes review_routes(PlanMemory& memory) {
  return {
      {Get, "/api/v1/homes/review", Action::ReviewReports,
       [&memory](const Request& request, const Call& call) { return show_review(memory, request, call); }},
      {Put, "/api/v1/homes/review/seen", Action::ReviewReports, homes::mark_review_seen},
  };
}

}  // namespace timon::api::homes
