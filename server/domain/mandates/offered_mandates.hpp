#pragma once
// Mandates that the program brings along, to be taken over as they are: the seventeen Sustainable Development Goals.

#include <string_view>
#include <vector>

#include "base/coded_rows.hpp"
#include "domain/mandates/mandate.hpp"

namespace timon::mandates {

struct OfferedMandate {
  Mandate mandate;  ///< without ids
  std::vector<CodedRow> rows;
};

/// In the language ("es", "en", "pt"; another one: Spanish).
std::vector<OfferedMandate> offered_mandates(std::string_view language);

}  // namespace timon::mandates
