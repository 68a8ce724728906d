#include "usecases/documents/cover_text.hpp"

#include <algorithm>

#include "domain/documents/content_text.hpp"
#include "usecases/covers/cover_content.hpp"

namespace timon::usecases::documents {
namespace {

using timon::boards::PlanImage;
using timon::boards::Row;
using timon::documents::ContentText;

void add_day(ContentText& text, const std::optional<Day>& day) { text.add(day ? day->text() : std::string()); }

void add_count(ContentText& text, const std::optional<std::int64_t>& count) {
  text.add(count ? std::string_view(std::to_string(*count)) : std::string_view());
}

std::string identity_text(const PlanImage& image, Row row, const covers::IdentityContent& content) {
  const auto& element = image.element(row);
  ContentText text("cover1;");
  text.add(element.code).add(element.name).add(content.said.objective).add(content.said.population);
  text.add(element.initiative_kind ? name_of(*element.initiative_kind) : std::string_view()).add(content.said.budget);
  text.add_units(content.money);
  add_day(text, element.start_on);
  add_day(text, element.end_on);
  const auto office = image.responsible_office(row);
  text.add(office ? office->text() : std::string());
  text.add(static_cast<std::int64_t>(content.alignments.size()));
  for (const auto& one : content.alignments) text.add(one);
  text.add(static_cast<std::int64_t>(content.partners.size()));
  for (const auto& one : content.partners) text.add(one.id.text()).add(one.contribution);
  for (const auto& one : content.population) {
    text.add(name_of(one.breakdown)).add(one.name);
    add_count(text, one.target);
    add_count(text, one.priority);
  }
  return text.text();
}

std::string goals_text(const PlanImage& image, const std::vector<covers::SheetGoal>& goals, DerivedYears years) {
  ContentText text("cover2;");
  for (const auto& goal : goals) {
    text.add(image.element(goal.row).code).add(image.element(goal.row).name);
    text.add(static_cast<std::int64_t>(goal.indicators.size()));
    for (const auto& its : goal.indicators) {
      text.add(its.indicator->code).add(its.indicator->name).add(its.measure).add(its.means);
      const auto is_typed = [](const auto& target) { return !target.is_derived; };
      text.add(static_cast<std::int64_t>(std::ranges::count_if(its.targets, is_typed)));
      for (const auto& target : its.targets)
        if (is_typed(target)) text.add(target.period.code).add_units(target.value);
      for (const auto& target : its.targets)
        if (years == DerivedYears::Said && !is_typed(target))
          text.add("derived").add(target.period.code).add_units(target.value);
    }
  }
  return text.text();
}

}  // namespace

std::string cover_text(storage::Session& session, const PlanImage& image, timon::plans::ElementId element,
                       timon::documents::DocumentKind kind, DerivedYears years) {
  const auto row = image.row_of(element);
  if (!row) return {};
  const auto content = covers::content_of(session, image, *row, image.plan().start_on);
  return kind == timon::documents::DocumentKind::CoverIdentity ? identity_text(image, *row, content.identity)
                                                               : goals_text(image, content.goals, years);
}

}  // namespace timon::usecases::documents
