#include "formats/csv/csv_writer.hpp"
#include "usecases/needs/list_needs.hpp"

namespace timon::usecases::needs {
namespace {

void write(formats::CsvWriter& csv, const ShownNeed& shown) {
  const auto& its = shown.need;
  csv.text(its.code);
  csv.text(its.name);
  csv.plain(name_of(its.origin));
  csv.plain(name_of(its.urgency));
  csv.text(its.place);
  csv.plain(its.affected ? std::to_string(*its.affected) : "");
  csv.text(shown.office_code);
  csv.plain(its.raised_on ? its.raised_on->text() : "");
  csv.text(its.source);
  csv.plain(name_of(its.state));
  csv.text(its.state_reason);
  std::string answers;
  for (const auto& one : shown.answers) answers += (answers.empty() ? "" : "; ") + one.plan_code + " " + one.code;
  csv.text(answers);
  csv.end_row();
}

}  // namespace

std::string table_of(const std::vector<ShownNeed>& needs) {
  std::string out;
  formats::CsvWriter csv([&](std::string_view piece) { out += piece; });
  csv.byte_order_mark();
  for (const auto* heading : {"code", "name", "origin", "urgency", "place", "affected", "office", "raised_on", "source",
                              "state", "reason", "answered_by"})
    csv.plain(heading);
  csv.end_row();
  for (const ShownNeed& one : needs) write(csv, one);
  csv.finish();
  return out;
}

}  // namespace timon::usecases::needs
