#include "web/portal/boards/evidence_section.hpp"

#include <algorithm>

#include "web/portal/addresses.hpp"
#include "web/portal/templates.hpp"

namespace timon::portal {
namespace {

struct FileView {
  std::string name, address, backs, size, day;
};
BOOST_DESCRIBE_STRUCT(FileView, (), (name, address, backs, size, day))

struct SectionView {
  std::string head, text, file_head, backs_head, size_head, day_head;
  std::vector<FileView> files;
};
BOOST_DESCRIBE_STRUCT(SectionView, (), (head, text, file_head, backs_head, size_head, day_head, files))

/// "PDF · 1,4 MB"
std::string size_text(const std::string& name, std::int64_t bytes, const Locale& locale) {
  constexpr std::int64_t kilobyte = 1024, megabyte = 1024 * kilobyte;
  auto text = name.substr(name.rfind('.') + 1);
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  text += " · ";
  if (bytes < megabyte) return text + locale.count(std::max<std::int64_t>(1, bytes / kilobyte)) + " KB";
  return text + locale.number(bytes * 10 / megabyte, 1) + " MB";
}

}  // namespace

std::optional<Html> evidence_section(const JudgedPlan& plan, const EvidenceOfElement& evidence,
                                     const Catalogue& words) {
  if (evidence.empty()) return std::nullopt;
  const auto say = [&](const char* key) { return words.text(std::string("portal.evidence_") + key); };
  SectionView view{say("head"), say("text"), say("file"), say("backs"), say("size"), say("day"), {}};
  const auto& zone = plan.image.contents().time_zone;
  for (const auto& one : evidence) {
    const auto backed = "portal.evidence_" + std::string(name_of(one.evidence.backed));
    view.files.push_back({one.evidence.name, Addresses(words.language()).evidence(one.evidence.id.text()),
                          words.text(backed, {{"period", one.period_code}}),
                          size_text(one.evidence.name, one.size_bytes, words.locale()),
                          words.locale().short_day(local_day(one.evidence.attached_at, zone.empty() ? "UTC" : zone))});
  }
  return render("boards/evidence_section", view);
}

}  // namespace timon::portal
