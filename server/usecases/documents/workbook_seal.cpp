#include "usecases/documents/workbook_seal.hpp"

#include <algorithm>

#include "base/authentication.hpp"
#include "base/secret.hpp"
#include "usecases/documents/workbook_layout.hpp"
#include "usecases/imports/cell_values.hpp"

namespace timon::usecases::documents {
namespace {

using formats::forms::Form;
using formats::forms::Guard;
using formats::workbook::Sheet;

constexpr const char* kind = "timon-report-workbook";
constexpr const char* version = "1";
constexpr std::size_t digest_letters = 16;
constexpr char between = '\x1f';

using Rows = std::vector<std::pair<std::string, std::string>>;

std::string number_text(const std::optional<Millionths>& value) { return value ? text(*value) : std::string(); }

std::string joined(std::initializer_list<std::string> parts) {
  std::string all;
  for (const auto& part : parts) all += part + between;
  return all;
}

std::string structure_of(const Form& form) {
  std::string all;
  for (const auto& sheet : form.sheets) {
    all += sheet.name + between;
    for (const auto& cell : sheet.cells)
      if (cell.guard == Guard::Fixed) all += joined({std::to_string(cell.row), std::to_string(cell.column), cell.text});
  }
  return sha256_hex(all);
}

std::string calendar_of(const ReportWorkbook& workbook) {
  const auto& [early_on, open_on, close_on, last_on] = workbook.window;
  const auto& period = *workbook.shown.period;
  return sha256_hex(joined({period.start_on.text(), period.end_on.text(), early_on.text(), open_on.text(),
                            close_on.text(), last_on.text()}));
}

Rows rows_of(const WorkbookSeal& seal) {
  Rows rows{{kind, version},         {"plan", seal.plan.text()},    {"office", seal.office.text()},
            {"period", seal.period}, {"structure", seal.structure}, {"calendar", seal.calendar}};
  for (const auto& [name, digest] : seal.rows) rows.emplace_back("row " + name, digest);
  return rows;
}

std::string code_of(const Rows& rows, const std::string& key) {
  std::string all;
  for (const auto& [name, value] : rows) all += joined({name, value});
  return authentication_code(key, all);
}

std::optional<Rows> signed_rows(const Sheet& sheet, const std::string& key) {
  Rows rows;
  for (std::uint32_t row = 1; row <= sheet.last_row(); ++row)
    rows.emplace_back(sheet.at(row, 1).text, sheet.at(row, 2).text);
  if (rows.empty() || rows.front() != Rows::value_type{kind, version}) return std::nullopt;
  const auto code = rows.back().second;
  rows.pop_back();
  return equal_in_constant_time(code, code_of(rows, key)) ? std::optional(std::move(rows)) : std::nullopt;
}

}  // namespace

std::string row_name(std::int64_t subject_id) { return std::to_string(subject_id); }

std::string face_of(const timon::reports::ReportLine& line) {
  const auto clean = [](const std::string& words) { return imports::long_text(words); };
  return joined({number_text(line.value), number_text(line.numerator), number_text(line.denominator),
                 line.variance_kind ? std::string(name_of(*line.variance_kind)) : "", clean(line.variance_reason),
                 clean(line.note), clean(line.correction_reason)});
}

std::string face_of(const std::string& words) { return imports::long_text(words); }

std::string face_of(std::vector<timon::people::OfficeId> offices) {
  std::ranges::sort(offices);
  std::string all;
  for (const auto id : offices) all += joined({id.text()});
  return all;
}

std::string digest_of(const std::string& face) { return sha256_hex(face).substr(0, digest_letters); }

WorkbookSeal seal_of(const ReportWorkbook& workbook, const Form& form) {
  WorkbookSeal seal{.plan = workbook.image->plan().id,
                    .office = workbook.shown.office->id,
                    .period = workbook.shown.period->code,
                    .structure = structure_of(form),
                    .calendar = calendar_of(workbook)};
  for (const auto& line : workbook.lines) seal.rows[row_name(line.subject_id)] = digest_of(face_of(line.filled));
  const auto words = workbook.words();
  seal.rows[activities_name] = digest_of(face_of(words.activities));
  seal.rows[joint_work_name] = digest_of(face_of(words.joint_work));
  seal.rows[next_period_name] = digest_of(face_of(words.next_period));
  seal.rows[offices_name] = digest_of(face_of(workbook.offices()));
  return seal;
}

void add_seal(Form& form, const WorkbookSeal& seal, const std::string& key) {
  auto rows = rows_of(seal);
  auto code = code_of(rows, key);
  rows.emplace_back("code", std::move(code));
  auto& sheet = form.sheets.emplace_back();
  sheet.name = layout::seal_sheet;
  sheet.is_hidden = true;
  for (std::uint32_t row = 1; row <= rows.size(); ++row) {
    sheet.cells.push_back({.row = row, .column = 1, .text = rows[row - 1].first});
    sheet.cells.push_back({.row = row, .column = 2, .text = rows[row - 1].second});
  }
}

std::optional<WorkbookSeal> read_seal(const formats::workbook::Workbook& file, const std::string& key) {
  const auto* sheet = file.find(layout::seal_sheet);
  const auto rows = sheet != nullptr ? signed_rows(*sheet, key) : std::nullopt;
  if (!rows) return std::nullopt;
  const std::map<std::string, std::string> named(rows->begin(), rows->end());
  const auto value = [&](const char* name) {
    const auto found = named.find(name);
    return found == named.end() ? std::string() : found->second;
  };
  WorkbookSeal seal{.period = value("period"), .structure = value("structure"), .calendar = value("calendar")};
  seal.plan = parse_id<timon::plans::PlanId>(value("plan")).value_or(timon::plans::PlanId{});
  seal.office = parse_id<timon::people::OfficeId>(value("office")).value_or(timon::people::OfficeId{});
  for (const auto& [name, digest] : *rows)
    if (name.starts_with("row ")) seal.rows[name.substr(4)] = digest;
  return seal;
}

}  // namespace timon::usecases::documents
