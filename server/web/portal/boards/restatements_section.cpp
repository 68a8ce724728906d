#include "web/portal/boards/restatements_section.hpp"

#include "web/portal/boards/figures_text.hpp"
#include "web/portal/templates.hpp"

namespace timon::portal {
namespace {

struct LineView {
  std::string text;
};
BOOST_DESCRIBE_STRUCT(LineView, (), (text))

struct SectionView {
  std::string head, lead;
  std::vector<LineView> lines;
};
BOOST_DESCRIBE_STRUCT(SectionView, (), (head, lead, lines))

/// A percentage, a light's word, or a value as it was said.
std::string said(std::string_view figure, const std::optional<std::string>& value, const Catalogue& words) {
  if (!value) return words.text("portal.restatement_nothing");
  if (figure == "light") {
    const auto light = parse_name<timon::lights::Light>(*value);
    return light ? light_view(*light, words).word : *value;
  }
  if (figure.ends_with("_value")) return *value;
  const auto number = parse_decimal<Hundredths>(*value);
  return number ? words.locale().percent(*number) : *value;
}

}  // namespace

std::optional<Html> restatements_section(const std::vector<usecases::reports::Restatement>& restatements,
                                         const Catalogue& words) {
  SectionView view{words.text("portal.restatements_head"), words.text("portal.restatements_lead"), {}};
  for (const auto& its : restatements) {
    for (const auto& figure : its.figures)
      view.lines.push_back({words.text(its.office.empty() ? "portal.restatement_of_plan" : "portal.restatement",
                                       {{"period", its.period.name},
                                        {"figure", words.text("portal.restated." + std::string(figure.what))},
                                        {"before", said(figure.what, figure.before, words)},
                                        {"after", said(figure.what, figure.after, words)},
                                        {"reason", its.reason.empty() ? words.text("portal.plan_changed") : its.reason},
                                        {"office", its.office},
                                        {"day", its.on.text()}})});
  }
  if (view.lines.empty()) return std::nullopt;
  return render("boards/restatements_section", view);
}

}  // namespace timon::portal
