#include "domain/imports/name_book.hpp"

#include "base/folded.hpp"

namespace timon::imports {
namespace {

constexpr std::size_t longest_code = 12;

/// "Secretaría de Salud Pública" -> "SDSP"; one word -> its first letters.
std::string initials(const std::string& name) {
  const auto text = folded(name);
  std::string code;
  bool is_start = true;
  for (const char c : text) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_letter && is_start && code.size() < longest_code) code += c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
    is_start = !is_letter;
  }
  if (code.size() > 1) return code;
  code.clear();
  for (const char c : text)
    if (c >= 'a' && c <= 'z' && code.size() < longest_code) code += static_cast<char>(c - 'a' + 'A');
  return code.empty() ? "X" : code;
}

}  // namespace

NameBook::NameBook(const PresentPlan& present, const ChangeOptions& options, PlanChanges& changes)
    : present_(present), options_(options), changes_(changes) {
  for (const auto& office : present.offices) {
    offices_.emplace(folded(office.code), office.id.value);
    offices_.emplace(folded(office.name), office.id.value);
  }
  for (const auto& measure : present.measures) {
    measures_.emplace(folded(measure.code), measure.id.value);
    measures_.emplace(folded(measure.name), measure.id.value);
  }
}

std::string NameBook::translated(const std::map<std::string, std::string>& names, const std::string& name) const {
  const auto found = names.find(folded(name));
  return found == names.end() ? name : found->second;
}

std::string NameBook::free_code(const std::string& name,
                                const std::unordered_map<std::string, std::int64_t>& taken) const {
  const auto code = initials(name);
  auto free = code;
  for (int number = 2; taken.contains(folded(free)); ++number) free = code + std::to_string(number);
  return free;
}

std::optional<people::OfficeId> NameBook::office(const std::string& written, const Origin& origin) {
  const auto name = translated(options_.offices, written);
  if (const auto known = offices_.find(folded(name)); known != offices_.end()) return people::OfficeId{known->second};
  people::Office office;
  office.id = {options_.make_id()};
  office.institution_id = present_.plan.institution_id;
  office.parent_id = present_.plan.institution_id;
  office.code = free_code(name, offices_);
  office.name = name;
  office.position = static_cast<std::int64_t>(present_.offices.size() + changes_.new_offices.size());
  if (!options_.may_create_offices || !people::office_errors(office).empty()) {
    missing_offices_.emplace(folded(name), written);
    changes_.verdicts.push_back({plans::Severity::Error, "office_unknown", origin, written, {}});
    return std::nullopt;
  }
  offices_.emplace(folded(office.code), office.id.value);
  offices_.emplace(folded(office.name), office.id.value);
  changes_.new_offices.push_back(office);
  return office.id;
}

std::optional<indicators::MeasureId> NameBook::measure(const std::string& written, const Origin& origin) {
  const auto name = translated(options_.measures, written);
  if (const auto known = measures_.find(folded(name)); known != measures_.end())
    return indicators::MeasureId{known->second};
  if (!options_.may_create_measures) {
    changes_.verdicts.push_back({plans::Severity::Error, "measure_unknown", origin, written, {}});
    return std::nullopt;
  }
  const indicators::Measure measure{
      {options_.make_id()}, present_.plan.institution_id, free_code(name, measures_), name};
  measures_.emplace(folded(measure.code), measure.id.value);
  measures_.emplace(folded(measure.name), measure.id.value);
  changes_.new_measures.push_back(measure);
  return measure.id;
}

void NameBook::tell_missing_offices() {
  if (missing_offices_.size() < 2) return;
  std::string names;
  for (const auto& [key, name] : missing_offices_) names += (names.empty() ? "" : "; ") + name;
  changes_.verdicts.push_back({plans::Severity::Warning, "offices_missing", {}, names, {}});
}

std::string NameBook::name_of_measure(indicators::MeasureId id) const {
  for (const auto& measure : present_.measures)
    if (measure.id == id) return measure.name;
  return {};
}

}  // namespace timon::imports
