#include "usecases/boards/money_words.hpp"

#include <algorithm>

namespace timon::usecases::boards {
namespace {

std::string percent(const std::optional<Rational>& value, const Locale& locale) {
  const auto units = value ? value->rounded(Hundredths::scale) : std::nullopt;
  return units ? locale.percent(Hundredths{*units}) : std::string();
}

/// Points ahead, whoever is.
std::string points(const std::optional<Rational>& value, const Locale& locale) {
  const auto units = value ? value->rounded(Hundredths::scale) : std::nullopt;
  return units ? locale.fixed(*units < 0 ? -*units : *units, Hundredths::scale, 2) : std::string();
}

std::string currency_of(const PlanImage& image) {
  const auto& settings = image.budget().settings;
  return settings ? settings->currency : std::string();
}

}  // namespace

std::string amount_text(Hundredths amount, const Locale& locale) {
  return locale.fixed(amount.units, Hundredths::scale, amount.units % 100 == 0 ? 0 : 2);
}

std::string money_text(Hundredths amount, std::string_view currency, const Locale& locale) {
  return std::string(currency) + "\xC2\xA0" + amount_text(amount, locale);
}

std::string gap_sentence(const MoneyOnDay& money, const timon::budgets::Gap& gap, const Catalogue& catalogue) {
  const auto& settings = money.plan.image->budget().settings;
  const auto& locale = catalogue.locale();
  const auto stage = settings ? settings->spent : timon::budgets::Stage::Accrued;
  return catalogue.text("money.gap." + std::string(name_of(gap.kind)),
                        {{"stage", std::string(name_of(stage))},
                         {"financial", percent(gap.compared.financial, locale)},
                         {"physical", percent(gap.compared.physical, locale)},
                         {"points", points(gap.points, locale)},
                         {"margin", settings ? locale.number(settings->margin) : std::string()},
                         {"until_on", money.until ? money.until->text() : std::string()}});
}

const timon::budgets::Line* find_line(const PlanImage& image, timon::budgets::LineId id) {
  const auto& lines = image.budget().lines;
  const auto found = std::ranges::find(lines, id, &timon::budgets::Line::id);
  return found == lines.end() ? nullptr : &*found;
}

std::string line_text(const PlanImage& image, const timon::budgets::Line& line, const Catalogue& catalogue) {
  const auto* year = image.period(line.year_id);
  std::string words = year != nullptr ? year->code : std::string();
  if (!line.source.empty()) words += " · " + line.source;
  if (!line.classifier.empty()) words += " · " + line.classifier;
  if (line.is_total) words += " · " + catalogue.text("money.total");
  return words;
}

std::string finding_sentence(const PlanImage& image, const timon::budgets::Finding& finding,
                             const Catalogue& catalogue) {
  const auto* line = find_line(image, finding.line_id);
  const auto currency = currency_of(image);
  const auto written = [&](const std::optional<Hundredths>& amount) {
    return amount ? money_text(*amount, currency, catalogue.locale()) : std::string();
  };
  return catalogue.text("money.finding." + std::string(name_of(finding.code)),
                        {{"line", line != nullptr ? line_text(image, *line, catalogue) : std::string()},
                         {"stage", std::string(name_of(finding.stage))},
                         {"against", finding.against ? std::string(name_of(*finding.against)) : std::string()},
                         {"amount", written(finding.amount)},
                         {"limit", written(finding.limit)}});
}

}  // namespace timon::usecases::boards
