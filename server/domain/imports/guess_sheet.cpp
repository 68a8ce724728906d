#include "domain/imports/guess_sheet.hpp"

#include <algorithm>
#include <map>

#include "base/folded.hpp"
#include "domain/imports/guess_levels.hpp"
#include "domain/imports/guess_offices.hpp"

namespace timon::imports {
namespace {

using plans::ElementKind;
using enum Meaning;

std::string code_of_level(std::string_view word) {
  std::string code(word);
  std::erase(code, '*');
  std::ranges::replace(code, ' ', '-');
  return code;
}

class Guess {
 public:
  Guess(const SheetLook& look, UntoldYear untold) : look_(look), untold_(untold) {
    for (const auto& column : look.columns) {
      Candidate one{&column, read_heading(column.heading), {}};
      one.draft.column = column.column;
      one.draft.heading = column.heading;
      one.draft.code_pattern = column.code_pattern;
      one.draft.name_pattern = column.name_pattern;
      one.draft.words = column.words;
      one.draft.is_fraction = column.is_fraction;
      columns_.push_back(std::move(one));
    }
  }

  GuessedSheet guess() {
    name_months(columns_);
    for (auto& one : columns_) settle_alone(one);
    name_by_descriptions();
    choose_office(columns_, look_.rows);
    find_list();
    name_levels();
    choose_goal();
    give_codes();
    keep_single_ones();
    settle_values(columns_, untold_);
    return finish();
  }

 private:
  /// What words and cells of the column alone say.
  void settle_alone(Candidate& one) {
    const auto& [look, reading, draft] = one;
    const bool may_be_value = look->is_numeric() || look->filled == 0;
    const bool tells_value = reading.fact != Nothing || reading.period.has_value();
    auto meaning = reading.meaning;
    if (reading.is_total) meaning = Nothing;
    const bool names_element = meaning == ElementName || meaning == Code;
    if (meaning == ElementName && look->is_numeric() && reading.fact == Nothing && !reading.period) meaning = Code;
    const bool is_value =
        may_be_value && tells_value && !reading.is_total && meaning != Code && (names_element || !reading.is_told);
    if (is_value) meaning = reading.fact == Nothing ? Planned : reading.fact;
    if (meaning == Level && look->filled == 0) meaning = Nothing;
    if (meaning == Sense && look->words.empty()) meaning = Nothing;
    if (look->filled == 0 && !imports::is_value(meaning)) meaning = Nothing;
    one.draft.meaning = meaning;
  }

  std::vector<Candidate*> of(Meaning meaning) { return columns_of(columns_, meaning); }

  /// A list: one column holds the names of all levels, another one tells which, or the codes do.
  void find_list() {
    const auto names = of(ElementName);
    const auto levels = of(Level);
    const auto codes = of(Code);
    if (names.size() != 1) {
      for (auto* one : levels) one->draft.meaning = Nothing;
      return;
    }
    const bool tells_depth = codes.size() == 1 && codes[0]->reading.level_word.empty() &&
                             codes[0]->look->deepest > codes[0]->look->shallowest &&
                             codes[0]->look->distinct == codes[0]->look->filled && codes[0]->look->filled == look_.rows;
    is_list_ = !levels.empty() || (tells_depth && names[0]->look->code_pattern.empty());
    if (!is_list_) return;
    names[0]->reading.level_word.clear();
    for (auto* one : codes)
      if (one->look->filled < look_.rows) one->draft.meaning = Nothing, one->draft.is_sure = false;
    levels_ = levels.empty() ? levels_by_depth(*names[0], codes[0]->look->deepest - codes[0]->look->shallowest + 1)
                             : levels_by_cells(*levels[0]);
  }

  void name_levels() {
    if (is_list_) return;
    attach_bare_names();
    for (auto* one : of(ElementName)) {
      const auto code = code_of_level(one->reading.level_word.empty() ? "meta" : one->reading.level_word);
      const bool is_there = std::ranges::any_of(levels_, [&](const auto& level) { return level.code == code; });
      if (is_there) {
        one->draft.meaning = Nothing, one->draft.is_sure = false;
        continue;
      }
      one->draft.level = code;
      const auto name = level_name_of(one->look->heading);
      levels_.push_back({code, name.empty() ? code : name, one->reading.kind});
    }
    if (levels_.empty()) name_goals_by_indicator();
  }

  /// "Descripción de la meta" where nothing else names goals.
  void name_by_descriptions() {
    for (auto* one : of(Description)) {
      const auto is_named = [&](const Candidate* name) { return name->reading.level_word == one->reading.level_word; };
      if (!one->reading.level_word.empty() && std::ranges::none_of(of(ElementName), is_named))
        one->draft.meaning = ElementName;
    }
  }

  /// "Eje | Nombre": the second names what the first one numbers.
  void attach_bare_names() {
    Candidate* before = nullptr;
    for (auto& one : columns_) {
      if (one.draft.meaning == ElementName && one.reading.level_word.empty() && before &&
          before->draft.meaning == Code && !before->reading.level_word.empty()) {
        one.reading.level_word = before->reading.level_word;
        one.reading.kind = before->reading.kind;
      }
      before = &one;
    }
  }

  void name_goals_by_indicator() {
    const auto indicators = of(Indicator);
    if (indicators.empty()) return;
    indicators[0]->draft.meaning = ElementName;
    indicators[0]->draft.level = "meta";
    indicators[0]->draft.is_sure = false;
    levels_.push_back({"meta", "Meta", ElementKind::Goal});
  }

  /// Activities that carry what is measured, while what stands above them repeats: they are the goals.
  bool are_activities_measured() {
    if (is_list_ || levels_.size() < 2 || levels_.back().kind != ElementKind::Activity) return false;
    const auto* activity = name_of_level(levels_.back().code);
    const auto* above = name_of_level(levels_[levels_.size() - 2].code);
    if (!activity || !above || above->look->distinct >= activity->look->distinct) return false;
    const auto is_measure = [](const Candidate& one) {
      const auto meaning = one.draft.meaning;
      return imports::is_value(meaning) || meaning == Measure || meaning == TermTarget || meaning == Indicator;
    };
    const auto first = std::ranges::find_if(columns_, is_measure);
    return first != columns_.end() && first->draft.column > activity->draft.column;
  }

  /// Exactly one level holds goals: the last that is called so, else the lowest that is no activity.
  void choose_goal() {
    if (levels_.empty()) return;
    if (are_activities_measured()) levels_.back().kind = ElementKind::Goal;
    auto goal = std::ranges::find(levels_.rbegin(), levels_.rend(), ElementKind::Goal, &DraftLevel::kind);
    if (goal == levels_.rend())
      goal = std::ranges::find_if(levels_.rbegin(), levels_.rend(),
                                  [](const auto& level) { return level.kind != ElementKind::Activity; });
    if (goal == levels_.rend()) goal = levels_.rbegin();
    goal->kind = ElementKind::Goal;
    for (auto level = goal + 1; level != levels_.rend(); ++level)
      if (level->kind != ElementKind::Initiative) level->kind = ElementKind::StrategicLevel;
    for (auto level = levels_.rbegin(); level != goal; ++level) level->kind = ElementKind::Activity;
    goal_ = goal->code;
  }

  Candidate* name_of_level(const std::string& level) {
    for (auto* one : of(ElementName))
      if (one->draft.level == level) return one;
    return nullptr;
  }

  /// A code belongs to the level that it names, else to the next one on its right; but one that is another on each row
  /// is the goal's.
  void give_codes() {
    if (is_list_) return;
    std::map<std::string, bool> has_code;
    for (auto* one : of(Code)) {
      const auto level = level_of_code(*one);
      const auto* name = name_of_level(level);
      if (name == nullptr || has_code[level]) {
        one->draft.meaning = Nothing, one->draft.is_sure = false;
        continue;
      }
      has_code[level] = true;
      one->draft.level = level;
    }
    for (auto* one : of(Weight)) {
      const auto level = one->reading.level_word.empty() ? level_before(*one) : code_of_level(one->reading.level_word);
      const auto* name = name_of_level(level);
      const bool is_of_level =
          name && (!one->reading.level_word.empty() || one->look->distinct <= name->look->distinct);
      one->draft.level = is_of_level ? level : goal_;
    }
  }

  /// "Código de la meta" beside "Meta de producto": a level whose name begins with the word, the next one of them.
  std::string level_of_code(Candidate& code) {
    if (code.reading.level_word.empty()) return level_beside(code);
    auto level = code_of_level(code.reading.level_word);
    if (name_of_level(level)) return level;
    std::string found;
    for (const auto* one : of(ElementName)) {
      const bool is_called_so = one->draft.level.starts_with(level + "-");
      if (is_called_so && (found.empty() || one->draft.column > code.draft.column)) found = one->draft.level;
      if (is_called_so && one->draft.column > code.draft.column) break;
    }
    return found.empty() ? level : found;
  }

  /// Where each row has another name of each level, rows do not tell: a code that stands alone is rather the goal's.
  std::string level_beside(Candidate& code) {
    const bool is_of_each_row = code.look->distinct == code.look->filled && code.look->filled * 10 >= look_.rows * 9;
    for (auto* one : of(ElementName)) {
      if (one->draft.column < code.draft.column) continue;
      const bool is_repeated = one->look->distinct < look_.rows;
      if (!is_of_each_row || one->draft.level == goal_) return one->draft.level;
      if (!is_repeated && of(Code).size() > 1) return one->draft.level;
      code.draft.is_sure = code.draft.is_sure && is_repeated;
      return goal_;
    }
    return goal_;
  }

  std::string level_before(const Candidate& weight) {
    std::string level = goal_;
    for (auto* one : of(ElementName))
      if (one->draft.column < weight.draft.column) level = one->draft.level;
    return level;
  }

  void keep_single_ones() {
    for (const auto single : {Indicator, Measure, Sense, Baseline, BaselineOn, TermTarget, StartOn, EndOn, Description,
                              Place, Theme, Priority, Formula, Definition, Source, Tolerance, Period})
      keep_one(single);
  }

  /// Of several columns of one meaning the first on the right of the goal, else the first.
  void keep_one(Meaning single) {
    const auto all = of(single);
    if (all.size() < 2) return;
    const auto* goal = name_of_level(goal_);
    const auto is_after_goal = [&](const auto* one) { return goal && one->draft.column > goal->draft.column; };
    const auto found = std::ranges::find_if(all, is_after_goal);
    const auto* kept = found == all.end() ? all[0] : *found;
    for (auto* one : all)
      if (one != kept) one->draft.meaning = Nothing, one->draft.is_sure = false;
  }

  GuessedSheet finish() {
    GuessedSheet guessed;
    const auto* goal = name_of_level(goal_);
    const auto indicators = of(Indicator);
    const auto filled = [](const auto& list) { return list.empty() ? std::size_t{0} : list[0]->look->filled; };
    const auto most = std::max({filled(indicators), filled(of(Period))});
    const bool is_told_often = goal && goal->look->distinct < goal->look->filled && !of(Period).empty();
    guessed.sheet.is_repeated = goal && (goal->look->filled < most || is_told_often);
    guessed.holds_a_plan = !levels_.empty() && look_.rows > 0;
    guessed.sheet.name = look_.name;
    guessed.sheet.header_rows = look_.header_rows;
    guessed.sheet.is_filled = look_.is_filled;
    for (const auto& one : columns_) {
      guessed.sheet.is_accumulated =
          guessed.sheet.is_accumulated || (one.reading.is_accumulated && one.draft.meaning == Reported);
      guessed.sheet.columns.push_back(one.draft);
    }
    if (tells_targets_of_years_alone()) guessed.sheet.is_divided = true;
    guessed.levels = levels_;
    return guessed;
  }

  /// Beside what was done of their parts: without dividing them nothing is judged before a year ends.
  bool tells_targets_of_years_alone() {
    constexpr std::size_t year_length = 4;
    const auto is_of_a_year = [](const auto* one) { return one->draft.period.size() == year_length; };
    const auto planned = of(Planned), reported = of(Reported);
    return !planned.empty() && std::ranges::all_of(planned, is_of_a_year) &&
           !std::ranges::all_of(reported, is_of_a_year);
  }

  const SheetLook& look_;
  UntoldYear untold_;
  std::vector<Candidate> columns_;
  std::vector<DraftLevel> levels_;
  std::string goal_;
  bool is_list_ = false;
};

}  // namespace

GuessedSheet guess_sheet(const SheetLook& look, UntoldYear untold) { return Guess(look, untold).guess(); }

}  // namespace timon::imports
