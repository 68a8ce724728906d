#include "usecases/boards/list_history.hpp"

#include <algorithm>
#include <limits>

#include "storage/ledger/entry_query.hpp"

namespace timon::usecases::boards {
namespace {

using timon::ledger::Entry;

/// The element itself, then its indicators.
std::vector<std::int64_t> subjects_of(const OpenRow& opened) {
  const auto& image = *opened.plan.image;
  std::vector<std::int64_t> subjects{image.element(opened.row).id.value};
  const auto& tree = image.tree();
  for (auto leaf = tree.first_leaf[opened.row]; leaf < tree.first_leaf[opened.row + 1]; ++leaf)
    if (const auto* indicator = image.indicator_of_leaf(leaf)) subjects.push_back(indicator->id.value);
  return subjects;
}

}  // namespace

Result<History> list_history(const Context& context, PlanMemory& memory, const ListHistory& input) {
  const auto opened = open_element(context, memory, input.element, {});
  if (!opened) return opened.error();
  return context.database.read([&](storage::Session& session) -> Result<History> {
    const auto before = input.before.value_or(std::numeric_limits<std::int64_t>::max());
    std::vector<Entry> entries;
    for (const auto subject : subjects_of(*opened))
      for (auto& entry : storage::ledger::entries_of_subject(session, subject, before, history_page + 1))
        entries.push_back(std::move(entry));
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.sequence > b.sequence; });
    History history;
    if (entries.size() > history_page) {
      entries.resize(history_page);
      history.next = entries.back().sequence;
    }
    history.items = ledger::named_entries(session, std::move(entries));
    return history;
  });
}

}  // namespace timon::usecases::boards
