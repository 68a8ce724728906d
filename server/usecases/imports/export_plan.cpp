#include "usecases/imports/export_plan.hpp"

#include <boost/describe/class.hpp>
#include <unordered_map>

#include "domain/access/permissions.hpp"
#include "formats/csv/csv_writer.hpp"
#include "formats/json/write.hpp"
#include "usecases/boards/open_plan.hpp"

namespace timon::usecases::imports {

using boards::PlanOnDay;
using formats::json::Number;
using timon::boards::FigureName;
using timon::boards::Row;
using timon::plans::ElementKind;
using timon::reports::FactKind;

struct ExportedFact {
  std::optional<std::string> indicator;
  std::string period;
  FactKind kind = FactKind::Planned;
  std::optional<Millionths> value;
  std::optional<Millionths> numerator;
  std::optional<Millionths> denominator;
};
BOOST_DESCRIBE_STRUCT(ExportedFact, (), (indicator, period, kind, value, numerator, denominator))

struct ExportedElement {
  timon::plans::ElementId id;
  std::string code;
  std::optional<std::string> parent;
  ElementKind kind = ElementKind::Goal;
  std::string level;
  std::string name;
  std::optional<std::string> office;
  std::optional<Hundredths> weight;
  std::optional<Hundredths> planned;
  std::optional<Hundredths> reported;
  std::optional<Hundredths> verified;
  std::optional<Hundredths> compliance;
  std::optional<Number> planned_exact;
  std::optional<Number> reported_exact;
  std::optional<Number> verified_exact;
  std::optional<Number> compliance_exact;
  lights::Light light = lights::Light::Grey;
  std::vector<ExportedFact> facts;
};
BOOST_DESCRIBE_STRUCT(ExportedElement, (),
                      (id, code, parent, kind, level, name, office, weight, planned, reported, verified, compliance,
                       planned_exact, reported_exact, verified_exact, compliance_exact, light, facts))

struct ExportedDocument {
  std::string plan;
  std::string name;
  Day on;
  std::int64_t count = 0;
  std::vector<ExportedElement> elements;
};
BOOST_DESCRIBE_STRUCT(ExportedDocument, (), (plan, name, on, count, elements))

namespace {

using FactsByElement = std::unordered_map<std::int64_t, std::vector<ExportedFact>>;

FactsByElement facts_of(const timon::boards::PlanImage& image) {
  std::unordered_map<std::int64_t, std::string> indicators;
  for (const auto& indicator : image.contents().indicators) indicators.emplace(indicator.id.value, indicator.code);
  FactsByElement facts;
  for (const auto& [subject, said] : image.facts())
    for (const auto& fact : *said) {
      const auto* period = image.period(fact.period_id);
      ExportedFact exported{{}, period ? period->code : "", fact.kind, fact.value, fact.numerator, fact.denominator};
      if (fact.indicator_id) exported.indicator = indicators[fact.indicator_id->value];
      facts[fact.element_id.value].push_back(std::move(exported));
    }
  for (auto& [element, all] : facts)
    std::ranges::sort(all, {},
                      [](const ExportedFact& fact) { return std::tuple(fact.indicator, fact.period, fact.kind); });
  return facts;
}

ExportedElement exported(const PlanOnDay& opened, Row row, FactsByElement& facts) {
  const auto& image = *opened.image;
  const auto& figures = opened.board->figures(row);
  const auto& element = image.element(row);
  const auto path = image.path(row);
  ExportedElement one;
  one.id = element.id;
  one.code = element.code;
  if (path.size() > 1) one.parent = image.element(path[path.size() - 2]).code;
  one.kind = image.kind(row);
  one.level = image.level(row).code;
  one.name = element.name;
  if (const auto id = image.responsible_office(row))
    if (const auto* office = image.office(*id)) one.office = office->name;
  one.weight = element.weight;
  one.planned = figures.value(FigureName::Planned);
  one.reported = figures.value(FigureName::Reported);
  one.verified = figures.value(FigureName::Verified);
  one.compliance = figures.value(FigureName::Compliance);
  const auto exact = [&](FigureName name) -> std::optional<Number> {
    if (auto text = opened.board->exact_text(row, name)) return Number{*std::move(text)};
    return std::nullopt;
  };
  one.planned_exact = exact(FigureName::Planned);
  one.reported_exact = exact(FigureName::Reported);
  one.verified_exact = exact(FigureName::Verified);
  one.compliance_exact = exact(FigureName::Compliance);
  one.light = figures.light.light;
  one.facts = std::move(facts[element.id.value]);
  return one;
}

template <int Scale>
void put(formats::CsvWriter& csv, const std::optional<Decimal<Scale>>& value) {
  csv.plain(value ? text(*value) : "");
}
void put(formats::CsvWriter& csv, const std::optional<Number>& value) { csv.plain(value ? value->text : ""); }

/// An element, then its values: `record` says which a row is.
void write_element(formats::CsvWriter& csv, const ExportedElement& one) {
  csv.plain("element");
  csv.text(one.code);
  csv.text(one.parent.value_or(""));
  csv.plain(name_of(one.kind));
  csv.text(one.level);
  csv.text(one.name);
  csv.text(one.office.value_or(""));
  put(csv, one.weight);
  put(csv, one.planned);
  put(csv, one.reported);
  put(csv, one.verified);
  put(csv, one.compliance);
  put(csv, one.planned_exact);
  put(csv, one.reported_exact);
  put(csv, one.verified_exact);
  put(csv, one.compliance_exact);
  csv.plain(name_of(one.light));
  for (int cell = 0; cell < 6; ++cell) csv.empty();
  csv.end_row();
  for (const auto& fact : one.facts) {
    csv.plain("fact");
    csv.text(one.code);
    for (int cell = 0; cell < 15; ++cell) csv.empty();
    csv.text(fact.indicator.value_or(""));
    csv.text(fact.period);
    csv.plain(name_of(fact.kind));
    put(csv, fact.value);
    put(csv, fact.numerator);
    put(csv, fact.denominator);
    csv.end_row();
  }
}

std::string as_csv(const ExportedDocument& document) {
  std::string out;
  formats::CsvWriter csv([&](std::string_view piece) { out += piece; });
  csv.byte_order_mark();
  for (const auto* heading : {"record",        "code",           "parent",         "kind",
                              "level",         "name",           "office",         "weight",
                              "planned",       "reported",       "verified",       "compliance",
                              "planned_exact", "reported_exact", "verified_exact", "compliance_exact",
                              "light",         "indicator",      "period",         "fact",
                              "value",         "numerator",      "denominator"})
    csv.plain(heading);
  csv.end_row();
  for (const auto& element : document.elements) write_element(csv, element);
  csv.finish();
  return out;
}

}  // namespace

Result<ExportedPlan> export_plan(const Context& context, boards::PlanMemory& memory, const ExportPlan& input) {
  const auto opened = boards::open_plan(context, memory, input.plan, input.on);
  if (!opened) return opened.error();
  const auto& plan = opened->image->plan();
  const auto place = timon::access::in_institution(plan.institution_id);
  if (auto allowed = timon::access::require(context.caller, timon::access::Action::ExportPlan, place); !allowed)
    return allowed.error();
  ExportedDocument document{plan.code, plan.name, opened->board->on(), 0, {}};
  auto facts = facts_of(*opened->image);
  for (Row row = 0; row < opened->image->size(); ++row) document.elements.push_back(exported(*opened, row, facts));
  document.count = std::ssize(document.elements);
  return ExportedPlan{input.format == ExportFormat::Csv ? as_csv(document) : formats::json::write(document), plan.code,
                      document.on, document.elements.size()};
}

}  // namespace timon::usecases::imports
