#include "usecases/covers/move_cover.hpp"

#include "usecases/covers/cover_content.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::covers {

using storage::Transaction;
namespace store = storage::covers;

namespace {

bool is_judgement(CoverAct act) { return act == CoverAct::Observe || act == CoverAct::Accept; }

std::optional<Error> refusal_of(const Context& context, Transaction& transaction, const boards::OpenRow& at,
                                const CoverSheet& sheet, const MoveCover& input) {
  if (is_judgement(input.act) && sheet.delivered_by && sheet.delivered_by == context.caller.person_id)
    return not_allowed("reviewer_is_reporter");
  if (auto errors = timon::covers::turn_errors(input.act, input.text); !errors.empty())
    return invalid(std::move(errors));
  if (input.act != CoverAct::Deliver) return std::nullopt;
  const auto content = content_of(transaction, *at.plan.image, at.row, at.plan.board->on());
  auto gaps = content.gaps(input.sheet);
  return gaps.empty() ? std::nullopt : std::optional(invalid(std::move(gaps)));
}

CoverSheet after(const Context& context, CoverSheet sheet, CoverAct act) {
  sheet.state = *timon::covers::state_after(sheet.state, act);
  if (act == CoverAct::Deliver) sheet.delivered_at = context.clock(), sheet.delivered_by = context.caller.person_id;
  if (act == CoverAct::Accept) sheet.accepted_at = context.clock();
  if (act == CoverAct::Observe) sheet.accepted_at.reset();
  return sheet;
}

void record(const Context& context, Transaction& transaction, const boards::OpenRow& at, const MoveCover& input) {
  const auto& image = *at.plan.image;
  record_act(
      context, transaction,
      {.act = std::string(name_of(input.act)) + "_cover",
       .subject_kind = "element",
       .subject_id = input.element.value,
       .institution_id = image.plan().institution_id,
       .plan_id = image.plan().id.value,
       .changed = "cover",
       .fields = {{"code", image.element(at.row).code}, {"sheet", std::string(name_of(input.sheet))}},
       .private_texts = input.text.empty() ? std::vector<std::pair<std::string, std::string>>{}
                                           : std::vector<std::pair<std::string, std::string>>{{"text", input.text}}});
}

}  // namespace

Result<void> move_cover(const Context& context, boards::PlanMemory& memory, const MoveCover& input) {
  if (input.act == CoverAct::Save) return invalid("act", "not_a_turn");
  const auto at = open_initiative(context, memory, input.element, std::nullopt);
  if (!at) return at.error();
  if (auto allowed = require_act(context, *at, input.act); !allowed) return allowed;
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto sheet = sheet_to_move(transaction, *at, input.sheet, input.act, input.version);
    if (!sheet) return sheet.error();
    if (auto refusal = refusal_of(context, transaction, *at, *sheet, input)) return *std::move(refusal);
    if (auto saved = store::put_sheet(transaction, after(context, *sheet, input.act)); !saved) return saved;
    store::add_turn(transaction, {next_id<timon::covers::CoverTurnId>(), input.element, input.sheet, input.act,
                                  input.text, context.caller.person_id, context.clock()});
    record(context, transaction, *at, input);
    return {};
  });
}

}  // namespace timon::usecases::covers
