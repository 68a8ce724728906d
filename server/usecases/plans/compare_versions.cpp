#include "usecases/plans/compare_versions.hpp"

#include <algorithm>
#include <map>

#include "domain/indicators/kept.hpp"
#include "domain/plans/field_text.hpp"
#include "domain/plans/tree.hpp"
#include "domain/reports/fact.hpp"
#include "storage/indicators/indicator_store.hpp"
#include "storage/people/person_store.hpp"
#include "storage/plans/period_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "storage/reports/fact_store.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/plans/named_values.hpp"

namespace timon::usecases::plans {

using storage::Session;
using storage::plans::PlanEdit;
using storage::plans::PlanVersion;
using timon::indicators::Indicator;
using timon::indicators::KeptIndicator;
using timon::plans::Difference;
using timon::plans::DifferenceKind;
using timon::plans::EditedKind;
using timon::plans::FieldChange;
using timon::plans::KeptElement;
using timon::reports::Fact;
namespace store = storage::plans;

namespace {

/// Fields that only say how something came to be, or that every neighbour's move changes.
bool is_told_otherwise(const std::string& field) {
  return field == "position" || field == "withdrawn_at" || field == "state" || field == "version" ||
         field == "accepted_warnings" || field == "measure_validated_at";
}

std::optional<std::string> text_of(const Fact& fact) {
  using timon::plans::field_text;
  if (fact.value) return field_text(*fact.value);
  return field_text(fact.numerator).value_or("") + " / " + field_text(fact.denominator).value_or("");
}

class Comparing {
 public:
  Comparing(Session& session, const Plan& plan, const PlanVersion& version)
      : session_(session), plan_(plan), version_(version), values_(session, store::levels_of(session, plan.id)) {}

  std::vector<ComparedThing> run() {
    elements();
    indicators();
    targets();
    other_edits();
    std::vector<ComparedThing> things;
    for (const auto& key : order_)
      if (things_.at(key).kind != DifferenceKind::Changed || !things_.at(key).changes.empty())
        things.push_back(std::move(things_.at(key)));
    std::ranges::stable_sort(things, {}, [this](const ComparedThing& one) { return place_of(one); });
    return things;
  }

 private:
  using Key = std::pair<EditedKind, std::int64_t>;

  /// As the plan reads: an indicator after its element; what stands in it no more, last.
  std::size_t place_of(const ComparedThing& thing) const {
    const auto found = thing.element ? places_.find(*thing.element) : places_.end();
    return found == places_.end() ? places_.size() : found->second;
  }

  void elements() {
    std::vector<KeptElement> now;
    for (const Element& element : timon::plans::in_tree_order(store::elements_of_plan(session_, plan_.id))) {
      places_.emplace(element.id, places_.size());
      now.push_back(timon::plans::kept(element));
      said_.insert_or_assign({EditedKind::Element, element.id.value}, Said{element.id, element.code, element.name});
    }
    const auto before = store::elements_of_version(session_, version_.id);
    for (const auto& one : timon::plans::differences_between(before, now, &KeptElement::element_id)) {
      const KeptElement& told = one.kind == DifferenceKind::Withdrawn ? one.before : one.after;
      add({EditedKind::Element, told.element_id.value}, {told.element_id, told.code, told.name}, one.kind, one.changes);
    }
  }

  void indicators() {
    std::vector<KeptIndicator> now;
    for (const Indicator& one : storage::indicators::indicators_of_plan(session_, plan_.id)) {
      now.push_back(timon::indicators::kept(one));
      said_.insert_or_assign({EditedKind::Indicator, one.id.value}, Said{one.element_id, one.code, one.name});
    }
    const auto before = storage::indicators::indicators_of_version(session_, version_.id);
    for (const auto& one : timon::plans::differences_between(before, now, &KeptIndicator::indicator_id)) {
      const KeptIndicator& told = one.kind == DifferenceKind::Withdrawn ? one.before : one.after;
      add({EditedKind::Indicator, told.indicator_id.value}, {told.element_id, told.code, told.name}, one.kind,
          one.changes);
    }
  }

  void targets() {
    std::map<std::pair<std::int64_t, timon::plans::PeriodId>, std::pair<std::optional<Fact>, std::optional<Fact>>> both;
    for (const Fact& fact : storage::reports::targets_of_version(session_, version_.id))
      both[{fact.subject_id, fact.period_id}].first = fact;
    for (const Fact& fact : storage::reports::current_facts_of_plan(session_, plan_.id))
      if (fact.kind == timon::reports::FactKind::Planned) both[{fact.subject_id, fact.period_id}].second = fact;
    for (const auto& [place, facts] : both) {
      const auto& [old, now] = facts;
      if (old && now && text_of(*old) == text_of(*now)) continue;
      target(place.second, old, now);
    }
  }

  void target(timon::plans::PeriodId period, const std::optional<Fact>& old, const std::optional<Fact>& now) {
    const Fact& fact = now ? *now : *old;
    const Key key{fact.indicator_id ? EditedKind::Indicator : EditedKind::Element, fact.subject_id};
    ComparedThing* thing = of(key);
    if (!thing) return;
    const auto found = store::find_period(session_, period);
    thing->changes.push_back({"target", found ? std::optional(found->code) : std::nullopt,
                              old ? text_of(*old) : std::nullopt, now ? text_of(*now) : std::nullopt});
    if (now) told_by(*thing, now->person_id, now->recorded_at, now->correction_reason);
  }

  /// Who changed each thing and why; and what no version keeps: descriptions, links, the plan's own fields.
  void other_edits() {
    std::map<Key, std::map<std::string, FieldChange>> others;
    for (const PlanEdit& edit : store::edits_of_plan(session_, plan_.id, version_.recorded_at)) {
      if (is_told_otherwise(edit.field) && edit.field != "withdrawn_at") continue;
      const Key key{edit.subject_kind, edit.subject_id};
      ComparedThing* thing = of(key);
      if (!thing) continue;
      told_by(*thing, edit.person_id, edit.recorded_at, edit.reason);
      if (is_told_otherwise(edit.field) || is_kept(key.first, edit.field)) continue;
      const auto [known, is_new] =
          others[key].try_emplace(edit.field, FieldChange{edit.field, edit.old_value, edit.new_value});
      if (!is_new) known->second.new_value = edit.new_value;
    }
    for (auto& [key, fields] : others)
      for (auto& [field, change] : fields)
        if (change.old_value.value_or("") != change.new_value.value_or("") && of(key)->kind == DifferenceKind::Changed)
          of(key)->changes.push_back(named(change));
  }

  static bool is_kept(EditedKind kind, const std::string& field) {
    static const auto element = timon::plans::fields_of(KeptElement{});
    static const auto indicator = timon::indicators::fields_of(KeptIndicator{});
    if (kind == EditedKind::Plan) return false;
    const auto& kept = kind == EditedKind::Element ? element : indicator;
    return std::ranges::any_of(kept, [&](const auto& one) { return one.first == field; });
  }

  struct Said {
    std::optional<ElementId> element;
    std::string code;
    std::string name;
  };

  void add(const Key& key, Said said, DifferenceKind kind, const std::vector<FieldChange>& changes) {
    said_.insert_or_assign(key, std::move(said));
    ComparedThing* thing = of(key);
    thing->kind = kind;
    for (const FieldChange& change : changes) thing->changes.push_back(named(change));
  }

  /// The thing in the answer; nothing for what came and went since.
  ComparedThing* of(const Key& key) {
    if (const auto known = things_.find(key); known != things_.end()) return &known->second;
    Said said{std::nullopt, plan_.code, plan_.name};
    if (key.first != EditedKind::Plan) {
      const auto found = said_.find(key);
      if (found == said_.end()) return nullptr;
      said = found->second;
    }
    order_.push_back(key);
    return &things_
                .emplace(
                    key,
                    ComparedThing{
                        key.first, key.second, said.element, said.code, said.name, DifferenceKind::Changed, {}, {}})
                .first->second;
  }

  void told_by(ComparedThing& thing, std::optional<timon::people::PersonId> id, Instant at, const std::string& reason) {
    const bool is_known = std::ranges::any_of(
        thing.edits, [&](const ComparedEdit& edit) { return edit.recorded_at == at && edit.reason == reason; });
    if (is_known) return;
    const auto person = id ? storage::people::find_person(session_, *id) : std::nullopt;
    ComparedEdit edit{at, std::nullopt, std::nullopt, reason};
    if (person && !person->name.empty()) edit.person_name = person->name;
    if (person) edit.person_post = person->post;
    thing.edits.push_back(std::move(edit));
  }

  ComparedField named(const FieldChange& change) const {
    return {change.field, std::nullopt, values_.named(change.field, change.old_value),
            values_.named(change.field, change.new_value)};
  }

  Session& session_;
  const Plan& plan_;
  const PlanVersion& version_;
  NamedValues values_;
  std::map<ElementId, std::size_t> places_;
  std::map<Key, Said> said_;
  std::map<Key, ComparedThing> things_;
  std::vector<Key> order_;
};

std::optional<PlanVersion> chosen(const std::vector<PlanVersion>& versions, std::optional<std::int64_t> number) {
  if (versions.empty()) return std::nullopt;
  if (!number) return versions.back();
  const auto found = std::ranges::find(versions, *number, &PlanVersion::number);
  return found == versions.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

Result<VersionComparison> compare_versions(const Context& context, PlanId id, std::optional<std::int64_t> number) {
  return context.database.read([&](Session& session) -> Result<VersionComparison> {
    const auto plan = plan_for(context, session, id, Action::ViewPlans);
    if (!plan) return plan.error();
    const auto version = chosen(store::list_versions(session, id), number);
    if (!version) return not_found();
    VersionComparison comparison{*version, std::nullopt, Comparing(session, *plan, *version).run()};
    const auto person = version->person_id ? storage::people::find_person(session, *version->person_id) : std::nullopt;
    if (person && !person->name.empty()) comparison.person_name = person->name;
    return comparison;
  });
}

}  // namespace timon::usecases::plans
