#pragma once
// What the board shows of a judged plan: which rows, how many goals in which light, what needs attention first.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/boards/plan_image.hpp"

namespace timon::boards {

/// Goals by light, in the order of lights::Light.
using LightCounts = std::array<std::int64_t, names_of(lights::Light{}).size()>;

/// Of the goals among rows first to last.
LightCounts goals_by_light(const PlanImage& image, const Board& board, Row first, Row last);
std::int64_t goals_in(const LightCounts& counts);

struct Filter {
  std::optional<plans::ElementKind> kind{};
  std::optional<people::OfficeId> office{};  ///< answers for it, itself or an office below
  std::optional<lights::Light> light{};
  std::string search{};  ///< folded words, all of which its name or code holds
};
bool passes(const Filter& filter, const PlanImage& image, const Board& board, Row row);

/// Why a goal needs attention, the most urgent first.
enum class Concern : std::uint8_t { Critical, AtRisk, OverReported, NoReport };

constexpr auto names_of(Concern) {
  using enum Concern;
  return std::to_array<Name<Concern>>(
      {{Critical, "critical"}, {AtRisk, "at_risk"}, {OverReported, "over_reported"}, {NoReport, "no_report"}});
}

std::optional<Concern> concern_of(const ShownFigures& figures);

struct Attention {
  Row row = no_row;
  Concern concern = Concern::Critical;
};
/// Goals among rows first to last that pass, the most urgent first, then the lowest compliance; at most `limit`.
std::vector<Attention> attention(const PlanImage& image, const Board& board, Row first, Row last, const Filter& filter,
                                 std::size_t limit);

/// Codes of what a person should know about an element's figures, beside its light: review, no_result, no_report …
std::vector<std::string_view> flags_of(const ShownFigures& figures);
/// The same, with no_result for a goal without indicators, whatever its children say.
std::vector<std::string_view> flags_of(const PlanImage& image, const Board& board, Row row);

}  // namespace timon::boards
