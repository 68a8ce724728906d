#include "usecases/covers/show_cover.hpp"

#include <algorithm>

#include "domain/boards/place.hpp"
#include "storage/people/person_store.hpp"
#include "storage/plans/part_store.hpp"
#include "storage/plans/status_store.hpp"

namespace timon::usecases::covers {

using storage::Session;
namespace store = storage::covers;

namespace {

std::vector<ShownTurn> turns_of(Session& session, ElementId element) {
  std::vector<ShownTurn> turns;
  for (const auto& turn : store::turns_of(session, element)) {
    const auto person = turn.person_id ? storage::people::find_person(session, *turn.person_id) : std::nullopt;
    turns.push_back({turn, person ? person->post : std::string()});
  }
  return turns;
}

void add_rights(const Context& context, ShownCover& shown) {
  const auto& image = *shown.at.plan.image;
  if (image.plan().state == timon::plans::PlanState::Closed) return;
  shown.may_write = may_act(context, shown.at, CoverAct::Save);
  shown.may_review = may_act(context, shown.at, CoverAct::Accept);
  shown.may_set_status =
      access::may(context.caller, access::Action::EditElements, timon::boards::place_of(image, shown.at.row));
}

}  // namespace

Result<ShownCover> show_cover(const Context& context, boards::PlanMemory& memory, const ShowCover& input) {
  auto opened = open_initiative(context, memory, input.element, input.on);
  if (!opened) return opened.error();
  const Day on = opened->plan.board->on();
  const PlanImage& image = *opened->plan.image;
  ShownCover shown{.at = *std::move(opened)};
  context.database.read([&](Session& session) {
    shown.content = content_of(session, image, shown.at.row, on);
    shown.settings = store::settings_of(session, image.plan().id);
    const auto sheets = store::sheets_of(session, input.element);
    for (const auto& [sheet, name] : names_of(Sheet{})) shown.sheets.push_back(sheet_of(sheets, input.element, sheet));
    shown.turns = turns_of(session, input.element);
    if (const auto person = image.responsible_person(shown.at.row))
      if (const auto found = storage::people::find_person(session, *person)) shown.responsible = found->post;
    shown.statuses = storage::plans::statuses_of(session, input.element);
    shown.attended_version = storage::plans::version_of(session, input.element, storage::plans::Part::Attended);
  });
  shown.status = timon::covers::status_on(shown.statuses, on);
  std::ranges::reverse(shown.statuses);
  const auto& population = shown.content.identity.population;
  shown.reach = timon::covers::reach_of(population, shown.settings.considerable);
  shown.notices = timon::covers::population_notices(population);
  add_rights(context, shown);
  return shown;
}

}  // namespace timon::usecases::covers
