#include "formats/csv/csv_writer.hpp"
#include "usecases/mandates/show_coverage.hpp"

namespace timon::usecases::mandates {
namespace {

void write(formats::CsvWriter& csv, const CoveredElement& one) {
  csv.plain("element");
  csv.empty();
  csv.text(one.code);
  csv.text(one.name);
  csv.text(one.level);
  csv.text(one.office.value_or(""));
  csv.plain(name_of(one.alignment));
  std::string entries;
  for (const std::string& entry : one.entries) entries += (entries.empty() ? "" : "; ") + entry;
  csv.text(entries);
  csv.empty();
  csv.end_row();
}

void write(formats::CsvWriter& csv, const timon::mandates::Mandate& mandate, const CoveredEntry& one) {
  csv.plain("entry");
  csv.text(mandate.code);
  csv.text(one.entry.code);
  csv.text(one.entry.name);
  for (int cell = 0; cell < 4; ++cell) csv.empty();
  csv.plain(std::to_string(one.goals));
  csv.end_row();
}

}  // namespace

std::string table_of(const ShownCoverage& coverage) {
  std::string out;
  formats::CsvWriter csv([&](std::string_view piece) { out += piece; });
  csv.byte_order_mark();
  for (const auto* heading :
       {"record", "mandate", "code", "name", "level", "office", "alignment", "aligned_to", "goals"})
    csv.plain(heading);
  csv.end_row();
  for (const CoveredElement& one : coverage.elements) write(csv, one);
  for (const CoveredMandate& covered : coverage.mandates)
    for (const CoveredEntry& one : covered.entries) write(csv, covered.mandate, one);
  csv.finish();
  return out;
}

}  // namespace timon::usecases::mandates
