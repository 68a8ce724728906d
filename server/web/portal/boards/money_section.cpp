#include "web/portal/boards/money_section.hpp"

#include "usecases/boards/money_words.hpp"
#include "web/portal/templates.hpp"

namespace timon::portal {
namespace {

using timon::boards::MoneyFigures;
using timon::boards::Row;
using timon::budgets::Stage;

/// More of what does not agree is told where people work on it.
constexpr std::size_t most_findings = 5;

struct StageView {
  std::string name, amount, share;
};
BOOST_DESCRIBE_STRUCT(StageView, (), (name, amount, share))

struct PartView {
  std::string name, address, in_force, spent, advanced, points, gap;
};
BOOST_DESCRIBE_STRUCT(PartView, (), (name, address, in_force, spent, advanced, points, gap))

struct MoneySectionView {
  std::string head, sentence;
  std::vector<std::string> findings;
  std::string stages_caption, stage_head, amount_head, share_head;
  std::vector<StageView> stages;
  bool has_stages = false;
  bool has_parts = false;
  std::string parts_caption, name_head, in_force_head, spent_head, advanced_head, points_head, gap_head;
  std::vector<PartView> parts;
  std::string source;
};
BOOST_DESCRIBE_STRUCT(MoneySectionView, (),
                      (head, sentence, findings, stages_caption, stage_head, amount_head, share_head, stages,
                       has_stages, has_parts, parts_caption, name_head, in_force_head, spent_head, advanced_head,
                       points_head, gap_head, parts, source))

class Writer {
 public:
  Writer(const JudgedPlan& plan, std::optional<Row> row, const Catalogue& words)
      : plan_(plan), row_(row), words_(words), settings_(*plan.image.budget().settings) {}

  MoneySectionView view() const {
    const auto figures = row_ ? figures_at(plan_.money, *row_) : plan_.money.board->totals();
    MoneySectionView view;
    view.head = say("money_head");
    view.sentence = usecases::boards::gap_sentence(plan_.money, figures.gap, words_);
    view.stages_caption = words_.text("portal.money_stages", {{"on", plan_.board.on().text()}});
    view.stage_head = say("money_stage");
    view.amount_head = settings_.currency;
    view.share_head = say("money_share");
    for (const auto stage : timon::budgets::all_stages) add_stage(view, figures, stage);
    view.has_stages = !view.stages.empty();
    add_findings(view);
    add_parts(view);
    view.source = source_text(plan_, words_);
    return view;
  }

 private:
  std::string say(const char* key) const { return words_.text(std::string("portal.") + key); }
  std::string name(Stage stage) const { return words_.text("portal.money_stage_" + std::string(name_of(stage))); }

  std::string amount(const std::optional<Hundredths>& value) const {
    return value ? usecases::boards::amount_text(*value, words_.locale()) : "—";
  }
  std::string percent(const std::optional<Rational>& value) const {
    const auto units = value ? value->rounded(Hundredths::scale) : std::nullopt;
    return units ? words_.locale().percent(Hundredths{*units}) : "—";
  }

  /// With its sign: above zero the money is ahead.
  std::string points(const std::optional<Rational>& value) const {
    const auto units = value ? value->rounded(Hundredths::scale) : std::nullopt;
    return units ? (*units > 0 ? "+" : "") + words_.locale().fixed(*units, Hundredths::scale, 2) : "—";
  }

  void add_stage(MoneySectionView& view, const MoneyFigures& figures, Stage stage) const {
    const auto told = figures.to_date.amount(stage);
    if (told) view.stages.push_back({name(stage), amount(told), percent(figures.to_date.share(stage))});
  }

  void add_findings(MoneySectionView& view) const {
    const Row first = row_.value_or(0);
    const Row last = row_ ? plan_.image.tree().end[first] : plan_.image.size();
    for (const auto& finding : plan_.image.money().findings(plan_.image.tree(), first, last, plan_.board.on())) {
      if (view.findings.size() == most_findings) return;
      view.findings.push_back(usecases::boards::finding_sentence(plan_.image, finding, words_));
    }
  }

  void add_parts(MoneySectionView& view) const {
    const auto& image = plan_.image;
    for (const Row row : row_ ? image.children(*row_) : image.roots()) {
      if (image.money().lines(row, image.tree().end[row]).empty()) continue;
      const auto figures = figures_at(plan_.money, row);
      const auto& element = image.element(row);
      view.parts.push_back({element.code + " · " + element.name, plan_.element_address(row, words_),
                            amount(figures.to_date.in_force.value()), percent(figures.gap.compared.financial),
                            percent(figures.gap.compared.physical), points(figures.gap.points),
                            words_.text("portal.money_gap_" + std::string(name_of(figures.gap.kind)))});
    }
    view.has_parts = view.has_stages && !view.parts.empty();
    view.parts_caption = say("money_parts");
    view.name_head = say("head_name");
    view.in_force_head = words_.text("portal.money_in_force", {{"currency", settings_.currency}});
    view.spent_head = name(settings_.spent);
    view.advanced_head = say("money_advanced");
    view.points_head = say("money_points");
    view.gap_head = say("money_gap");
  }

  const JudgedPlan& plan_;
  std::optional<Row> row_;
  const Catalogue& words_;
  const timon::budgets::Settings& settings_;
};

}  // namespace

std::optional<Html> money_section(const JudgedPlan& plan, std::optional<Row> row, const Catalogue& words) {
  const Row first = row.value_or(0);
  const Row last = row ? plan.image.tree().end[first] : plan.image.size();
  if (!plan.image.budget().settings || !plan.money.until || plan.image.money().lines(first, last).empty())
    return std::nullopt;
  return render("boards/money_section", Writer(plan, row, words).view());
}

}  // namespace timon::portal
