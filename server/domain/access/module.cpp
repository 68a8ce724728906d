#include "domain/access/module.hpp"

#include <string>

namespace timon::access {
namespace {

constexpr auto table = [] {
  using enum Module;
  using enum ModuleState;
  return std::to_array<ModuleRow>({
      {Board, Built, {}},
      {Reports, Built, {}},
      {Citizens, Built, {}},
      {Interventions, Planned, {Reports}},
      {Anticipation, Planned, {Reports}},
      {Assessment, Planned, {}},
      {Pmg, Planned, {Reports}},
  });
}();

static_assert(table.size() == names_of(Module{}).size());

}  // namespace

std::vector<Module> Modules::list() const {
  std::vector<Module> modules;
  for (const ModuleRow& row : table)
    if (has(row.module)) modules.push_back(row.module);
  return modules;
}

std::span<const ModuleRow> module_table() { return table; }

std::vector<FieldError> module_errors(Modules wanted) {
  std::vector<FieldError> errors;
  for (const auto& [module, state, needs] : table) {
    if (!wanted.has(module)) continue;
    const std::string name(name_of(module));
    if (state == ModuleState::Planned) errors.push_back(FieldError{"modules", "module_not_built", {{"module", name}}});
    for (const Module needed : needs.list())
      if (!wanted.has(needed))
        errors.push_back(
            FieldError{"modules", "module_needs", {{"module", name}, {"needed", std::string(name_of(needed))}}});
  }
  return errors;
}

}  // namespace timon::access
