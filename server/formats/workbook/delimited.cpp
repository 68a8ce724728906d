#include "formats/workbook/delimited.hpp"

#include <array>
#include <map>

namespace timon::formats::workbook {
namespace {

/// One record after another; `text` outlives it.
class Records {
 public:
  Records(std::string_view text, char delimiter) : rest_(text), delimiter_(delimiter) {}

  bool is_done() const { return rest_.empty(); }

  /// Calls `cell` with each cell of the next record.
  template <class EachCell>
  void next(EachCell each) {
    for (;;) {
      each(cell());
      if (rest_.empty()) return;
      const char after = rest_.front();
      rest_.remove_prefix(1);
      if (after == delimiter_) {
        if (rest_.empty()) return each(std::string{});
        continue;
      }
      if (after == '\r' && rest_.starts_with('\n')) rest_.remove_prefix(1);
      return;
    }
  }

 private:
  bool is_end(char c) const { return c == delimiter_ || c == '\n' || c == '\r'; }

  std::string cell() {
    if (!rest_.starts_with('"')) return bare();
    std::string text;
    rest_.remove_prefix(1);
    while (!rest_.empty()) {
      const auto quote = std::min(rest_.find('"'), rest_.size());
      text += rest_.substr(0, quote);
      rest_.remove_prefix(std::min(quote + 1, rest_.size()));
      if (!rest_.starts_with('"')) break;
      text += '"';
      rest_.remove_prefix(1);
    }
    // What follows the closing quote before the next delimiter is kept as it stands.
    return text + bare();
  }

  std::string bare() {
    std::size_t length = 0;
    while (length < rest_.size() && !is_end(rest_[length])) ++length;
    std::string text(rest_.substr(0, length));
    rest_.remove_prefix(length);
    return text;
  }

  std::string_view rest_;
  char delimiter_;
};

/// How many records in a row of the beginning agree on a number of cells above one, times that number.
std::size_t agreement(std::string_view text, char delimiter) {
  Records records(text, delimiter);
  std::map<std::size_t, std::size_t> counts;
  for (int seen = 0; seen < 100 && !records.is_done(); ++seen) {
    std::size_t cells = 0;
    records.next([&](const std::string&) { ++cells; });
    if (cells > 1) ++counts[cells];
  }
  std::size_t best = 0;
  for (const auto& [cells, times] : counts) best = std::max(best, times * times * cells);
  return best;
}

}  // namespace

char delimiter_of(std::string_view text) {
  text = text.substr(0, 256 * 1024);
  char best = ',';
  std::size_t most = 0;
  for (const char candidate : {';', '\t', ',', '|'}) {
    const auto agreed = agreement(text, candidate);
    if (agreed > most) {
      most = agreed;
      best = candidate;
    }
  }
  return best;
}

void read_delimited(std::string_view bytes, const DelimitedOptions& options, Budget& budget, Sink& sink) {
  const auto encoding = options.encoding.value_or(encoding_of(bytes));
  const auto text = to_utf8(bytes, encoding);
  if (text.find('\0') != std::string::npos) throw Refused{"workbook_kind_unknown", {{"found", "binary"}}};
  // A first line such as "sep=;" is a note to spreadsheet programs.
  std::string_view rest = text;
  std::optional<char> noted;
  if (rest.starts_with("sep=") && rest.size() > 5 && (rest[5] == '\r' || rest[5] == '\n')) {
    noted = rest[4];
    rest.remove_prefix(rest[5] == '\r' && rest.substr(6).starts_with('\n') ? 7 : 6);
  }
  Records records(rest, options.delimiter ? *options.delimiter : noted.value_or(delimiter_of(rest)));
  budget.count_sheet();
  sink.sheet({"", false});
  for (std::uint32_t number = noted ? 2 : 1; !records.is_done(); ++number) {
    Row row{number, {}};
    std::uint32_t column = 0;
    records.next([&](std::string cell) {
      budget.check_place(number, ++column);
      if (cell.empty()) return;
      budget.count_cell(cell.size());
      row.cells.push_back({column, {CellKind::Text, false, std::move(cell)}});
    });
    if (!row.cells.empty()) sink.row(std::move(row));
  }
}

}  // namespace timon::formats::workbook
