#include "usecases/installation/lived_registers.hpp"

#include <algorithm>

#include "usecases/convocations/convoke_offices.hpp"
#include "usecases/convocations/list_convocations.hpp"
#include "usecases/covers/move_cover.hpp"
#include "usecases/covers/save_cover.hpp"
#include "usecases/covers/show_cover.hpp"
#include "usecases/needs/answer_needs.hpp"
#include "usecases/needs/import_needs.hpp"
#include "usecases/needs/list_needs.hpp"
#include "usecases/recommendations/add_recommendation.hpp"
#include "usecases/recommendations/list_recommendations.hpp"
#include "usecases/recommendations/turn_recommendation.hpp"

namespace timon::usecases::installation {
namespace {

using timon::covers::Breakdown;
using timon::covers::CoverAct;
using timon::covers::Population;
using timon::covers::Sheet;

std::optional<std::int64_t> people_in(const ExampleRow& row, const std::string& heading) {
  const auto& cell = row.at(heading);
  return cell.empty() ? std::nullopt : std::optional<std::int64_t>(std::stoll(cell));
}

Population planned_in(const ExampleRow& row) {
  return {{Breakdown::Whole, "", people_in(row, "target"), people_in(row, "priority"), {}},
          {Breakdown::Sex, "women", people_in(row, "women"), {}, {}},
          {Breakdown::Sex, "men", people_in(row, "men"), {}, {}}};
}

Population attended_in(const ExampleRow& row) {
  return {{Breakdown::Whole, "", {}, {}, people_in(row, "attended")},
          {Breakdown::Sex, "women", {}, {}, people_in(row, "attended_women")},
          {Breakdown::Sex, "men", {}, {}, people_in(row, "attended_men")}};
}

/// "EDUCACION: lo que aporta|AMBIENTE: lo que aporta"
std::vector<timon::covers::Contribution> contributions_in(const LivedTown& town, const std::string& cell) {
  std::vector<timon::covers::Contribution> all;
  for (std::size_t from = 0; from < cell.size();) {
    const auto to = std::min(cell.find('|', from), cell.size());
    const auto colon = cell.find(": ", from);
    all.push_back({town.office(cell.substr(from, colon - from)), cell.substr(colon + 2, to - colon - 2)});
    from = to + 1;
  }
  return all;
}

/// In whose name the caller may speak.
timon::recommendations::Origin origin_of(const Context& context) {
  using timon::recommendations::Origin;
  for (const auto origin : {Origin::Audit, Origin::Gender})
    if (timon::recommendations::speaks_for(context.caller, origin)) return origin;
  return Origin::Planning;
}

}  // namespace

const std::map<std::string, LivedRegisters::Move>& LivedRegisters::moves() {
  static const std::map<std::string, Move> all{
      {"need", &LivedRegisters::add_need},
      {"answer_needs", &LivedRegisters::answer_needs},
      {"save_cover", &LivedRegisters::save_cover},
      {"deliver_cover", &LivedRegisters::move_cover},
      {"observe_cover", &LivedRegisters::move_cover},
      {"accept_cover", &LivedRegisters::move_cover},
      {"attended", &LivedRegisters::tell_attended},
      {"recommend", &LivedRegisters::recommend},
      {"answer_recommendation", &LivedRegisters::turn_recommendation},
      {"judge_recommendation", &LivedRegisters::turn_recommendation},
      {"convoke", &LivedRegisters::convoke},
      {"mark", &LivedRegisters::mark_participation},
  };
  return all;
}

bool LivedRegisters::knows(const std::string& act) { return moves().contains(act); }

Result<void> LivedRegisters::act(const Context& context, const ExampleRow& row) {
  return (this->*moves().at(row.at("act")))(context, row);
}

Result<void> LivedRegisters::add_need(const Context& context, const ExampleRow& row) {
  const auto its = row_with("needs.csv", town_.year, "code", row.at("note"));
  return without_value(
      needs::import_needs(context, {.institution = town_.institution,
                                    .rows = {{.code = its.at("code"),
                                              .name = its.at("name"),
                                              .origin = word<timon::needs::Origin>(its.at("origin")),
                                              .urgency = word<timon::needs::Urgency>(its.at("urgency")),
                                              .place = its.at("place"),
                                              .affected = people_in(its, "affected"),
                                              .office = its.at("office"),
                                              .raised_on = parse_day(its.at("raised_on")).value(),
                                              .source = its.at("source"),
                                              .version = {}}}}));
}

Result<void> LivedRegisters::answer_needs(const Context& context, const ExampleRow& row) {
  const auto all = needs::list_needs(context, town_.institution);
  if (!all) return all.error();
  const auto said = needs::show_answered(context, town_.element(row));
  if (!said) return said.error();
  needs::AnswerNeeds input{.element = town_.element(row), .version = said->version};
  for (const auto& code : codes_in(row.at("note")))
    for (const auto& its : *all)
      if (its.need.code == code) input.needs.push_back(its.need.id);
  return needs::answer_needs(context, input);
}

Result<void> LivedRegisters::save_cover(const Context& context, const ExampleRow& row) {
  const auto shown = covers::show_cover(context, town_.memory, {town_.element(row), {}});
  if (!shown) return shown.error();
  const auto its = row_with("covers.csv", town_.year, "element", row.at("element"));
  const auto sheet = word<Sheet>(row.at("kind"));
  const auto version = covers::sheet_of(shown->sheets, town_.element(row), sheet).version;
  if (sheet == Sheet::Identity)
    return covers::save_identity(context, town_.memory,
                                 {.element = town_.element(row),
                                  .version = version,
                                  .objective = its.at("objective"),
                                  .population_text = its.at("population"),
                                  .budget = its.at("budget"),
                                  .contributions = contributions_in(town_, its.at("contributions")),
                                  .population = planned_in(its)});
  covers::SaveGoals goals{.element = town_.element(row), .version = version};
  for (const auto& goal : shown->content.goals)
    for (const auto& one : goal.indicators) goals.means.push_back({one.indicator->id, its.at("means")});
  return covers::save_goals(context, town_.memory, goals);
}

Result<void> LivedRegisters::move_cover(const Context& context, const ExampleRow& row) {
  static const std::map<std::string, CoverAct> acts{
      {"deliver_cover", CoverAct::Deliver}, {"observe_cover", CoverAct::Observe}, {"accept_cover", CoverAct::Accept}};
  const auto shown = covers::show_cover(context, town_.memory, {town_.element(row), {}});
  if (!shown) return shown.error();
  const auto sheet = word<Sheet>(row.at("kind"));
  return covers::move_cover(context, town_.memory,
                            {.element = town_.element(row),
                             .sheet = sheet,
                             .act = acts.at(row.at("act")),
                             .version = covers::sheet_of(shown->sheets, town_.element(row), sheet).version,
                             .text = row.at("reason")});
}

Result<void> LivedRegisters::tell_attended(const Context& context, const ExampleRow& row) {
  const auto shown = covers::show_cover(context, town_.memory, {town_.element(row), {}});
  if (!shown) return shown.error();
  const auto its = row_with("covers.csv", town_.year, "element", row.at("element"));
  return covers::tell_attended(context, town_.memory, {town_.element(row), shown->attended_version, attended_in(its)});
}

Result<void> LivedRegisters::recommend(const Context& context, const ExampleRow& row) {
  return without_value(recommendations::add_recommendation(
      context, {.office = town_.office(row.at("office")),
                .origin = origin_of(context),
                .criterion = word<timon::recommendations::Criterion>(row.at("kind")),
                .text = row.at("reason"),
                .due_on = parse_day(row.at("end")).value()}));
}

/// The latest to the office on which the turn may be taken.
Result<void> LivedRegisters::turn_recommendation(const Context& context, const ExampleRow& row) {
  const auto listed = recommendations::list_recommendations(
      context, {.institution = town_.institution, .office = town_.office(row.at("office"))});
  if (!listed) return listed.error();
  const auto kind = word<timon::recommendations::TurnKind>(row.at("kind"));
  for (const auto& shown : listed->items) {
    const auto& may = shown.may;
    const auto& one = shown.recommendation;
    if (std::ranges::find(may, kind) == may.end()) continue;
    const recommendations::TurnRecommendation turn{
        .version = one.version, .kind = kind, .text = row.at("reason"), .proof = row.at("note")};
    return timon::recommendations::is_of_office(kind) ? recommendations::answer_recommendation(context, one.id, turn)
                                                      : recommendations::judge_recommendation(context, one.id, turn);
  }
  return not_found();
}

Result<void> LivedRegisters::convoke(const Context& context, const ExampleRow& row) {
  convocations::ConvokeOffices call{
      .title = row.at("reason"), .purpose = row.at("note"), .held_on = parse_day(row.at("end")).value()};
  for (const auto& code : codes_in(row.at("office"))) call.offices.push_back(town_.office(code));
  return without_value(convocations::convoke_offices(context, call));
}

/// Of the offices of one call, named by its title, those that took part alike.
Result<void> LivedRegisters::mark_participation(const Context& context, const ExampleRow& row) {
  const auto listed = convocations::list_convocations(context, {});
  if (!listed) return listed.error();
  for (const auto& [one, standing, offices] : listed->items) {
    if (one.title != row.at("reason")) continue;
    return convocations::mark_participation(
        context, one.id,
        {town_.office(row.at("office")), word<timon::convocations::Participation>(row.at("kind")), row.at("note")});
  }
  return not_found();
}

}  // namespace timon::usecases::installation
