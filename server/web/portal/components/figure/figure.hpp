#pragma once
// A number that answers why: its label, itself, its mark, and the way to its explanation.

#include <optional>
#include <string>
#include <vector>

#include "web/portal/html.hpp"
#include "web/portal/view.hpp"

namespace timon::portal {

struct FigureView {
  std::string label{};
  std::string value{};
  std::optional<std::string> note{};         ///< "reportado, sin verificar"
  std::optional<std::string> why_address{};  ///< where its explanation is
  std::string why_text{};                    ///< "¿Por qué?", followed for screen readers by the label
  bool is_word = false;                      ///< the value says why there is no number
};
BOOST_DESCRIBE_STRUCT(FigureView, (), (label, value, note, why_address, why_text, is_word))

struct FiguresView {
  std::vector<FigureView> figures{};
};
BOOST_DESCRIBE_STRUCT(FiguresView, (), (figures))

}  // namespace timon::portal
