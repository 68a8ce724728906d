#include "domain/boards/figures.hpp"

namespace timon::boards {
namespace {

Figure<Rational> figure_of(const indicators::Compliance& compliance) {
  return {compliance.value, compliance.outcome, compliance.flags};
}

}  // namespace

Figures<Rational> figures_of(const indicators::Standing& standing) {
  return {{figure_of(standing.planned), figure_of(standing.reported), figure_of(standing.verified),
           figure_of(standing.compliance)},
          standing.basis};
}

Figures<Fixed> fixed_figures(const Figures<Rational>& exact) {
  Figures<Fixed> fixed;
  fixed.basis = exact.basis;
  for (std::size_t i = 0; i < exact.items.size(); ++i)
    fixed.items[i] = {Fixed::of(exact.items[i].value), exact.items[i].outcome, exact.items[i].flags};
  return fixed;
}

}  // namespace timon::boards
