#pragma once
// The parts of the program that an institution switches on and off, and what each stands on: one table. A new
// institution has the board alone. What is not built yet has its row and cannot be switched on.

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <vector>

#include "base/error.hpp"
#include "base/names.hpp"
#include "domain/people/ids.hpp"

namespace timon::access {

enum class Module : std::uint8_t { Board, Reports, Interventions, Anticipation, Assessment, Pmg, Citizens };

constexpr auto names_of(Module) {
  using enum Module;
  return std::to_array<Name<Module>>({{Board, "board"},
                                      {Reports, "reports"},
                                      {Interventions, "interventions"},
                                      {Anticipation, "anticipation"},
                                      {Assessment, "assessment"},
                                      {Pmg, "pmg"},
                                      {Citizens, "citizens"}});
}

/// Those that are on. The board always is.
class Modules {
 public:
  constexpr Modules() = default;
  constexpr Modules(std::initializer_list<Module> modules) {
    for (const Module module : modules) add(module);
  }
  constexpr void add(Module module) { bits_ |= bit(module); }
  constexpr bool has(Module module) const { return (bits_ & bit(module)) != 0; }
  /// In the order of the table.
  std::vector<Module> list() const;

  constexpr bool operator==(const Modules&) const = default;

 private:
  static constexpr std::uint32_t bit(Module module) { return std::uint32_t{1} << static_cast<unsigned>(module); }
  std::uint32_t bits_ = bit(Module::Board);
};

enum class ModuleState : std::uint8_t { Built, Planned };

struct ModuleRow {
  Module module;
  ModuleState state;
  Modules needs;  ///< cannot work without them
};

/// All of them, as people should meet them.
std::span<const ModuleRow> module_table();

/// Why these cannot be on together, all reasons at once: `module_not_built`, `module_needs`.
std::vector<FieldError> module_errors(Modules wanted);

struct InstitutionModules {
  people::OfficeId institution_id{};
  Modules modules{};

  bool operator==(const InstitutionModules&) const = default;
};

}  // namespace timon::access
