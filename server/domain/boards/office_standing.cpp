#include "domain/boards/office_standing.hpp"

#include <unordered_map>

#include "domain/boards/shares.hpp"

namespace timon::boards {
namespace {

void count_move(Moves& moves, const Watched& watched, Row row) {
  if (watched.before == nullptr) return;
  const auto movement = movement_of(watched.before->figures(row).light.light, watched.board.figures(row).light.light);
  moves.rose += movement == Movement::Rose ? 1 : 0;
  moves.fell += movement == Movement::Fell ? 1 : 0;
}

bool is_goal_that_passes(const Watched& watched, Row row, const Filter& filter) {
  return watched.image.kind(row) == plans::ElementKind::Goal && passes(filter, watched.image, watched.board, row);
}

/// Each by the elements on which it hangs, goals or not.
std::unordered_map<people::OfficeId, MoneyTogether> money_by_office(const Watched& watched, Row first, Row last,
                                                                    const Filter& filter) {
  std::unordered_map<people::OfficeId, MoneyTogether> found;
  const auto& image = watched.image;
  if (watched.money == nullptr || watched.money->is_empty()) return found;
  for (const Row row : image.money().rows(first, last)) {
    const auto office = image.responsible_office(row);
    if (!office || !passes(filter, image, watched.board, row)) continue;
    found.try_emplace(*office, *image.budget().settings)
        .first->second.add(image, *watched.money, row, watched.board.on());
  }
  return found;
}

}  // namespace

Moves moves_of(const Watched& watched, Row first, Row last, const Filter& filter) {
  Moves moves;
  for (Row row = first; row < last; ++row)
    if (is_goal_that_passes(watched, row, filter)) count_move(moves, watched, row);
  return moves;
}

std::vector<OfficeStanding> offices_of(const Watched& watched, Row first, Row last, const Filter& filter) {
  const auto& image = watched.image;
  const auto shares = shares_of(image.tree());
  std::unordered_map<people::OfficeId, OfficeStanding> found;
  for (Row row = first; row < last; ++row) {
    if (!is_goal_that_passes(watched, row, filter)) continue;
    const auto office = image.responsible_office(row);
    if (!office) continue;
    auto& its = found[*office];
    ++its.lights[static_cast<std::size_t>(watched.board.figures(row).light.light)];
    its.share += shares[row];
    count_move(its.moves, watched, row);
  }
  for (const auto& [office, money] : money_by_office(watched, first, last, filter))
    if (const auto its = found.find(office); its != found.end() && !money.is_empty())
      its->second.money = money.figures();
  std::vector<OfficeStanding> standings;
  for (const auto& office : image.contents().offices)
    if (const auto its = found.find(office.id); its != found.end()) {
      its->second.office = office.id;
      standings.push_back(its->second);
    }
  return standings;
}

}  // namespace timon::boards
