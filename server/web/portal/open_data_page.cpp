#include "web/portal/open_data_page.hpp"

#include <algorithm>

#include "web/portal/boards/plan_table.hpp"
#include "web/portal/templates.hpp"
#include "web/portal/text_page.hpp"

namespace timon::portal {

namespace {

std::string frozen_address(const PlanData& plan, const std::string& period, const std::string& number,
                           const char* format) {
  return with_query("/api/v1/plans/" + plan.id.text() + "/closings/" + period + "/snapshots/" + number,
                    {{"format", format}});
}

bool is_corrected(const PlanData& plan) {
  return std::ranges::any_of(plan.frozen, [](const auto& its) { return its.snapshots.size() > 1; });
}

/// The one of the closing and the newest: what lies between is told by the list of restatements.
std::vector<timon::boards::Snapshot> first_and_newest(const std::vector<timon::boards::Snapshot>& all) {
  constexpr std::size_t newest = 5;
  if (all.size() <= newest + 1) return all;
  std::vector<timon::boards::Snapshot> some{all.front()};
  some.insert(some.end(), all.end() - newest, all.end());
  return some;
}

/// Each of these snapshots as CSV, with the hash that anybody can reckon again, and as JSON.
std::vector<TextItem> frozen_items(const PlanData& plan, const Catalogue& words) {
  std::vector<TextItem> items;
  for (const auto& its : plan.frozen)
    for (const auto& snapshot : first_and_newest(its.snapshots)) {
      const auto number = std::to_string(snapshot.number);
      const auto text = words.text("portal.data_frozen_item", {{"plan", plan.name},
                                                               {"period", its.period.name},
                                                               {"number", number},
                                                               {"day", snapshot.taken_at.text().substr(0, 10)},
                                                               {"hash", snapshot.hash}});
      items.push_back({text, frozen_address(plan, its.period.code, number, "csv"), "CSV"});
      items.push_back(
          {its.period.name + ", " + number + ":", frozen_address(plan, its.period.code, number, "xlsx"), "Excel"});
      items.push_back(
          {its.period.name + ", " + number + ":", frozen_address(plan, its.period.code, number, "json"), "JSON"});
    }
  if (!is_corrected(plan)) return items;
  for (const auto* format : {"csv", "xlsx"})
    items.push_back({words.text("portal.data_restatements_text", {{"plan", plan.name}}),
                     "/api/v1/plans/" + plan.id.text() + "/restatements?format=" + format,
                     words.text("portal.data_restatements") + " (" + (format[0] == 'c' ? "CSV" : "Excel") + ")"});
  return items;
}

void add_frozen(TextPage& view, const std::vector<PlanData>& plans, const Catalogue& words) {
  std::vector<TextItem> items;
  for (const auto& plan : plans)
    for (auto& item : frozen_items(plan, words)) items.push_back(std::move(item));
  if (items.empty()) return;
  view.sections.push_back(listed(words.text("portal.data_frozen_head"), std::move(items)));
  view.sections.back().text = words.text("portal.data_frozen_text");
}

}  // namespace

http::Response open_data_page(const std::vector<PlanData>& plans, const Owner& owner, const Catalogue& words) {
  const auto say = [&](const char* key) { return words.text(std::string("portal.data_") + key); };
  std::vector<TextItem> tables;
  for (const auto& plan : plans) {
    const Addresses addresses(words.language());
    tables.push_back({plan.name + ":", table_address(addresses, plan.key, guard::TableFormat::Csv), say("csv")});
    tables.push_back({plan.name + ":", table_address(addresses, plan.key, guard::TableFormat::Xlsx), say("xlsx")});
  }
  TextPage view{words.text("portal.menu_data"), say("lead"), {}};
  view.sections.push_back(listed(say("tables_head"), tables));
  if (tables.empty()) view.sections.back().text = words.text("portal.no_plans");
  add_frozen(view, plans, words);
  view.sections.push_back({.head = say("columns_head"), .text = say("columns")});
  view.sections.push_back(listed(
      words.text("portal.api_docs"),
      {{say("api_text"), "/api/v1/docs", say("api_docs")}, {say("contract_text"), "/api/v1/api.yaml", "api.yaml"}}));
  view.sections.back().example = "GET /api/v1/plans";
  Page page{.title = view.title,
            .path = {{view.title, std::nullopt}},
            .main_html = render("text_page", view),
            .address = [](const Addresses& in) { return in.open_data(); }};
  return page_response(page, owner, words);
}

}  // namespace timon::portal
