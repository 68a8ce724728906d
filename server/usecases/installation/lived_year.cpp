#include "usecases/installation/lived_year.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/decimal.hpp"
#include "formats/workbook/reader.hpp"
#include "storage/access/grant_store.hpp"
#include "storage/indicators/indicator_store.hpp"
#include "storage/ledger/ledger_store.hpp"
#include "storage/people/person_store.hpp"
#include "storage/plans/element_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "usecases/access/find_caller.hpp"
#include "usecases/access/grant_role.hpp"
#include "usecases/imports/import_plan.hpp"
#include "usecases/indicators/delete_indicator.hpp"
#include "usecases/installation/approve_with_warnings.hpp"
#include "usecases/plans/edit_element.hpp"
#include "usecases/reports/report_value.hpp"
#include "usecases/reports/set_target.hpp"
#include "usecases/reports/verify_value.hpp"

namespace timon::usecases::installation {
namespace {

using storage::Session;
using timon::access::Role;
using timon::plans::ElementId;

/// The refusal with the place in the file that made it.
Error at_row(const ExampleRow& row, const Error& error) {
  Error told = error;
  told.arguments.emplace_back("row", std::to_string(row.number()));
  for (const auto& field : error.fields) told.arguments.emplace_back(field.field, field.code);
  return told;
}

/// The nearest row for the element or for one above it.
const ExampleRow* nearest(const std::vector<ExampleRow>& rows, const std::string& code) {
  const ExampleRow* best = nullptr;
  for (const auto& row : rows) {
    const auto& above = row.at("element");
    const bool covers = code == above || code.starts_with(above + ".");
    if (covers && (best == nullptr || best->at("element").size() < above.size())) best = &row;
  }
  return best;
}

timon::people::PersonId person_of(Session& session, const std::string& user_name) {
  return storage::people::find_person_id(session, user_name).value();
}

reports::FactInput fact_of(Session& session, ElementId element, const ExampleRow& row) {
  const auto indicators = storage::indicators::indicators_of_element(session, element);
  reports::FactInput input{.subject = element, .period = row.at("period"), .note = row.at("note")};
  if (!indicators.empty()) {
    input.subject = indicators.front().id;
    input.typed.measure_id = indicators.front().measure_id;
  }
  input.typed.value = number_in(row.at("value"));
  input.typed.numerator = number_in(row.at("numerator"));
  input.typed.denominator = number_in(row.at("denominator"));
  if (const auto& kind = row.at("variance"); !kind.empty())
    input.typed.variance_kind = parse_name<timon::reports::VarianceKind>(kind).value();
  input.typed.variance_reason = row.at("reason");
  input.typed.correction_reason = row.at("correction");
  return input;
}

bool has_grant_on(storage::Database& database, timon::people::PersonId person, ElementId element) {
  return database.read([&](Session& session) {
    return std::ranges::any_of(storage::access::grants_of(session, person), [&](const auto& grant) {
      return grant.scope_kind == timon::access::ScopeKind::Element && grant.scope_id == element.value;
    });
  });
}

}  // namespace

Instant moment_of(const std::string& day, const std::string& time, const std::string& time_zone) {
  const auto minutes =
      std::chrono::hours{std::stoi(time.substr(0, 2))} + std::chrono::minutes{std::stoi(time.substr(3))};
  return start_of_day(parse_day(day).value(), time_zone) + minutes;
}

Result<timon::plans::PlanId> LivedYear::live() {
  for (const auto& row : example_rows("acts.csv", town_.year))
    if (auto done = act(row); !done) return at_row(row, done.error());
  return town_.plan;
}

Result<void> LivedYear::act(const ExampleRow& row) {
  if (row.at("act") == "line") return reports_.add_line(row), Result<void>();
  const Clock clock = fixed_clock(moment_of(row.at("on"), row.at("at"), time_zone_));
  const auto caller = access::find_caller_by_user_name(town_.database, row.at("who"), clock());
  if (!caller) return not_found("user_not_found");
  return by_name({town_.database, *caller, clock}, row);
}

Result<void> LivedYear::by_name(const Context& context, const ExampleRow& row) {
  sign_();
  if (is_done(context, row)) return reports_.forget_lines(), Result<void>();
  const auto& act = row.at("act");
  if (act == "import") return import(context);
  if (act == "money") return import_money(context, row.at("period"));
  if (act == "validate") return validate_measures(context, town_.plan);
  if (act == "approve") return approve_with_warnings(context, town_.plan);
  if (act == "move") return move(context, row);
  if (act == "drop_indicator") return drop_indicator(context, row);
  if (LivedReports::knows(act)) return reports_.act(context, row);
  if (LivedRegisters::knows(act)) return registers_.act(context, row);
  return record(context, row);
}

/// What goes step by step itself, leaving what is there, is never done: importing the plan, validating, accepting and
/// publishing reports of many offices, and a draft, of which the ledger knows nothing.
bool LivedYear::is_done(const Context& context, const ExampleRow& row) {
  static const std::map<std::string, const char*> acts{{"approve", "approve_plan"},
                                                       {"move", "edit_element"},
                                                       {"report", "report_value"},
                                                       {"verify", "verify_value"},
                                                       {"target", "set_target"},
                                                       {"drop_indicator", "delete_indicator"},
                                                       {"money", "import_plan"},
                                                       {"set_windows", "set_windows"},
                                                       {"deliver", "deliver_report"},
                                                       {"reject", "reject_report"},
                                                       {"begin_review", "begin_review"},
                                                       {"observe", "add_observation"},
                                                       {"answer", "answer_observation"},
                                                       {"judge", "close_observation"},
                                                       {"close", "close_period"},
                                                       {"reopen", "reopen_period"},
                                                       {"need", "import_needs"},
                                                       {"answer_needs", "answer_needs"},
                                                       {"save_cover", "save_cover"},
                                                       {"deliver_cover", "deliver_cover"},
                                                       {"observe_cover", "observe_cover"},
                                                       {"accept_cover", "accept_cover"},
                                                       {"attended", "tell_attended"},
                                                       {"recommend", "add_recommendation"},
                                                       {"answer_recommendation", "answer_recommendation"},
                                                       {"judge_recommendation", "judge_recommendation"},
                                                       {"convoke", "convoke_offices"},
                                                       {"mark", "mark_participation"}};
  const auto act = acts.find(row.at("act"));
  return act != acts.end() && is_in_ledger(context, act->second);
}

bool LivedYear::is_in_ledger(const Context& context, std::string_view act) {
  const auto person = context.caller.person_id.value();
  const std::tuple key(person.value, context.clock(), std::string(act));
  auto left = done_before_.find(key);
  if (left == done_before_.end()) {
    const auto count = town_.database.read(
        [&](Session& session) { return storage::ledger::count_acts(session, person, context.clock(), act); });
    left = done_before_.emplace(key, count).first;
  }
  return left->second-- > 0;
}

bool LivedYear::find_plan() {
  return town_.database.read([&](Session& session) {
    for (const auto& plan : storage::plans::list_plans(session)) {
      if (plan.institution_id != town_.institution) continue;
      town_.plan = plan.id;
      for (const auto& element : storage::plans::elements_of_plan(session, plan.id))
        town_.elements[element.code] = element.id;
      return true;
    }
    return false;
  });
}

/// The plan with its targets, who answers for what, and the rights that hang on an element.
Result<void> LivedYear::import(const Context& context) {
  if (!find_plan()) {
    if (auto read = import_plan(context); !read) return read;
    if (!find_plan()) return not_found();
  }
  if (auto named = name_responsible(context); !named) return named;
  return grant_element_roles(context.clock);
}

Result<void> LivedYear::import_plan(const Context& context) {
  return import_file(context, "plan.csv", example_text("plan.toml", town_.year));
}

/// Each quarter the columns of that quarter, as the finance office hands them over: "2025-T1" names those of T1.
Result<void> LivedYear::import_money(const Context& context, const std::string& period) {
  auto map = example_text("money.toml", town_.year);
  replace_all(map, "@P@", period);
  replace_all(map, "@T@", period.substr(period.find('-') + 1));
  return import_file(context, "money.csv", std::move(map));
}

Result<void> LivedYear::import_file(const Context& context, const std::string& name, std::string map) {
  auto begun =
      imports::begin_import(context, {.file_name = name, .map = std::move(map), .institution = town_.institution});
  if (!begun) return begun.error();
  const auto file = formats::workbook::in_memory_file(example_text(name, town_.year));
  const auto done = imports::run_import(context, std::move(*begun), file.number());
  if (done.state != imports::ImportState::Done || !done.plan_id)
    return conflict("example_not_imported", {{"file", name}, {"state", std::string(name_of(done.state))}});
  return {};
}

Result<void> LivedYear::name_responsible(const Context& context) {
  const auto rows = example_rows("responsible.csv", town_.year);
  for (const auto& [code, id] : town_.elements) {
    const auto* row = nearest(rows, code);
    if (row == nullptr) continue;
    const auto [element, person] = context.database.read([&, element = id](Session& session) {
      return std::pair(storage::plans::find_element(session, element).value(), person_of(session, row->at("user")));
    });
    if (element.person_id == person) continue;
    if (auto edited = plans::edit_element(context, id, {.version = element.version, .person = person}); !edited)
      return edited;
  }
  return {};
}

/// A group from outside reports on its own intermediate goal, and on nothing else.
Result<void> LivedYear::grant_element_roles(const Clock& clock) {
  const auto system = timon::access::the_system();
  for (const auto& row : example_rows("people.csv", town_.year)) {
    const auto element = town_.elements.find(row.at("scope"));
    if (element == town_.elements.end()) continue;
    const auto person = town_.database.read([&](Session& session) { return person_of(session, row.at("user")); });
    if (has_grant_on(town_.database, person, element->second)) continue;
    auto granted =
        access::grant_role({town_.database, system, clock}, {.person = person,
                                                             .role = parse_name<Role>(row.at("role")).value(),
                                                             .scope_kind = timon::access::ScopeKind::Element,
                                                             .scope = element->second.value});
    if (!granted) return granted.error();
  }
  return {};
}

/// An import gives every goal an indicator; one of the story's goals has none.
Result<void> LivedYear::drop_indicator(const Context& context, const ExampleRow& row) {
  const auto indicator = context.database.read(
      [&](Session& session) { return storage::indicators::indicators_of_element(session, town_.element(row)).at(0); });
  const auto gone = indicators::delete_indicator(context, indicator.id, indicator.version, row.at("reason"));
  if (!gone) return gone.error();
  return {};
}

Result<void> LivedYear::move(const Context& context, const ExampleRow& row) {
  const auto id = town_.element(row);
  const auto version = context.database.read(
      [&](Session& session) { return storage::plans::find_element(session, id).value().version; });
  return plans::edit_element(context, id,
                             {.version = version,
                              .start_on = parse_day(row.at("start")).value(),
                              .end_on = parse_day(row.at("end")).value(),
                              .reason = row.at("reason")});
}

Result<void> LivedYear::record(const Context& context, const ExampleRow& row) {
  static const std::map<std::string, decltype(&reports::report_value)> acts{
      {"report", &reports::report_value}, {"verify", &reports::verify_value}, {"target", &reports::set_target}};
  const auto input = context.database.read([&](Session& session) { return fact_of(session, town_.element(row), row); });
  const auto recorded = acts.at(row.at("act"))(context, input);
  if (!recorded) return recorded.error();
  return {};
}

}  // namespace timon::usecases::installation
