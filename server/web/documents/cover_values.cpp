#include "web/documents/cover_values.hpp"

#include "base/clock.hpp"
#include "web/documents/cover_pages.hpp"
#include "web/guard/languages.hpp"

namespace timon::documents {
namespace {

using covers::Breakdown;
using formats::templates::Fields;
using formats::templates::Value;
using formats::templates::Values;
using usecases::covers::PlannedTarget;
using usecases::covers::SheetIndicator;
using usecases::documents::CoverPaper;

void add_line(std::string& all, const std::string& line) { all += (all.empty() ? "" : "\n") + line; }

Value count_value(const std::optional<std::int64_t>& count, const Locale& locale) {
  if (!count) return {"", true};
  return {std::to_string(*count), true, locale.count(*count)};
}

/// In plain decimal writing, as a workbook keeps numbers, and as the language writes it; empty for none.
template <int Scale>
Value number_value(const std::optional<Decimal<Scale>>& value, const Locale& locale) {
  if (!value) return {"", true};
  return {text(*value), true, locale.number(*value)};
}

/// The year that the form speaks of: that of the day; before the plan its first, after it its last.
std::optional<plans::Period> year_of(const boards::PlanImage& image, Day on) {
  std::optional<plans::Period> nearest;
  for (const auto& year : usecases::covers::years_of(image)) {
    const bool is_later = nearest && nearest->start_on < year.start_on;
    if (!nearest || (is_later ? year.start_on <= on : nearest->start_on > on)) nearest = year;
  }
  return nearest;
}

class CoverValues {
 public:
  CoverValues(const CoverPaper& paper, const Catalogue& words)
      : paper_(paper),
        words_(words),
        image_(*paper.at.plan.image),
        element_(image_.element(paper.at.row)),
        today_(local_day(paper.document.made_at, paper.institution.institution.time_zone)),
        year_(year_of(image_, today_)) {}

  Values all() const {
    Values values;
    values.fields = fields();
    for (const auto& one : paper_.content.identity.partners)
      values.blocks["colaboradoras"].push_back({{"colaboradora", {one.name}}, {"aporta", {one.contribution}}});
    add_groups(values.blocks["grupos"]);
    auto& rows = values.blocks["indicadores"];
    for (const auto& goal : paper_.content.goals)
      for (const auto& its : goal.indicators) rows.push_back(indicator(image_.element(goal.row), its, rows.size() + 1));
    values.blocks["colaboradoras"];  // a block without rows is taken out
    return values;
  }

 private:
  Fields fields() const {
    const auto& its = paper_.content.identity;
    const auto& locale = words_.locale();
    const auto day = [&](const std::optional<Day>& on) { return on ? locale.day(*on) : std::string(); };
    Fields fields{{"institucion", {paper_.institution.office.name}},
                  {"plan", {image_.plan().name}},
                  {"plan_codigo", {image_.plan().code}},
                  {"ppcs", {element_.name}},
                  {"ppcs_codigo", {element_.code}},
                  {"dependencia", {paper_.office}},
                  {"responsable", {paper_.responsible}},
                  {"objetivo", {its.said.objective}},
                  {"alineacion", {alignment()}},
                  {"poblacion", {its.said.population}},
                  {"presupuesto", {its.said.budget}},
                  {"presupuesto_monto", number_value(its.money, locale)},
                  {"inicio", {day(element_.start_on)}},
                  {"fin", {day(element_.end_on)}},
                  {"lugar", {element_.place}},
                  {"dependencias_colaboradoras", {partners()}},
                  {"anio", {year_ ? year_->name : std::string()}},
                  {"hoy", {locale.day(today_)}}};
    const auto& kind = element_.initiative_kind;
    fields["tipo"] = {kind ? words_.text("staff.initiative." + std::string(name_of(*kind))) : std::string()};
    fields["poblacion_objetivo"] = {"", true};
    fields["poblacion_prioritaria"] = {"", true};
    for (const auto& row : its.population)
      if (row.breakdown == Breakdown::Whole)
        fields["poblacion_objetivo"] = count_value(row.target, locale),
        fields["poblacion_prioritaria"] = count_value(row.priority, locale);
    return fields;
  }

  std::string alignment() const {
    std::string all;
    for (const auto step : image_.path(paper_.at.row))
      if (step != paper_.at.row) add_line(all, image_.element(step).code + " " + image_.element(step).name);
    for (const auto& one : paper_.content.identity.alignments) add_line(all, one);
    return all;
  }

  std::string partners() const {
    std::string all;
    for (const auto& one : paper_.content.identity.partners) all += (all.empty() ? "" : ", ") + one.name;
    return all;
  }

  void add_groups(std::vector<Fields>& rows) const {
    for (const auto& row : paper_.content.identity.population) {
      if (row.breakdown == Breakdown::Whole) continue;
      const bool is_sex = row.breakdown == Breakdown::Sex;
      rows.push_back({{"clase", {words_.text("document.cover.by_" + std::string(name_of(row.breakdown)))}},
                      {"grupo", {is_sex ? words_.text("staff.cover.sex." + row.name) : row.name}},
                      {"objetivo_personas", count_value(row.target, words_.locale())},
                      {"prioritaria_personas", count_value(row.priority, words_.locale())}});
    }
  }

  /// Of the form's year: the n-th of its quarters; nothing where there is none.
  const PlannedTarget* quarter(const SheetIndicator& its, int number) const {
    int met = 0;
    for (const auto& target : its.targets) {
      const auto& period = target.period;
      const bool is_of_year = year_ && period.kind == plans::PeriodKind::Quarter &&
                              year_->start_on <= period.start_on && period.end_on <= year_->end_on;
      if (is_of_year && ++met == number) return &target;
    }
    return nullptr;
  }

  const PlannedTarget* of_year(const SheetIndicator& its) const {
    for (const auto& target : its.targets)
      if (year_ && target.period == *year_) return &target;
    return nullptr;
  }

  Value target_value(const PlannedTarget* target) const {
    return number_value(target != nullptr ? target->value : std::nullopt, words_.locale());
  }

  std::string line(const SheetIndicator& its, const PlannedTarget& target) const {
    const auto said = target.period.name + ": " + words_.locale().number(*target.value);
    return target.is_derived ? said + " (" + say_derived(its, words_) + ")" : said;
  }

  Fields indicator(const plans::Element& goal, const SheetIndicator& its, std::size_t number) const {
    std::string all;
    for (const auto& target : its.targets)
      if (target.value) add_line(all, line(its, target));
    Fields fields{
        {"numero", {std::to_string(number), true}}, {"codigo", {goal.code}},     {"meta", {goal.name}},
        {"indicador", {its.indicator->name}},       {"unidad", {its.measure}},   {"medio_verificacion", {its.means}},
        {"meta_anual", target_value(of_year(its))}, {"metas_por_periodo", {all}}};
    for (int quarter_number = 1; quarter_number <= 4; ++quarter_number)
      fields["trimestre_" + std::to_string(quarter_number)] = target_value(quarter(its, quarter_number));
    return fields;
  }

  const CoverPaper& paper_;
  const Catalogue& words_;
  const boards::PlanImage& image_;
  const plans::Element& element_;
  Day today_;
  std::optional<plans::Period> year_;
};

}  // namespace

Values say_cover_values(const CoverPaper& paper) {
  static const guard::Languages languages;
  return CoverValues(paper, languages.of(paper.institution.institution.language)).all();
}

}  // namespace timon::documents
