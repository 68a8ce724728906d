#pragma once
// What was done about an element and its indicators, newest first, from the ledger: for who may view plans there.

#include "usecases/boards/open_plan.hpp"
#include "usecases/ledger/list_entries.hpp"

namespace timon::usecases::boards {

struct ListHistory {
  timon::plans::ElementId element;
  std::optional<std::int64_t> before{};  ///< sequence number
};

struct History {
  std::vector<ledger::NamedEntry> items{};
  std::optional<std::int64_t> next{};  ///< give it as `before` to go on
};

inline constexpr std::size_t history_page = 30;

Result<History> list_history(const Context& context, PlanMemory& memory, const ListHistory& input);

}  // namespace timon::usecases::boards
