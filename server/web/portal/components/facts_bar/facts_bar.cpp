#include "web/portal/components/facts_bar/facts_bar.hpp"

#include <algorithm>

#include "web/portal/templates.hpp"

namespace timon::portal {
namespace {

struct Shown {
  std::string sentence;
  std::optional<std::string> expected;
  std::optional<std::string> reported;
  std::optional<std::string> verified;
};
BOOST_DESCRIBE_STRUCT(Shown, (), (sentence, expected, reported, verified))

/// A place on the line; what lies outside it stands at its end.
std::optional<std::string> place(std::optional<Hundredths> value) {
  if (!value) return std::nullopt;
  return text(std::clamp(*value, Hundredths{}, whole<2>(100)));
}

}  // namespace

Html facts_bar_html(const FactsBarView& view) {
  return render("components/facts_bar/facts_bar",
                Shown{view.sentence, place(view.expected), place(view.reported), place(view.verified)});
}

}  // namespace timon::portal
