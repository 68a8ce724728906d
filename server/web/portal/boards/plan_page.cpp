#include "web/portal/boards/plan_page.hpp"

#include <algorithm>
#include <map>

#include "web/portal/boards/money_section.hpp"
#include "web/portal/boards/plan_groups.hpp"
#include "web/portal/boards/plan_table.hpp"
#include "web/portal/boards/results_section.hpp"
#include "web/portal/boards/table_links.hpp"
#include "web/portal/components/error_summary/error_summary.hpp"
#include "web/portal/components/notice/notice.hpp"
#include "web/portal/components/pagination/pagination.hpp"
#include "web/portal/templates.hpp"

namespace timon::portal {

using timon::boards::Row;

namespace {

constexpr std::size_t page_size = 50;
/// A longer list of offices is folded away.
constexpr std::size_t most_open = 16;

struct Option {
  std::string value, text;
  bool is_chosen = false;
};
BOOST_DESCRIBE_STRUCT(Option, (), (value, text, is_chosen))

struct FilterForm {
  std::string address, legend, day_label, day_value, day_first, day_last, office_label, any_office, light_label,
      any_light, search_label, search_value, button;
  std::optional<std::string> day_mistake;
  std::vector<Option> offices, lights;
};
BOOST_DESCRIBE_STRUCT(FilterForm, (),
                      (address, legend, day_label, day_value, day_first, day_last, office_label, any_office,
                       light_label, any_light, search_label, search_value, button, day_mistake, offices, lights))

struct GroupLink {
  std::string address, name, count;
};
BOOST_DESCRIBE_STRUCT(GroupLink, (), (address, name, count))

struct GroupKind {
  std::string text;
  bool is_open = false;
  std::vector<GroupLink> groups;
};
BOOST_DESCRIBE_STRUCT(GroupKind, (), (text, is_open, groups))

struct Explore {
  std::string head;
  std::vector<GroupKind> kinds;
};
BOOST_DESCRIBE_STRUCT(Explore, (), (head, kinds))

struct View {
  std::string kind, title;
  Html mistakes_html, summary_html, results_html, key_html, explore_html, form_html, list_html, pagination_html,
      money_html, money_files_html;
  std::optional<std::string> closed;
  std::string lights_head;
  std::vector<LightCount> lights;
  std::string list_head;
  std::optional<std::string> all_goals_address;
  std::string all_goals_text;
  std::string files_label;
  std::vector<GroupLink> files;  ///< the same list to keep
};
BOOST_DESCRIBE_STRUCT(View, (),
                      (kind, title, mistakes_html, summary_html, results_html, key_html, explore_html, form_html,
                       list_html, pagination_html, money_html, money_files_html, closed, lights_head, lights, list_head,
                       all_goals_address, all_goals_text, files_label, files))

class Writer {
 public:
  Writer(const JudgedPlan& plan, const PlanQuery& query, const Closed& closed, const Catalogue& words)
      : plan_(plan), query_(query), closed_(closed), words_(words) {}

  View view() const {
    const auto& data = plan_.image.plan();
    View view;
    view.kind = words_.text("portal.plan_from_to",
                            {{"start_on", data.start_on.text()}, {"end_on", data.end_on.text()}, {"code", data.code}});
    view.title = data.name;
    view.mistakes_html = mistakes();
    view.summary_html = plan_summary(plan_, words_);
    if (closed_)
      view.closed =
          words_.text("portal.closed_period", {{"period", closed_->period.name}, {"day", closed_->closed_on.text()}});
    if (!query_.lists_goals())
      if (auto results = results_section(plan_, std::nullopt, words_)) view.results_html = *std::move(results);
    if (auto money = money_section(plan_, std::nullopt, words_)) view.money_html = *std::move(money);
    view.key_html = facts_key(words_);
    view.lights_head = words_.text("portal.goals_by_light");
    view.lights = light_counts(plan_, words_);
    view.form_html = form();
    if (!query_.lists_goals()) view.explore_html = explore();
    if (query_.lists_goals())
      list_goals(view);
    else
      list_roots(view);
    offer_files(view);
    view.money_files_html = table_links(say("files_of_money"), money_files());
    return view;
  }

 private:
  std::string say(const char* key) const { return words_.text(std::string("portal.") + key); }
  std::string own_address() const { return Addresses(words_.language()).plan(plan_.key); }

  /// Ways to the goals without typing: the offices open, the others a click away.
  Html explore() const {
    Explore view{say("explore_head"), {}};
    for (const auto by : {GroupBy::Office, GroupBy::Theme, GroupBy::Place}) {
      const auto groups = plan_groups(plan_, by);
      if (groups.empty()) continue;
      GroupKind kind{
          words_.text("portal.explore_" + std::string(name_of(by)), {{"count", std::to_string(groups.size())}}),
          by == GroupBy::Office && groups.size() <= most_open,
          {}};
      for (const auto& group : groups)
        kind.groups.push_back({group_address(plan_, group, words_), group.name,
                               words_.text("portal.goals_below", {{"count", std::to_string(group.goals.size())}})});
      view.kinds.push_back(std::move(kind));
    }
    return view.kinds.empty() ? Html{} : render("boards/explore_section", view);
  }

  Html mistakes() const {
    ErrorSummaryView view{say("check_filter"), {}};
    if (query_.has_bad_day()) view.mistakes.push_back({bad_day(), "#al"});
    if (!query_.office_text.empty() && !query_.office) view.mistakes.push_back({say("unknown_office"), "#dependencia"});
    if (!query_.light_text.empty() && !query_.light) view.mistakes.push_back({say("unknown_light"), "#luz"});
    return view.mistakes.empty() ? Html{} : render("components/error_summary/error_summary", view);
  }
  std::string bad_day() const { return words_.text("portal.bad_day", {{"value", query_.day_text}}); }

  /// Those that answer for some goal, by name.
  std::vector<Option> offices() const {
    std::map<std::string, people::OfficeId> by_name;
    for (Row row = 0; row < plan_.image.size(); ++row) {
      if (plan_.image.kind(row) != plans::ElementKind::Goal) continue;
      const auto id = plan_.image.responsible_office(row);
      const auto* office = id ? plan_.image.office(*id) : nullptr;
      if (office) by_name.emplace(office->name, *id);
    }
    std::vector<Option> options;
    for (const auto& [name, id] : by_name) options.push_back({id.text(), name, query_.office == id});
    return options;
  }
  std::vector<Option> lights() const {
    std::vector<Option> options;
    const auto tally = tally_goals(plan_.image, plan_.board, 0, plan_.image.size());
    for (const auto& [light, count] : tally.lights)
      options.push_back({std::string(name_of(light)), light_view(light, words_).word, query_.light == light});
    return options;
  }
  Html form() const {
    const auto& data = plan_.image.plan();
    FilterForm form{own_address(),
                    say("filter"),
                    say("filter_day"),
                    plan_.board.on().text(),
                    data.start_on.text(),
                    data.end_on.text(),
                    say("filter_office"),
                    say("filter_any_office"),
                    say("filter_light"),
                    say("filter_any_light"),
                    say("filter_search"),
                    query_.search_text,
                    say("filter_button"),
                    std::nullopt,
                    offices(),
                    lights()};
    if (query_.has_bad_day()) form.day_mistake = bad_day();
    return render("boards/filter_form", form);
  }

  /// All that is asked for, whatever the page shows of it.
  void offer_files(View& view) const {
    const Addresses addresses(words_.language());
    view.files_label = query_.lists_goals() ? say("files_of_goals") : say("files_of_plan");
    using enum guard::TableFormat;
    for (const auto& [format, name] : {std::pair{Csv, "CSV"}, std::pair{Xlsx, "Excel"}})
      view.files.push_back({with_query(table_address(addresses, plan_.key, format), query_.pairs()), name, ""});
  }
  std::vector<TableLink> money_files() const {
    std::vector<TableLink> links;
    for (const auto which : {MoneyTable::Stages, MoneyTable::Parts})
      if (has_rows(plan_, std::nullopt, which))
        links.push_back(table_link(plan_, own_address(), title_of(which), name_of(which), words_));
    return links;
  }
  void list_roots(View& view) const {
    const auto roots = plan_.image.roots();
    const auto name = roots.empty() ? std::string() : plan_.image.level(roots.front()).plural_name;
    view.list_head = words_.text("portal.parts_head");
    view.list_html = roots.empty() ? render("components/notice/notice", NoticeView{.title = say("empty_plan")})
                                   : elements_table(plan_, roots, name, words_);
    view.all_goals_text = words_.text("portal.all_goals", {{"count", std::to_string(goals().goals)}});
    if (goals().goals > 0)
      view.all_goals_address = with_query(own_address(), {{"al", plan_.chosen_day}, {"metas", "todas"}});
  }
  GoalsTally goals() const { return tally_goals(plan_.image, plan_.board, 0, plan_.image.size()); }

  void list_goals(View& view) const {
    std::vector<Row> rows;
    for (Row row = 0; row < plan_.image.size(); ++row)
      if (timon::boards::passes(query_.filter(), plan_.image, plan_.board, row)) rows.push_back(row);
    const auto pages = std::max<std::size_t>(1, (rows.size() + page_size - 1) / page_size);
    const auto page = std::clamp<std::size_t>(query_.page, 1, pages);
    const auto first = (page - 1) * page_size, last = std::min(rows.size(), first + page_size);
    view.list_head = words_.text("portal.goals_found", {{"count", std::to_string(rows.size())}});
    const NoticeView none{say("none_found"), say("none_found_next"), own_address(), say("clear_filter")};
    view.list_html = rows.empty() ? render("components/notice/notice", none)
                                  : elements_table(plan_,
                                                   {rows.begin() + static_cast<std::ptrdiff_t>(first),
                                                    rows.begin() + static_cast<std::ptrdiff_t>(last)},
                                                   say("goals"), words_);
    if (pages > 1) view.pagination_html = pagination(page, pages, first + 1, last, rows.size());
  }
  Html pagination(std::size_t page, std::size_t pages, std::size_t first, std::size_t last, std::size_t all) const {
    const auto to = [&](std::size_t number) {
      auto pairs = query_.pairs();
      pairs.emplace_back("pagina", std::to_string(number));
      return with_query(own_address(), pairs);
    };
    PaginationView view{.label = say("pages"), .previous_text = say("previous"), .next_text = say("next")};
    view.place =
        words_.text("portal.from_to_of",
                    {{"first", std::to_string(first)}, {"last", std::to_string(last)}, {"all", std::to_string(all)}});
    if (page > 1) view.previous_address = to(page - 1);
    if (page < pages) view.next_address = to(page + 1);
    return render("components/pagination/pagination", view);
  }

  const JudgedPlan& plan_;
  const PlanQuery& query_;
  const Closed& closed_;
  const Catalogue& words_;
};

}  // namespace

std::optional<PlanMoneyFile> plan_money_file(const http::Request& request) {
  const auto format = parse_name<guard::TableFormat>(request.query_value("formato").value_or(""));
  const auto which = parse_name<MoneyTable>(request.query_value("tabla").value_or(""));
  return format && which ? std::optional(PlanMoneyFile{*format, *which}) : std::nullopt;
}

http::Response plan_page(const JudgedPlan& plan, const PlanQuery& query, const Closed& closed, const Owner& owner,
                         const Catalogue& words) {
  const auto& data = plan.image.plan();
  Page page{.title = data.name,
            .path = {{data.name, std::nullopt}},
            .main_html = render("boards/plan_page", Writer(plan, query, closed, words).view()),
            .is_example = plan.is_example,
            .address = [&](const Addresses& in) { return with_query(in.plan(plan.key), query.pairs()); }};
  return page_response(page, owner, words);
}

}  // namespace timon::portal
