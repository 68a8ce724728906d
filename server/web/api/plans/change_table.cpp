#include "web/api/plans/change_table.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace timon::api::plans {
namespace {

using Field = std::optional<std::string>;

/// Fields whose values are codes with words of their own.
constexpr std::array<std::pair<std::string_view, const char*>, 9> coded{{{"initiative_kind", "staff.initiative."},
                                                                         {"action_type", "staff.action."},
                                                                         {"priority", "staff.priority."},
                                                                         {"sense", "staff.sense."},
                                                                         {"method", "staff.method."},
                                                                         {"accumulation", "staff.accumulation."},
                                                                         {"frequency", "staff.frequency."},
                                                                         {"level", "staff.indicator_level."},
                                                                         {"dimension", "staff.dimension."}}};

/// The rest stays text: a code that looks like a number is none.
constexpr std::array<std::string_view, 5> figures{"target", "weight", "baseline", "term_target", "tolerance"};

Field in_words(const Table& table, const std::string& field, const Field& value) {
  const auto* its = std::ranges::find(coded, field, [](const auto& one) { return one.first; });
  return value && its != coded.end() ? std::optional(table.word(its->second, *value)) : value;
}

/// Each once, in the order in which they are told.
class Told {
 public:
  void add(const std::string& text) {
    if (text.empty() || std::ranges::find(texts_, text) != texts_.end()) return;
    texts_.push_back(text);
    joined_ += (joined_.empty() ? "" : "; ") + text;
  }
  const std::string& text() const { return joined_; }

 private:
  std::vector<std::string> texts_;
  std::string joined_;
};

std::string person_of(const Table& table, const ComparedEditView& edit) {
  const auto name = edit.person_name.value_or(table.word("staff.fact.", "system"));
  return edit.person_post.value_or("").empty() ? name : *edit.person_post + " · " + name;
}

void add_rows(Table& table, const ComparedThingView& thing) {
  Told reasons, people;
  for (const auto& edit : thing.edits) reasons.add(edit.reason), people.add(person_of(table, edit));
  const auto last = std::ranges::max_element(thing.edits, {}, [](const auto& edit) { return edit.recorded_at.text(); });
  const auto changed_at = last == thing.edits.end() ? std::nullopt : std::optional(last->recorded_at);
  const auto add = [&](const std::string& field, const Field& period, const auto& before, const auto& after) {
    table.row(table.word("staff.changes.kind.", thing.kind), table.word("table.thing.", thing.subject), thing.code,
              thing.name, field, period, before, after, reasons.text(), people.text(), changed_at);
  };
  if (thing.changes.empty()) add("", {}, Field{}, Field{});
  for (const auto& [field, period, before, after] : thing.changes) {
    const auto name = table.word("staff.edit.column.", field);
    if (std::ranges::find(figures, field) != figures.end())
      add(name, period, TableFigure{before}, TableFigure{after});
    else
      add(name, period, in_words(table, field, before), in_words(table, field, after));
  }
}

}  // namespace

Result<Response> change_table(const Request& request, TableFormat format, const timon::plans::Plan& plan,
                              const ComparisonView& comparison, const Catalogue& catalogue) {
  const guard::TableFilters filters{{"plan", plan.name}, {"version", std::to_string(comparison.version)}};
  Table table(request, format, catalogue, "changes",
              {"change", "thing", "code", "name", "field", "period", "before", "after", "reason", "changed_by",
               "last_changed_at"},
              filters);
  for (const auto& thing : comparison.items) add_rows(table, thing);
  return table.answer("changes-" + plan.code);
}

}  // namespace timon::api::plans
