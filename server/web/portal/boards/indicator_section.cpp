#include "web/portal/boards/indicator_section.hpp"

#include <algorithm>
#include <map>

#include "domain/indicators/standing.hpp"
#include "web/portal/boards/series_bands.hpp"
#include "web/portal/templates.hpp"

namespace timon::portal {

using timon::boards::Row;
using timon::indicators::Indicator;
using timon::reports::FactKind;

namespace {

struct Detail {
  std::string name, value;
  std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(Detail, (), (name, value, note))

struct FactRow {
  std::string period, kind, value, author, moment, note;
};
BOOST_DESCRIBE_STRUCT(FactRow, (), (period, kind, value, author, moment, note))

struct View {
  std::string title;
  Html light_html, chart_html;
  std::vector<Detail> details, sheet;
  bool has_sheet = false, has_facts = false;
  std::string sheet_title, facts_title, facts_caption, period_head, kind_head, value_head, author_head, moment_head,
      note_head, source;
  std::vector<FactRow> facts;
};
BOOST_DESCRIBE_STRUCT(View, (),
                      (title, light_html, chart_html, details, sheet, has_sheet, has_facts, sheet_title, facts_title,
                       facts_caption, period_head, kind_head, value_head, author_head, moment_head, note_head, source,
                       facts))

struct PeriodValues {
  const plans::Period* period = nullptr;
  std::map<FactKind, const storage::reports::ListedFact*> facts{};
};

class Writer {
 public:
  Writer(const JudgedPlan& plan, Row row, Row leaf, const Facts& facts, const Catalogue& words)
      : plan_(plan), row_(row), leaf_(leaf), indicator_(plan.image.indicator_of_leaf(leaf)), words_(words) {
    gather(facts);
  }

  View view() const {
    View view;
    view.title = indicator_ ? indicator_->name : words_.text("portal.own_progress");
    view.light_html = light_html(light_view(plan_.board.leaf(leaf_), words_, plan_.institution_language));
    view.details = indicator_ ? details() : std::vector<Detail>{};
    view.chart_html = periods_.empty() ? Html{} : chart();
    if (indicator_) view.sheet = sheet();
    view.has_sheet = !view.sheet.empty();
    view.sheet_title = say("sheet_title");
    view.facts = fact_rows();
    view.has_facts = !view.facts.empty();
    view.facts_title = view.facts_caption = say("facts_title");
    view.period_head = say("period"), view.kind_head = say("fact"), view.value_head = say("value");
    view.author_head = say("author"), view.moment_head = say("recorded"), view.note_head = say("evidence_note");
    view.source = source_text(plan_, words_);
    return view;
  }

 private:
  std::string say(const char* key) const { return words_.text(std::string("portal.") + key); }

  void gather(const Facts& facts) {
    const auto subject = indicator_ ? indicator_->id.value : plan_.image.element(row_).id.value;
    std::map<std::tuple<Day, Day>, PeriodValues> ordered;
    for (const auto& listed : facts) {
      const auto* period = plan_.image.period(listed.fact.period_id);
      if (listed.fact.subject_id != subject || period == nullptr) continue;
      auto& values = ordered[{period->end_on, period->start_on}];
      values.period = period;
      values.facts[listed.fact.kind] = &listed;
    }
    for (auto& [days, values] : ordered) periods_.push_back(std::move(values));
    leave_out_longer_periods();
  }

  /// Beside quarters, the targets of years are said in words: bars of both would be compared with each other.
  void leave_out_longer_periods() {
    const auto is_measured = [&](const PeriodValues& values) {
      return !indicator_ || values.period->kind == indicator_->frequency;
    };
    if (std::ranges::none_of(periods_, is_measured)) return;
    for (const auto& values : periods_)
      if (const auto planned = value(values, FactKind::Planned); planned && !is_measured(values))
        longer_targets_ +=
            (longer_targets_.empty() ? "" : " · ") + values.period->name + ": " + words_.locale().number(*planned);
    std::erase_if(periods_, [&](const PeriodValues& values) { return !is_measured(values); });
  }

  std::string measure() const {
    const auto* found = indicator_ && indicator_->measure_id ? plan_.image.measure(*indicator_->measure_id) : nullptr;
    return found ? found->name : indicator_ ? std::string() : std::string("%");
  }
  std::string value_text(const std::optional<Millionths>& value) const {
    if (!value) return say("outcome_no_data");
    const auto unit = measure();
    return words_.locale().number(*value) + (unit.empty() ? "" : " " + unit);
  }
  /// Of a ratio what it comes to; its parts stand in the note's place of the table.
  static std::optional<Millionths> value_of(const storage::reports::ListedFact& listed) {
    const auto& fact = listed.fact;
    if (fact.value) return fact.value;
    if (!fact.numerator || !fact.denominator || fact.denominator->units == 0) return std::nullopt;
    const auto share = Rational::of(*fact.numerator) / Rational::of(*fact.denominator);
    const auto units = share.rounded(6);
    return units ? std::optional(Millionths{*units}) : std::nullopt;
  }
  std::optional<Millionths> value(const PeriodValues& values, FactKind kind) const {
    const auto found = values.facts.find(kind);
    return found == values.facts.end() ? std::nullopt : value_of(*found->second);
  }

  Detail last(FactKind kind, const char* name, const char* none) const {
    for (auto at = periods_.rbegin(); at != periods_.rend(); ++at)
      if (const auto found = value(*at, kind))
        return {say(name), value_text(found), words_.text("portal.in_period", {{"period", at->period->name}})};
    return {say(name), say(none), std::nullopt};
  }
  /// The typed one, else what its periods come to, by which its progress is told.
  Detail target() const {
    if (indicator_->term_target) return {say("target"), value_text(indicator_->term_target), std::nullopt};
    const auto& leaf = plan_.image.leaf(leaf_);
    const auto whole =
        indicators::standing_of(leaf.sheet, leaf.periods, plan_.image.settings(), plan_.board.on()).whole_target;
    const auto units = whole ? whole->rounded(Millionths::scale) : std::nullopt;
    if (!units) return {say("target"), value_text(std::nullopt), std::nullopt};
    return {say("target"), value_text(Millionths{*units}), say("target_derived")};
  }
  /// Whether the last value that was reported is of a period that somebody verified.
  bool is_last_report_verified() const {
    const auto reported = std::find_if(periods_.rbegin(), periods_.rend(), [this](const PeriodValues& values) {
      return value(values, FactKind::Reported).has_value();
    });
    return reported != periods_.rend() && value(*reported, FactKind::Verified).has_value();
  }
  std::vector<Detail> details() const {
    std::vector<Detail> details{{say("baseline"), value_text(indicator_->baseline), std::nullopt}, target()};
    if (indicator_->baseline && indicator_->baseline_on)
      details.front().note = words_.locale().day(*indicator_->baseline_on);
    details.push_back(last(FactKind::Verified, "last_verified", "none_verified"));
    details.push_back(last(FactKind::Reported, "last_reported", "outcome_no_data"));
    if (details.back().note && !is_last_report_verified()) *details.back().note += " · " + say("reported_unverified");
    if (!longer_targets_.empty()) details.push_back({say("longer_targets"), longer_targets_, measure()});
    return details;
  }
  std::vector<Detail> sheet() const {
    std::vector<Detail> sheet;
    const auto add = [&](const char* name, const std::string& value) {
      if (!value.empty()) sheet.push_back({say(name), value, std::nullopt});
    };
    add("definition", indicator_->definition);
    add("formula", indicator_->formula);
    add("data_source", indicator_->source);
    add("frequency", words_.text("portal.frequency_" + std::string(name_of(indicator_->frequency))));
    add("sense", words_.text("portal.input_sense_" + std::string(name_of(indicator_->sense))));
    add("accumulation", words_.text("portal.input_accumulation_" + std::string(name_of(indicator_->accumulation))));
    return sheet;
  }

  Html chart() const {
    SeriesChartView view;
    const auto unit = measure();
    view.title = words_.text("portal.chart_title", {{"name", indicator_ ? indicator_->name : say("own_progress")},
                                                    {"unit", unit},
                                                    {"on", plan_.board.on().text()}});
    view.table_caption = view.title;
    view.show_table = say("show_table"), view.period_head = say("period"), view.planned_head = say("planned");
    view.reported_head = say("reported_head"), view.verified_head = say("verified"),
    view.no_value = say("outcome_no_data");
    view.compliance_head = say("head_compliance"), view.light_head = say("head_light");
    for (const auto& values : periods_) {
      view.points.push_back(point(values));
      view.summary += point_text(values) + " ";
    }
    add_lines(view);
    if (std::ranges::any_of(view.points, [](const SeriesPoint& its) { return !its.bands.empty(); }))
      add_bands_keys(view, profiles(), plan_, words_);
    return series_chart_html(view, words_.locale());
  }
  ProfilesOfPoints profiles() const {
    ProfilesOfPoints profiles;
    for (const auto& values : periods_) profiles.push_back(&plan_.image.profile_for(leaf_, *values.period));
    return profiles;
  }
  /// The target and the beginning, where a period's value is of their kind: a sum of quarters is not one quarter.
  void add_lines(SeriesChartView& view) const {
    if (!indicator_ || indicator_->accumulation == timon::indicators::Accumulation::Sum) return;
    const auto label = [&](const char* key, Millionths value) {
      return words_.text(std::string("portal.") + key, {{"value", words_.locale().number(value)}});
    };
    if (indicator_->term_target)
      view.lines.push_back({"target", *indicator_->term_target, label("line_target", *indicator_->term_target)});
    if (indicator_->baseline)
      view.lines.push_back({"baseline", *indicator_->baseline, label("line_baseline", *indicator_->baseline)});
  }
  /// A period that has not ended yet is not judged.
  SeriesPoint point(const PeriodValues& values) const {
    SeriesPoint point{.period = values.period->code,
                      .planned = value(values, FactKind::Planned),
                      .reported = value(values, FactKind::Reported),
                      .verified = value(values, FactKind::Verified)};
    const auto& leaf = plan_.image.leaf(leaf_);
    const auto planned = point.planned ? std::optional(Rational::of(*point.planned)) : std::nullopt;
    const auto& profile = plan_.image.profile_for(leaf_, *values.period);
    point.bands =
        series_bands(profile, timon::indicators::rule_of(leaf.sheet, plan_.image.settings().zero_planned), planned);
    const bool has_ended = values.period->end_on <= plan_.board.on();
    const auto figures = timon::boards::shown_alone(leaf, *values.period, profile, plan_.image.settings().zero_planned);
    point.compliance = has_ended ? percent_cell(figures, timon::boards::FigureName::Compliance, words_) : "–";
    if (has_ended) point.light_html = light_html(light_view(figures, words_, plan_.institution_language));
    return point;
  }
  std::string point_text(const PeriodValues& values) const {
    const auto written = [&](FactKind kind) { return value_text(value(values, kind)); };
    return words_.text("portal.chart_point", {{"period", values.period->name},
                                              {"planned", written(FactKind::Planned)},
                                              {"reported", written(FactKind::Reported)},
                                              {"verified", written(FactKind::Verified)}});
  }

  std::vector<FactRow> fact_rows() const {
    std::vector<FactRow> rows;
    for (const auto& values : periods_)
      for (const auto& [kind, listed] : values.facts)
        if (kind != FactKind::Planned) rows.push_back(fact_row(values, *listed));
    std::ranges::reverse(rows);
    return rows;
  }
  FactRow fact_row(const PeriodValues& values, const storage::reports::ListedFact& listed) const {
    const auto& fact = listed.fact;
    std::string note = fact.note;
    if (fact.numerator && fact.denominator)
      note = words_.locale().number(*fact.numerator) + " / " + words_.locale().number(*fact.denominator) +
             (note.empty() ? "" : " · " + note);
    return {values.period->name,
            say(fact.kind == FactKind::Verified ? "verified" : "reported_unverified"),
            value_text(value_of(listed)),
            listed.person_post.value_or(say("by_system")),
            words_.locale().moment(fact.recorded_at, plan_.image.contents().time_zone),
            note.empty() ? "–" : note};
  }

  const JudgedPlan& plan_;
  Row row_, leaf_;
  const Indicator* indicator_;
  const Catalogue& words_;
  std::vector<PeriodValues> periods_;
  std::string longer_targets_;
};

}  // namespace

Html indicator_section(const JudgedPlan& plan, Row row, Row leaf, const Facts& facts, const Catalogue& words) {
  return render("boards/indicator_section", Writer(plan, row, leaf, facts, words).view());
}

}  // namespace timon::portal
