#pragma once
// Where one is in a long list, and the way on and back.

#include <optional>
#include <string>

#include "web/portal/html.hpp"
#include "web/portal/view.hpp"

namespace timon::portal {

struct PaginationView {
  std::string label{};
  std::string place{};  ///< "Metas 51 a 100 de 331"
  std::optional<std::string> previous_address{};
  std::string previous_text{};
  std::optional<std::string> next_address{};
  std::string next_text{};
};
BOOST_DESCRIBE_STRUCT(PaginationView, (), (label, place, previous_address, previous_text, next_address, next_text))

}  // namespace timon::portal
