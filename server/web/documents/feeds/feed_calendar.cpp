#include "web/documents/feeds/feed_calendar.hpp"

#include "formats/ics/ics_writer.hpp"

namespace timon::documents::feeds {
namespace {

using timon::reminders::MatterKind;
using usecases::reminders::FeedEvent;

std::string office_of(const FeedEvent& event) {
  if (!is_of_plan(event.kind)) return event.office_name;
  const auto* office = event.office ? event.plan.image->office(*event.office) : nullptr;
  return office != nullptr ? office->name : event.plan.image->plan().name;
}

/// Nothing where the site has no address of its own.
std::string link_of(const FeedEvent& event, const std::string& origin) {
  if (origin.empty()) return {};
  if (event.kind == MatterKind::Recommendation) return origin + "/app/recommendations";
  if (event.kind == MatterKind::Call) return origin + "/app/convocations";
  if (!event.office) return origin + "/app/work";
  return origin + "/app/plans/" + event.plan.image->plan().id.text() + "/reports/" + event.office->text() + "/" +
         event.period->code;
}

formats::IcsEntry entry_of(const FeedEvent& event, const std::string& origin, Instant now, const Catalogue& catalogue) {
  const Arguments arguments{{"kind", std::string(name_of(event.kind))},
                            {"count", std::to_string(event.count)},
                            {"office", office_of(event)},
                            {"period", event.period != nullptr ? event.period->name : event.title},
                            {"plan", event.plan.image ? event.plan.image->plan().name : event.title},
                            {"opens_on", event.opens_on.text()}};
  const auto link = link_of(event, origin);
  return {.uid = event.key + "@timon",
          .first = event.due_on,
          .last = event.due_on,
          .changed_at = now,
          .summary = catalogue.text("feed.summary", arguments),
          .description = catalogue.text("feed.description", arguments) + (link.empty() ? "" : "\n" + link),
          .url = link};
}

}  // namespace

std::string feed_calendar(const usecases::reminders::Feed& feed, const std::string& origin,
                          const Catalogue& catalogue) {
  std::vector<formats::IcsEntry> entries;
  for (const auto& event : feed.events) entries.push_back(entry_of(event, origin, feed.now, catalogue));
  return formats::write_ics(
      {catalogue.text("feed.name", {{"institution", feed.institution_name}}), feed.time_zone, "Timon"}, entries);
}

}  // namespace timon::documents::feeds
