#include "web/portal/open_data_page.hpp"

#include "web/portal/templates.hpp"
#include "web/portal/text_page.hpp"

namespace timon::portal {

http::Response open_data_page(const std::vector<PlanData>& plans, const Owner& owner, const Catalogue& words) {
  const auto say = [&](const char* key) { return words.text(std::string("portal.data_") + key); };
  std::vector<TextItem> tables;
  for (const auto& plan : plans) {
    tables.push_back({plan.name + ":", Addresses(words.language()).table(plan.key), say("csv")});
  }
  TextPage view{words.text("portal.menu_data"), say("lead"), {}};
  view.sections.push_back(listed(say("tables_head"), tables));
  if (tables.empty()) view.sections.back().text = words.text("portal.no_plans");
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
