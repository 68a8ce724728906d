#include "web/api/boards/element_list.hpp"

#include "base/program.hpp"
#include "domain/boards/shares.hpp"
#include "usecases/boards/list_elements.hpp"
#include "web/api/boards/figures_view.hpp"
#include "web/api/people/filter_words.hpp"

namespace timon::api::boards {

using timon::boards::Filter;
using usecases::boards::ElementPage;
using usecases::boards::ListElements;
using usecases::boards::PlanMemory;

Result<Filter> filter_of(const Request& request) {
  const auto kind = in_query<timon::plans::ElementKind>(request, "kind");
  if (!kind) return kind.error();
  const auto office = in_query<timon::people::OfficeId>(request, "office");
  if (!office) return office.error();
  const auto light = in_query<timon::lights::Light>(request, "light");
  if (!light) return light.error();
  const auto person = in_query<timon::people::PersonId>(request, "person");
  if (!person) return person.error();
  const auto text = [&](const char* name) { return std::string(request.query_value(name).value_or("")); };
  return Filter{*kind, *office, *light, text("search"), text("level"), text("theme"), text("place"), *person, {}};
}

std::string figures_tag(const PlanOnDay& plan, const Call& call) {
  return guard::entity_tag({plan.image->plan().id.text(), std::to_string(plan.image->change()), plan.board->on().text(),
                            call.catalogue.language(),
                            usecases::boards::asks_for_reports(call.context, plan) ? "reports" : "",
                            program_version()});
}

guard::TableFilters filter_words(const PlanOnDay& plan, const Filter& filter,
                                 std::optional<timon::plans::ElementId> under,
                                 std::optional<timon::boards::Concern> concern, const Call& call) {
  const auto& image = *plan.image;
  const auto said = [&](const char* prefix, const auto& code) {
    return code ? call.catalogue.text(prefix + std::string(name_of(*code))) : "";
  };
  std::string below;
  if (const auto row = under ? image.row_of(*under) : std::nullopt)
    below = image.element(*row).code + " " + image.element(*row).name;
  return {{"plan", image.plan().name},
          {"on", plan.board->on().text()},
          {"under", below},
          {"kind", said("staff.kind.", filter.kind)},
          {"office", people::office_word(call, filter.office)},
          {"light", said("staff.light.", filter.light)},
          {"level", filter.level},
          {"theme", filter.theme},
          {"place", filter.place},
          {"person", people::person_word(call, filter.person)},
          {"concern", said("staff.attention.", concern)},
          {"search", filter.search}};
}

namespace {

/// What the list of elements tells of money: numbers alone.
struct ElementMoneyRowView {
  std::optional<Hundredths> in_force, financial, physical, points;
  timon::budgets::GapKind kind{};
};
BOOST_DESCRIBE_STRUCT(ElementMoneyRowView, (), (in_force, financial, physical, points, kind))

struct ElementRowView {
  timon::plans::ElementId id;
  std::string code;
  timon::plans::ElementKind kind{};
  std::string level;
  std::optional<timon::plans::ElementId> parent;
  std::string name;
  std::optional<timon::people::OfficeId> office;
  std::optional<std::string> office_name;
  std::optional<timon::people::PersonId> person;
  std::string theme, place;
  std::optional<Hundredths> weight, planned, reported, verified, compliance;
  std::optional<Number> compliance_exact;
  Millionths share;
  timon::lights::Light light{};
  timon::boards::Basis basis{};
  std::vector<timon::boards::Concern> concerns;  ///< the first is why it stands where it stands
  std::optional<ElementMoneyRowView> money;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(ElementRowView, (),
                      (id, code, kind, level, parent, name, office, office_name, person, theme, place, weight, planned,
                       reported, verified, compliance, compliance_exact, share, light, basis, concerns, money, version))

std::optional<ElementMoneyRowView> money_of(const usecases::boards::MoneyOnDay& money, Row row) {
  const auto* its = money.board->at(row);
  if (its == nullptr) return std::nullopt;
  const auto& gap = its->gap;
  return ElementMoneyRowView{its->to_date.in_force.value(), shown(gap.compared.financial), shown(gap.compared.physical),
                             shown(gap.points), gap.kind};
}

ElementRowView element_row(const ElementPage& page, Row row, std::int64_t share) {
  using timon::boards::FigureName;
  const auto& plan = page.plan;
  const auto& image = *plan.image;
  const auto& element = image.element(row);
  const auto& figures = plan.board->figures(row);
  const auto office = image.responsible_office(row);
  ElementRowView view{.id = element.id,
                      .code = element.code,
                      .kind = image.kind(row),
                      .level = image.level(row).name,
                      .parent = element.parent_id,
                      .name = element.name,
                      .office = office,
                      .office_name = office_name(image, office),
                      .person = image.responsible_person(row),
                      .theme = image.theme(row),
                      .place = image.place(row),
                      .weight = element.weight,
                      .planned = figures.value(FigureName::Planned),
                      .reported = figures.value(FigureName::Reported),
                      .verified = figures.value(FigureName::Verified),
                      .compliance = figures.value(FigureName::Compliance),
                      .compliance_exact = {},
                      .share = timon::boards::exact_percentage_of(share),
                      .light = figures.light.light,
                      .basis = figures.basis,
                      .concerns = {},
                      .money = money_of(page.money, row),
                      .version = element.version};
  if (const auto its = page.concerns.find(row); its != page.concerns.end()) view.concerns = its->second;
  if (auto exact = plan.board->exact_text(row, FigureName::Compliance))
    view.compliance_exact = Number{*std::move(exact)};
  return view;
}

Result<ListElements> question_of(const Request& request) {
  const auto plan = id_in_path<timon::plans::PlanId>(request);
  if (!plan) return plan.error();
  const auto on = in_query<Day>(request, "on");
  if (!on) return on.error();
  const auto under = in_query<timon::plans::ElementId>(request, "under");
  if (!under) return under.error();
  const auto filter = filter_of(request);
  if (!filter) return filter.error();
  const auto concern = in_query<timon::boards::Concern>(request, "concern");
  if (!concern) return concern.error();
  const auto window = window_of(request);
  if (!window) return window.error();
  const auto after = in_query<timon::plans::ElementId>(request, "after");
  if (!after) return after.error();
  return ListElements{*plan, *on, *filter, *concern, *under, static_cast<std::size_t>(window->limit), *after};
}

void add_row(Table& table, const timon::boards::PlanImage& image, const ElementRowView& view) {
  std::string concerns;
  for (const auto concern : view.concerns)
    concerns += (concerns.empty() ? "" : "; ") + table.word("staff.attention.", concern);
  const auto above = view.parent ? image.row_of(*view.parent) : std::nullopt;
  const auto money = view.money.value_or(ElementMoneyRowView{});
  table.row(view.code, above ? image.element(*above).code : "", table.word("staff.kind.", view.kind), view.level,
            view.name, view.office_name, view.theme, view.place, view.weight, view.share, view.planned, view.reported,
            view.verified, view.compliance, table.word("staff.light.", view.light),
            table.word("staff.basis.", view.basis), concerns, money.in_force, money.financial, money.physical,
            money.points);
}

/// All of them, a page after another.
Result<Response> element_table(TableFormat format, PlanMemory& memory, const Request& request, const Call& call,
                               ListElements asked) {
  asked.limit = usecases::boards::most_elements;
  auto page = usecases::boards::list_elements(call.context, memory, asked);
  if (!page) return page.error();
  const auto& image = *page->plan.image;
  const auto shares = timon::boards::shares_of(image.tree());
  Table table(request, format, call.catalogue, "elements",
              {"code",  "above",  "kind",     "level",    "name",      "office",   "theme",
               "place", "weight", "share",    "planned",  "reported",  "verified", "compliance",
               "light", "basis",  "concerns", "in_force", "financial", "physical", "points"},
              filter_words(page->plan, asked.filter, asked.under, asked.concern, call));
  for (const Row row : page->rows) add_row(table, image, element_row(*page, row, shares[row]));
  return table.answer("elements-" + asked.plan.text() + "-" + page->plan.board->on().text());
}

}  // namespace

Result<Response> list_elements(PlanMemory& memory, const Request& request, const Call& call) {
  const auto asked = question_of(request);
  if (!asked) return asked.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  if (*format) return element_table(**format, memory, request, call, *asked);
  const auto page = usecases::boards::list_elements(call.context, memory, *asked);
  if (!page) return page.error();
  return guard::unless_known(request, figures_tag(page->plan, call), [&]() -> Result<Response> {
    List<ElementRowView> list;
    list.items.reserve(page->rows.size());
    const auto shares = timon::boards::shares_of(page->plan.image->tree());
    for (const Row row : page->rows) list.items.push_back(element_row(*page, row, shares[row]));
    if (page->has_more) list.next = list.items.back().id.text();
    return answer(list);
  });
}

}  // namespace timon::api::boards
