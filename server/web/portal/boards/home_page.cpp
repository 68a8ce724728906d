#include "web/portal/boards/home_page.hpp"

#include "web/portal/boards/recent_facts.hpp"
#include "web/portal/components/notice/notice.hpp"
#include "web/portal/templates.hpp"

namespace timon::portal {
namespace {

struct PlanView {
  std::string name, address, from_to, open_text, lights_head, parts_head, recent_head;
  Html summary_html, key_html, table_html;
  std::vector<LightCount> lights;
  bool has_recent = false;
  std::optional<std::string> example;
  std::vector<std::string> recent;
};
BOOST_DESCRIBE_STRUCT(PlanView, (),
                      (name, address, from_to, open_text, lights_head, parts_head, recent_head, summary_html, key_html,
                       table_html, lights, has_recent, recent, example))

struct View {
  std::string title, lead;
  Html notice_html;
  std::vector<PlanView> plans;
};
BOOST_DESCRIBE_STRUCT(View, (), (title, lead, notice_html, plans))

PlanView plan_view(const JudgedPlan& plan, const Catalogue& words) {
  const auto& data = plan.image.plan();
  const auto roots = plan.image.roots();
  PlanView view;
  view.name = data.name;
  view.address = Addresses(words.language()).plan(plan.key);
  view.from_to = words.text("portal.plan_from_to",
                            {{"start_on", data.start_on.text()}, {"end_on", data.end_on.text()}, {"code", data.code}});
  if (plan.is_example) view.example = words.text("portal.example");
  view.open_text = words.text("portal.open_plan");
  view.lights_head = words.text("portal.goals_by_light");
  view.lights = light_counts(plan, words);
  view.summary_html = plan_summary(plan, words);
  view.recent_head = words.text("portal.recent_head");
  view.recent = recent_facts(plan.image, 3, words);
  view.has_recent = !view.recent.empty();
  if (roots.empty()) return view;
  view.parts_head = words.text("portal.parts_head");
  view.key_html = facts_key(words);
  view.table_html = elements_table(plan, roots, plan.image.level(roots.front()).plural_name, words);
  return view;
}

/// Who installed the program meets this page first.
NoticeView why_nothing(bool awaits_set_up, const Catalogue& words) {
  if (awaits_set_up)
    return {.title = words.text("portal.not_set_up_title"),
            .text = words.text("portal.not_set_up"),
            .link_address = "/app/set-up",
            .link_text = words.text("staff.sign_in.set_up")};
  return {.title = words.text("portal.no_plans_title"), .text = words.text("portal.no_plans")};
}

}  // namespace

http::Response home_page(const std::vector<JudgedPlan>& plans, const Owner& owner, bool awaits_set_up,
                         const Catalogue& words) {
  View view{words.text(owner.is_one ? "portal.home_title" : "portal.home_title_many", {{"institution", owner.name}}),
            words.text("portal.home_lead"),
            {},
            {}};
  if (plans.empty()) view.notice_html = render("components/notice/notice", why_nothing(awaits_set_up, words));
  for (const auto& plan : plans) view.plans.push_back(plan_view(plan, words));
  return page_response({.title = owner.name, .main_html = render("boards/home_page", view)}, owner, words);
}

}  // namespace timon::portal
