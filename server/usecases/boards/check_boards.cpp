#include "usecases/boards/check_boards.hpp"

#include "domain/access/permissions.hpp"
#include "domain/boards/difference.hpp"
#include "storage/boards/plan_contents_store.hpp"

namespace timon::usecases::boards {
namespace {

std::int64_t count(std::size_t number) { return static_cast<std::int64_t>(number); }

BoardCheck compared(const PlanImage& kept, const PlanImage& fresh, const PlanMemory::Boards& boards) {
  BoardCheck check{.plan = fresh.plan().id, .code = fresh.plan().code, .change = fresh.change()};
  check.elements = count(fresh.contents().elements.size());
  check.indicators = count(fresh.contents().indicators.size());
  for (const auto& [subject, facts] : fresh.facts()) check.facts += count(facts->size());
  check.days = count(boards.size());
  check.differing = timon::boards::differences(kept, fresh);
  for (const auto& [day, board] : boards) {
    if (timon::boards::are_same(*board, fresh.judged(day))) continue;
    check.differing.push_back("boards");
    break;
  }
  return check;
}

std::optional<BoardCheck> checked(storage::Session& session, PlanMemory& memory, PlanId plan) {
  const auto kept = memory.image(session, plan);
  auto contents = kept ? storage::boards::read_plan_contents(session, plan) : std::nullopt;
  if (!contents) return std::nullopt;
  auto check = compared(*kept, PlanImage(*std::move(contents)), memory.boards_of(kept));
  if (!check.differing.empty()) memory.forget(kept, check.differing);
  return check;
}

}  // namespace

Result<std::vector<BoardCheck>> check_boards(const Context& context, PlanMemory& memory) {
  const auto allowed = access::require(context.caller, access::Action::CheckInstallation, access::whole_installation());
  if (!allowed) return allowed.error();
  std::vector<BoardCheck> checks;
  for (const auto plan : memory.plans())
    context.database.read([&](storage::Session& session) {
      if (auto check = checked(session, memory, plan)) checks.push_back(*std::move(check));
    });
  return checks;
}

}  // namespace timon::usecases::boards
