#include "domain/boards/board.hpp"

namespace timon::boards {
namespace {

Figure<Rational> figure_of(const indicators::Compliance& compliance) {
  return {compliance.value, compliance.outcome, compliance.flags};
}

/// R-9 for what is verified too: what nobody reported in time nobody can have verified.
Figures<Rational> with_silence_told(Figures<Rational> figures) {
  auto& verified = figures[FigureName::Verified];
  if (!verified.is_known() && figures[FigureName::Reported].outcome == Outcome::NoReport)
    verified.outcome = Outcome::NoReport;
  return figures;
}

/// T3 on what both facts say of the whole target.
bool is_over_reported(const Figures<Fixed>& figures) {
  const auto& reported = figures[FigureName::Reported];
  const auto& verified = figures[FigureName::Verified];
  if (!reported.is_known() || !verified.is_known() || figures.basis != Basis::Verified) return false;
  const auto slack = static_cast<Wide>(reported.value.error) + static_cast<Wide>(verified.value.error);
  return reported.value.units - verified.value.units > slack;
}

/// A value of a tolerance profile is held against its own plan, where there is one.
std::optional<Hundredths> deviation_of(const LeafFacts& leaf, const Judging& judging) {
  if (leaf.is_progress) return std::nullopt;
  const auto standing = indicators::standing_of(leaf.sheet, leaf.periods, judging.settings, judging.on);
  const auto& pair = standing.by_best.to_date;
  if (!standing.compliance.is_known() || !pair.planned.value || !pair.actual.value) return std::nullopt;
  return lights::deviation_of(*pair.planned.value, *pair.actual.value);
}

}  // namespace

Figures<Rational> figures_of(const LeafFacts& leaf, const indicators::Settings& settings, Day on) {
  if (!leaf.is_progress)
    return with_silence_told(figures_of(indicators::standing_of(leaf.sheet, leaf.periods, settings, on)));
  const auto standing = schedules::standing_of({leaf.start_on, leaf.end_on, leaf.periods}, on);
  return with_silence_told({{figure_of(standing.planned), figure_of(standing.reported), figure_of(standing.verified),
                             figure_of(standing.compliance)},
                            standing.basis});
}

template <class ExactOf>
ShownFigures Board::shown(const Figures<Fixed>& fast, const lights::Profile& profile, const ExactOf& exact_of) const {
  ShownFigures result;
  result.basis = fast.basis;
  result.flags = fast[FigureName::Compliance].flags;
  result.flags.setback |= fast[FigureName::Reported].flags.setback;
  result.is_over_reported = is_over_reported(fast);
  for (const auto name : all_figures) {
    const auto at = static_cast<std::size_t>(name);
    result.outcomes[at] = fast[name].outcome;
    if (!fast[name].is_known()) continue;
    auto units = fast[name].value.rounded(Hundredths::scale);
    if (!units) units = exact_of()[name].value.rounded(Hundredths::scale);
    if (units)
      result.values[at] = Hundredths{*units};
    else
      result.outcomes[at] = Outcome::NotComputable;
  }
  result.light = lights::light_of(profile, result.value(FigureName::Compliance));
  return result;
}

Board::Board(const Judging& judging) : judging_(judging) {
  const auto size = static_cast<Row>(tree().size());
  const auto exact_cap = cap();
  const auto fast_cap = exact_cap ? std::optional(Fixed::of(*exact_cap)) : std::nullopt;
  rolled_ = roll_up<Fixed>(tree(), 0, size, fast_cap, [&](Row leaf) {
    return fixed_figures(figures_of(judging_.leaves[leaf], judging_.settings, judging_.on));
  });
  shown_.reserve(size);
  for (Row row = 0; row < size; ++row) {
    const auto& profile = *held_profile(row).profile;
    shown_.push_back(shown(rolled_.figures[row], profile, [&] { return exact(row); }));
    const bool is_single = tree().first_leaf[row + 1] - tree().first_leaf[row] == 1;
    if (profile.style != lights::Style::Tolerance || !is_single) continue;
    if (const auto deviation = deviation_of(judging_.leaves[tree().first_leaf[row]], judging_))
      shown_.back().light = lights::light_of_deviation(profile, deviation);
  }
  totals_ = shown(rolled_.top, judging_.lights.of_plan(), [&] { return exact_totals(); });
}

std::optional<Rational> Board::cap() const {
  return judging_.settings.cap ? std::optional(Rational::of(*judging_.settings.cap)) : std::nullopt;
}

const lights::HeldProfile& Board::held_profile(Row row) const {
  const Row first = tree().first_leaf[row];
  return tree().first_leaf[row + 1] - first == 1 ? held_profile_of_leaf(first) : judging_.lights.held_of_plan();
}

const lights::HeldProfile& Board::held_profile_of_leaf(Row leaf) const {
  const auto& its = judging_.leaves[leaf];
  return judging_.lights.held(its.profiles, its.frequency);
}

Rolled<Rational> Board::exact_range(Row first, Row last) const {
  return roll_up<Rational>(tree(), first, last, cap(),
                           [&](Row leaf) { return figures_of(judging_.leaves[leaf], judging_.settings, judging_.on); });
}

Figures<Rational> Board::exact(Row row) const { return exact_range(row, tree().end[row]).figures.front(); }

Rolled<Rational> Board::exact_rows() const { return exact_range(0, static_cast<Row>(tree().size())); }

Figures<Rational> Board::exact_totals() const { return exact_range(0, static_cast<Row>(tree().size())).top; }

std::optional<ShownFigures> Board::execution(Row row) const {
  const auto its = rolled_.execution.find(row);
  if (its == rolled_.execution.end()) return std::nullopt;
  return shown(its->second, judging_.lights.of_plan(),
               [&] { return exact_range(row, tree().end[row]).execution.at(row); });
}

ShownFigures Board::leaf(Row leaf) const {
  const auto& facts = judging_.leaves[leaf];
  auto exact_figures = figures_of(facts, judging_.settings, judging_.on);
  const auto& profile = *held_profile_of_leaf(leaf).profile;
  auto result = shown(fixed_figures(exact_figures), profile, [&] { return exact_figures; });
  if (profile.style == lights::Style::Tolerance)
    if (const auto deviation = deviation_of(facts, judging_))
      result.light = lights::light_of_deviation(profile, deviation);
  return result;
}

std::optional<std::string> Board::exact_text(Row row, FigureName name) const {
  const auto& fast = rolled_.figures[row][name];
  if (!fast.is_known()) return std::nullopt;
  if (auto text = fast.value.text()) return text;
  return exact(row)[name].value.text();
}

std::optional<std::string> Board::exact_totals_text(FigureName name) const {
  const auto& fast = rolled_.top[name];
  if (!fast.is_known()) return std::nullopt;
  if (auto text = fast.value.text()) return text;
  return exact_totals()[name].value.text();
}

ShownFigures shown_alone(const LeafFacts& leaf, const plans::Period& period, const lights::Profile& profile,
                         plans::ZeroPlanned zero_planned) {
  LeafFacts only = leaf;
  only.profiles = {};
  std::erase_if(only.periods, [&](const indicators::PeriodFacts& facts) {
    return facts.start_on != period.start_on || facts.end_on != period.end_on;
  });
  static const std::vector<TreeRow> one{{no_row, {}, {std::nullopt}}};
  static const Tree tree = make_tree(one, plans::RollUp::Mean);
  return Board({tree, std::span(&only, 1), {zero_planned, std::nullopt, {}}, profile, period.end_on}).figures(0);
}

}  // namespace timon::boards
