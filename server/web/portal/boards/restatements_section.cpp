#include "web/portal/boards/restatements_section.hpp"

#include <algorithm>

#include "web/portal/boards/figures_text.hpp"
#include "web/portal/components/pagination/pagination.hpp"
#include "web/portal/templates.hpp"

namespace timon::portal {
namespace {

struct LineView {
  std::string text;
};
BOOST_DESCRIBE_STRUCT(LineView, (), (text))

/// One correction: of which period and what, each figure on its line, the reason once.
struct ItemView {
  std::string what, why;
  std::vector<LineView> lines;
};
BOOST_DESCRIBE_STRUCT(ItemView, (), (what, why, lines))

struct SectionView {
  std::string head, lead;
  std::vector<ItemView> items;
  Html pagination_html;
};
BOOST_DESCRIBE_STRUCT(SectionView, (), (head, lead, items, pagination_html))

/// A percentage, a light's word, or a value as it was said.
std::string said(std::string_view figure, const std::optional<std::string>& value, const Catalogue& words) {
  if (!value) return words.text("portal.restatement_nothing");
  if (figure == "light") {
    const auto light = parse_name<timon::lights::Light>(*value);
    return light ? light_view(*light, words).word : *value;
  }
  if (figure.ends_with("_value")) return *value;
  const auto number = parse_decimal<Hundredths>(*value);
  return number ? words.locale().percent(*number) : *value;
}

std::string line_text(const timon::boards::Restated& figure, const Catalogue& words) {
  return words.text("portal.restatement", {{"figure", words.text("portal.restated." + std::string(figure.what))},
                                           {"before", said(figure.what, figure.before, words)},
                                           {"after", said(figure.what, figure.after, words)}});
}

ItemView item_view(const usecases::reports::Restatement& its, const Catalogue& words) {
  const bool is_correction = its.cause == timon::boards::RestatementCause::Correction;
  const auto reason = is_correction ? its.reason : words.text("portal.restated_by." + std::string(name_of(its.cause)));
  ItemView view{its.period.name, {}, {}};
  if (!its.after.indicator.empty()) view.what += " · " + its.after.name;
  view.why = words.text(is_correction ? "portal.restatement_why" : "portal.restatement_why_of_plan",
                        {{"reason", reason}, {"office", its.office}, {"day", its.on.text()}});
  for (const auto& figure : its.figures) view.lines.push_back({line_text(figure, words)});
  return view;
}

Html pagination(const RestatementsOnPage& its, const Catalogue& words) {
  const auto to = [&](std::int64_t page) {
    const char* joined = its.address.find('?') == std::string::npos ? "?" : "&";
    return its.address + joined + "correcciones=" + std::to_string(page) + "#correcciones";
  };
  const auto first = (its.page - 1) * restatements_on_a_page + 1;
  const auto last = std::min(its.found.total, first + restatements_on_a_page - 1);
  PaginationView view{.label = words.text("portal.restatements_pages"),
                      .previous_text = words.text("portal.restatements_newer"),
                      .next_text = words.text("portal.restatements_older")};
  view.place = words.text(
      "portal.restatements_from_to_of",
      {{"first", std::to_string(first)}, {"last", std::to_string(last)}, {"all", std::to_string(its.found.total)}});
  if (its.page > 1) view.previous_address = to(its.page - 1);
  if (last < its.found.total) view.next_address = to(its.page + 1);
  return render("components/pagination/pagination", view);
}

}  // namespace

RestatementsOnPage restatements_on(const guard::Call& call, const JudgedPlan& plan, timon::boards::Row row,
                                   std::optional<std::int64_t> page) {
  const auto& element = plan.image.element(row);
  const auto ask = [&](std::int64_t number) {
    return usecases::reports::list_restatements(
        call.context, plan.image, {element.id, restatements_on_a_page, (number - 1) * restatements_on_a_page});
  };
  RestatementsOnPage its{.page = std::clamp<std::int64_t>(page.value_or(1), 1, 10'000)};
  its.found = ask(its.page);
  if (its.found.items.empty() && its.page > 1) its.found = ask(its.page = 1);
  its.address =
      with_query(Addresses(call.catalogue.language()).element(plan.key, element.code), {{"al", plan.chosen_day}});
  return its;
}

std::optional<Html> restatements_section(const RestatementsOnPage& its, const Catalogue& words) {
  SectionView view{words.text("portal.restatements_head"), words.text("portal.restatements_lead"), {}, {}};
  for (const auto& one : its.found.items)
    if (!one.figures.empty()) view.items.push_back(item_view(one, words));
  if (view.items.empty()) return std::nullopt;
  if (its.found.total > restatements_on_a_page) view.pagination_html = pagination(its, words);
  return render("boards/restatements_section", view);
}

}  // namespace timon::portal
