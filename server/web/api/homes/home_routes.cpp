#include "web/api/homes/home_routes.hpp"

#include "usecases/homes/list_unverified.hpp"
#include "usecases/homes/list_work.hpp"
#include "web/api/homes/task_table.hpp"

namespace timon::api::homes {
namespace {

using usecases::boards::PlanMemory;

struct WorkView {
  TaskPageView owed;
  std::int64_t late = 0;
  TaskPageView delivered;
};
BOOST_DESCRIBE_STRUCT(WorkView, (), (owed, late, delivered))

enum class WorkTable { Owed, Delivered };
constexpr auto names_of(WorkTable) {
  return std::to_array<Name<WorkTable>>({{WorkTable::Owed, "owed"}, {WorkTable::Delivered, "delivered"}});
}

/// As a file all of them.
std::size_t limit_of(const std::optional<TableFormat>& format, std::size_t asked) {
  constexpr std::size_t all = 1'000'000;
  return format ? all : asked;
}

Result<Response> list_work(PlanMemory& memory, const Request& request, const Call& call) {
  const auto on = in_query<Day>(request, "on");
  if (!on) return on.error();
  const auto limit = task_limit(request);
  if (!limit) return limit.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto which = in_query<WorkTable>(request, "table");
  if (!which) return which.error();
  const auto work = usecases::homes::list_work(call.context, memory, {*on, limit_of(*format, *limit)});
  if (!work) return work.error();
  if (*format) {
    const bool is_owed = which->value_or(WorkTable::Owed) == WorkTable::Owed;
    return task_table(request, **format, is_owed ? "work_owed" : "work_delivered",
                      page_view(is_owed ? work->owed : work->delivered, call.catalogue).items, call.catalogue);
  }
  return answer_unless_known(request,
                             WorkView{page_view(work->owed, call.catalogue), static_cast<std::int64_t>(work->late),
                                      page_view(work->delivered, call.catalogue)});
}

Result<Response> list_unverified(PlanMemory& memory, const Request& request, const Call& call) {
  const auto on = in_query<Day>(request, "on");
  if (!on) return on.error();
  const auto order = in_query<usecases::homes::UnverifiedOrder>(request, "order");
  if (!order) return order.error();
  const auto limit = task_limit(request);
  if (!limit) return limit.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto page = usecases::homes::list_unverified(
      call.context, memory,
      {*on, order->value_or(usecases::homes::UnverifiedOrder::Weight), limit_of(*format, *limit)});
  if (!page) return page.error();
  if (*format)
    return task_table(request, **format, "unverified", page_view(*page, call.catalogue).items, call.catalogue);
  return answer_unless_known(request, page_view(*page, call.catalogue));
}

guard::Handler with(PlanMemory& memory, Result<Response> (*handler)(PlanMemory&, const Request&, const Call&)) {
  return [&memory, handler](const Request& request, const Call& call) { return handler(memory, request, call); };
}

}  // namespace

Routes home_routes(PlanMemory& memory) {
  return {
      {Get, "/api/v1/homes/work", Action::Report, with(memory, homes::list_work)},
      {Get, "/api/v1/homes/unverified", Action::Verify, with(memory, homes::list_unverified)},
  };
}

}  // namespace timon::api::homes
