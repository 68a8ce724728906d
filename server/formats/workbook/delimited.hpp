#pragma once
// Text files of rows: `;`, `,`, tab or `|` between cells, quoted cells with line ends inside, doubled quotes, line ends
// of every kind, mixed. Every cell is text; what it means is for the reader's map to say.

#include <optional>

#include "formats/workbook/budget.hpp"
#include "formats/workbook/text_encoding.hpp"

namespace timon::formats::workbook {

/// What is not given is found out from the file.
struct DelimitedOptions {
  std::optional<Encoding> encoding;
  std::optional<char> delimiter;
};

void read_delimited(std::string_view bytes, const DelimitedOptions& options, Budget& budget, Sink& sink);

/// The delimiter that divides the first records into the same number of cells most often; `,` when none does.
char delimiter_of(std::string_view text);

}  // namespace timon::formats::workbook
