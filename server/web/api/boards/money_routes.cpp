#include "web/api/boards/money_routes.hpp"

#include "usecases/budgets/budget_settings.hpp"
#include "usecases/budgets/lock_period.hpp"
#include "usecases/budgets/record_amount.hpp"
#include "web/api/boards/money_tables.hpp"

namespace timon::api::boards {
namespace {

using timon::plans::ElementId;
using timon::plans::PlanId;
using usecases::boards::PlanMemory;

struct SettingsBody {
  std::string currency;
  Stage spent{};
  Hundredths margin;
  std::optional<std::int64_t> version;
};
BOOST_DESCRIBE_STRUCT(SettingsBody, (), (currency, spent, margin, version))

struct AmountBody {
  std::string year;
  std::optional<std::string> period, source, classifier;
  std::optional<bool> is_total;
  Stage stage{};
  Hundredths amount;
  std::optional<std::string> note, correction_reason;
};
BOOST_DESCRIBE_STRUCT(AmountBody, (),
                      (year, period, source, classifier, is_total, stage, amount, note, correction_reason))

Result<Response> show_money(PlanMemory& memory, const Request& request, const Call& call) {
  const auto plan = id_in_path<PlanId>(request);
  if (!plan) return plan.error();
  const auto on = in_query<Day>(request, "on");
  if (!on) return on.error();
  const auto under = in_query<ElementId>(request, "under");
  if (!under) return under.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto which = in_query<MoneyTable>(request, "table");
  if (!which) return which.error();
  const auto money = usecases::boards::show_money(call.context, memory, {*plan, *on, *under});
  if (!money) return money.error();
  if (*format)
    return money_table(request, **format, which->value_or(MoneyTable::Rows), money->money.plan.image->plan().name,
                       money_view(*money, call.catalogue), call.catalogue);
  return answer_unless_known(request, money_view(*money, call.catalogue));
}

Result<Response> element_money(PlanMemory& memory, const Call& call, ElementId id, std::optional<Day> on, int status) {
  const auto money = usecases::boards::show_element_money(call.context, memory, {id, on});
  if (!money) return money.error();
  return answer(element_money_view(*money, call.catalogue), status);
}

Result<Response> show_element_money(PlanMemory& memory, const Request& request, const Call& call) {
  const auto id = id_in_path<ElementId>(request);
  if (!id) return id.error();
  const auto on = in_query<Day>(request, "on");
  if (!on) return on.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto which = in_query<ElementMoneyTable>(request, "table");
  if (!which) return which.error();
  const auto money = usecases::boards::show_element_money(call.context, memory, {*id, *on});
  if (!money) return money.error();
  if (*format)
    return element_money_table(request, **format, which->value_or(ElementMoneyTable::Lines),
                               element_money_view(*money, call.catalogue), call.catalogue);
  return answer_unless_known(request, element_money_view(*money, call.catalogue));
}

Result<Response> record_amount(PlanMemory& memory, const Request& request, const Call& call) {
  const auto id = id_in_path<ElementId>(request);
  if (!id) return id.error();
  const auto body = read_body<AmountBody>(request);
  if (!body) return body.error();
  const auto kept =
      usecases::budgets::record_amount(call.context, {.element = *id,
                                                      .year = body->year,
                                                      .period = body->period.value_or(""),
                                                      .source = body->source.value_or(""),
                                                      .classifier = body->classifier.value_or(""),
                                                      .is_total = body->is_total.value_or(false),
                                                      .stage = body->stage,
                                                      .amount = body->amount,
                                                      .note = body->note.value_or(""),
                                                      .correction_reason = body->correction_reason.value_or("")});
  if (!kept) return kept.error();
  return element_money(memory, call, *id, std::nullopt, 201);
}

Result<Response> set_settings(const Request& request, const Call& call) {
  const auto plan = id_in_path<PlanId>(request);
  if (!plan) return plan.error();
  const auto body = read_body<SettingsBody>(request);
  if (!body) return body.error();
  const auto kept = usecases::budgets::set_budget_settings(
      call.context, {*plan, body->currency, body->spent, body->margin, body->version});
  if (!kept) return kept.error();
  return answer(settings_view(*kept));
}

using OfPeriod = Result<void> (*)(const usecases::Context&, const usecases::budgets::LockPeriod&);

guard::Handler of_period(OfPeriod use_case) {
  return [use_case](const Request& request, const Call& call) -> Result<Response> {
    const auto plan = id_in_path<PlanId>(request);
    if (!plan) return plan.error();
    const auto done = use_case(call.context, {*plan, std::string(request.capture("period"))});
    if (!done) return done.error();
    return Response{.status = 204};
  };
}

}  // namespace

Routes money_routes(PlanMemory& memory) {
  return {
      {Get, "/api/v1/plans/{id}/money", Action::ViewPlans,
       [&memory](const Request& request, const Call& call) { return boards::show_money(memory, request, call); }},
      {Put, "/api/v1/plans/{id}/money/settings", Action::EditPlan, set_settings},
      {Put, "/api/v1/plans/{id}/money/locks/{period}", Action::EditPlan, of_period(usecases::budgets::lock_period)},
      {Delete, "/api/v1/plans/{id}/money/locks/{period}", Action::EditPlan,
       of_period(usecases::budgets::unlock_period)},
      {Get, "/api/v1/elements/{id}/money", Action::ViewPlans,
       [&memory](const Request& request, const Call& call) {
         return boards::show_element_money(memory, request, call);
       }},
      {Post, "/api/v1/elements/{id}/amounts", Action::EditElements,
       [&memory](const Request& request, const Call& call) { return boards::record_amount(memory, request, call); }},
  };
}

}  // namespace timon::api::boards
