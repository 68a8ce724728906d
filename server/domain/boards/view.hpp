#pragma once
// What the board shows of a judged plan: which rows, how many goals in which light, what to know of a figure.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/boards/plan_image.hpp"

namespace timon::boards {

/// Goals by light, in the order of lights::Light.
using LightCounts = std::array<std::int64_t, names_of(lights::Light{}).size()>;

/// All of it must hold. Office, person, theme and place of an element are its own, or those of what it hangs below.
struct Filter {
  std::optional<plans::ElementKind> kind{};
  std::optional<people::OfficeId> office{};  ///< answers for it, itself or an office below
  std::optional<lights::Light> light{};
  std::string search{};                             ///< folded words, all of which its name or code holds
  std::string level{};                              ///< its name
  std::string theme{};                              ///< as written
  std::string place{};                              ///< as written
  std::optional<people::PersonId> person{};         ///< answers for it
  std::shared_ptr<const std::vector<bool>> only{};  ///< rows of which something holds that is judged elsewhere

  bool is_empty() const { return *this == Filter{}; }
  bool operator==(const Filter&) const = default;
};
/// Of the goals among rows first to last that pass.
LightCounts goals_by_light(const PlanImage& image, const Board& board, Row first, Row last, const Filter& filter = {});
std::int64_t goals_in(const LightCounts& counts);

bool passes(const Filter& filter, const PlanImage& image, const Board& board, Row row);

/// Codes of what a person should know about an element's figures, beside its light: review, no_result, no_report …
std::vector<std::string_view> flags_of(const ShownFigures& figures);
/// The same, with no_result for a goal without indicators, whatever its children say.
std::vector<std::string_view> flags_of(const PlanImage& image, const Board& board, Row row);

}  // namespace timon::boards
