#include "domain/documents/document.hpp"

#include <algorithm>

#include "domain/documents/content_text.hpp"

namespace timon::documents {
namespace {

constexpr std::string_view alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
constexpr std::size_t groups = 3, in_group = 4;

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

bool is_between(char c) { return c == '-' || c == ' ' || c == '.' || c == '_' || c == '\t'; }

void add_line(ContentText& text, const reports::ReportLine& line) {
  text.add(line.subject_id).add_units(line.value).add_units(line.numerator).add_units(line.denominator);
  text.add(line.measure_id ? line.measure_id->text() : std::string()).add(line.note);
  text.add(line.variance_kind ? name_of(*line.variance_kind) : std::string_view()).add(line.variance_reason);
}

}  // namespace

std::optional<std::string> read_code(std::string_view typed) {
  std::string code;
  std::size_t count = 0;
  for (const char c : typed) {
    if (is_between(c)) continue;
    if (alphabet.find(upper(c)) == std::string_view::npos) return std::nullopt;
    if (count > 0 && count % in_group == 0) code += '-';
    code += upper(c);
    ++count;
  }
  if (count != groups * in_group) return std::nullopt;
  return code;
}

std::string content_text(const reports::Delivery& delivery, const std::vector<reports::ReportLine>& lines,
                         const std::vector<people::OfficeId>& offices) {
  ContentText text("1;");
  text.add(delivery.id.text()).add(delivery.activities).add(delivery.joint_work).add(delivery.next_period);
  text.add(static_cast<std::int64_t>(lines.size()));
  auto ordered = lines;
  std::ranges::sort(ordered, {}, &reports::ReportLine::subject_id);
  for (const auto& line : ordered) add_line(text, line);
  auto named = offices;
  std::ranges::sort(named);
  for (const auto office : named) text.add(office.text());
  return text.text();
}

const reports::Delivery* current_delivery(const std::vector<reports::Delivery>& deliveries) {
  for (auto one = deliveries.rbegin(); one != deliveries.rend(); ++one)
    if (one->delivered_at) return one->rejected_at ? nullptr : &*one;
  return nullptr;
}

DocumentStanding standing_of(const Document& document, const std::vector<reports::Delivery>& deliveries,
                             std::string_view hash_now) {
  const auto own = std::ranges::find_if(deliveries, [&](const auto& one) { return document.delivery_id == one.id; });
  if (own == deliveries.end() || hash_now != document.content_hash) return DocumentStanding::Altered;
  if (own->rejected_at) return DocumentStanding::Rejected;
  const bool is_corrected =
      std::ranges::any_of(deliveries, [&](const auto& one) { return one.delivered_at && one.number > own->number; });
  return is_corrected ? DocumentStanding::Corrected : DocumentStanding::Current;
}

}  // namespace timon::documents
