#include "web/documents/mails/digest_mail.hpp"

#include "web/documents/mails/plain_page.hpp"

namespace timon::documents::mails {
namespace {

using timon::reminders::MatterKind;
using usecases::reminders::Digest;
using usecases::reminders::DigestItem;

std::string link_of(const Digest& digest, const DigestItem& item) {
  const auto& matter = item.matter;
  if (!is_of_plan(matter.kind)) {
    const bool is_call = matter.kind == MatterKind::Call || matter.kind == MatterKind::CallMarks;
    return digest.site_address + (is_call ? "/app/convocations" : "/app/recommendations");
  }
  const auto plan = "/app/plans/" + item.plan.image->plan().id.text() + "/reports";
  if (matter.office) return digest.site_address + plan + "/" + matter.office->text() + "/" + matter.period->code;
  return digest.site_address + (matter.kind == MatterKind::Report ? "/app/work" : plan);
}

std::string whose(const Digest& digest, const DigestItem& item) {
  const auto& matter = item.matter;
  if (!is_of_plan(matter.kind))
    return matter.title.empty() ? digest.institution_name : matter.office_name + " · " + matter.title;
  const auto* office = item.matter.office ? item.plan.image->office(*item.matter.office) : nullptr;
  return (office != nullptr ? office->name : item.plan.image->plan().name) + " · " + item.matter.period->name;
}

std::string what(const DigestItem& item, const Catalogue& catalogue) {
  const auto& matter = item.matter;
  return catalogue.text("mail.digest.line", {{"kind", std::string(name_of(matter.kind))},
                                             {"count", std::to_string(matter.count)},
                                             {"late", std::to_string(matter.days_late)},
                                             {"day", matter.due_on.text()}});
}

void add(PlainPage& page, const char* title, const Digest& digest, const std::vector<DigestItem>& items,
         const Catalogue& catalogue) {
  if (items.empty()) return;
  page.heading(catalogue.text(title));
  for (const auto& item : items) page.item(whose(digest, item), what(item, catalogue), link_of(digest, item));
}

}  // namespace

timon::mails::Words digest_words(const Digest& digest, const Catalogue& catalogue) {
  const auto count = std::to_string(digest.today.size());
  PlainPage page(catalogue.language());
  page.paragraph(catalogue.text("mail.digest.greeting", {{"name", digest.person_name}}));
  add(page, "mail.digest.today", digest, digest.today, catalogue);
  add(page, "mail.digest.before", digest, digest.before, catalogue);
  page.paragraph(catalogue.text("mail.digest.why", {{"institution", digest.institution_name}}));
  return {catalogue.text("mail.digest.subject", {{"count", count}, {"day", digest.on.text()}}), page.text(),
          page.html()};
}

timon::mails::Words test_words(const std::string& institution_name, const Catalogue& catalogue) {
  PlainPage page(catalogue.language());
  page.paragraph(catalogue.text("mail.test.text", {{"institution", institution_name}}));
  return {catalogue.text("mail.test.subject"), page.text(), page.html()};
}

}  // namespace timon::documents::mails
