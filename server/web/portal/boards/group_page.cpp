#include "web/portal/boards/group_page.hpp"

#include "domain/boards/figures_together.hpp"
#include "web/portal/boards/schedule_section.hpp"
#include "web/portal/templates.hpp"

namespace timon::portal {
namespace {

struct View {
  std::string kind, title, sentence, source, goals_head, schedule_head, others_address, others_text;
  std::vector<LightCount> lights;
  Html trend_html, key_html, table_html, schedule_html;
  bool has_schedule = false;
};
BOOST_DESCRIBE_STRUCT(View, (),
                      (kind, title, sentence, source, goals_head, schedule_head, others_address, others_text, lights,
                       trend_html, key_html, table_html, schedule_html, has_schedule))

std::string plan_address(const JudgedPlan& plan, const Catalogue& words) {
  return with_query(Addresses(words.language()).plan(plan.key), {{"al", plan.chosen_day}});
}

View view_of(const JudgedPlan& plan, const PlanGroup& group, const Trend& trend, const Catalogue& words) {
  const auto say = [&](const std::string& key) { return words.text("portal." + key); };
  const auto tally = tally_goals(plan.image, plan.board, group.goals);
  const std::string by(name_of(group.by));
  View view{.kind = say("group_" + by),
            .title = group.name,
            .sentence = words.text("portal.group_sentence", {{"on", plan.board.on().text()},
                                                             {"goals", std::to_string(tally.goals)},
                                                             {"complete", std::to_string(tally.complete)},
                                                             {"behind", std::to_string(tally.behind())}}),
            .source = source_text(plan, words),
            .goals_head = say("goals"),
            .schedule_head = say("schedule_head"),
            .others_address = plan_address(plan, words) + "#explorar",
            .others_text = say("groups_all"),
            .lights = light_counts(tally, words),
            .trend_html = {},
            .key_html = facts_key(words),
            .table_html = elements_table(plan, group.goals, say("goals"), words),
            .schedule_html = {}};
  const auto together = [&](const timon::boards::Board& board) {
    return timon::boards::figures_together(board, group.goals);
  };
  if (auto chart = trend_chart(plan, trend, group.name, together, words)) view.trend_html = *std::move(chart);
  if (auto schedule = schedule_of(plan, group.goals, words)) {
    view.has_schedule = true;
    view.schedule_html = *std::move(schedule);
  }
  return view;
}

}  // namespace

http::Response group_page(const JudgedPlan& plan, const PlanGroup& group, const Trend& trend, const Owner& owner,
                          const Catalogue& words) {
  Page page{.title = group.name,
            .path = {{plan.image.plan().name, plan_address(plan, words)}, {group.name, std::nullopt}},
            .main_html = render("boards/group_page", view_of(plan, group, trend, words)),
            .is_example = plan.is_example,
            .address = [&](const Addresses& in) {
              return with_query(in.group(plan.key, group.by, group.key), {{"al", plan.chosen_day}});
            }};
  return page_response(page, owner, words);
}

}  // namespace timon::portal
