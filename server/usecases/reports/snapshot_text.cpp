#include "usecases/reports/snapshot_text.hpp"

#include "base/secret.hpp"
#include "formats/csv/csv_writer.hpp"

namespace timon::usecases::reports {

std::string text_of(const std::vector<timon::boards::FrozenRow>& rows) {
  std::string written;
  formats::CsvWriter csv([&](std::string_view piece) { written += piece; });
  for (const std::string_view head :
       {"kind", "code", "indicator", "name", "planned", "reported", "verified", "compliance", "planned_exact",
        "reported_exact", "verified_exact", "compliance_exact", "outcome", "basis", "light", "planned_value",
        "reported_value", "verified_value"})
    csv.plain(head);
  csv.end_row();
  const auto cell = [&](const std::optional<std::string>& value) { value ? csv.plain(*value) : csv.empty(); };
  for (const auto& row : rows) {
    csv.plain(name_of(row.kind));
    for (const auto* text : {&row.code, &row.indicator, &row.name}) csv.text(*text);
    for (const auto* figure : {&row.planned, &row.reported, &row.verified, &row.compliance})
      cell(*figure ? std::optional(text(**figure)) : std::nullopt);
    for (const auto* figure : {&row.planned_exact, &row.reported_exact, &row.verified_exact, &row.compliance_exact})
      cell(*figure);
    csv.plain(name_of(row.outcome));
    csv.plain(name_of(row.basis));
    csv.plain(name_of(row.light));
    for (const auto* value : {&row.planned_value, &row.reported_value, &row.verified_value}) cell(*value);
    csv.end_row();
  }
  csv.finish();
  return written;
}

std::string hash_of(const std::vector<timon::boards::FrozenRow>& rows) { return sha256_hex(text_of(rows)); }

}  // namespace timon::usecases::reports
