#include "domain/imports/guess_values.hpp"

#include <algorithm>
#include <map>

#include "base/folded.hpp"
#include "domain/imports/month_letters.hpp"

namespace timon::imports {
namespace {

using enum Meaning;

class Values {
 public:
  Values(std::vector<Candidate>& columns, UntoldYear untold) : columns_(columns), untold_(untold) {}

  void settle() {
    leave_out_ratios();
    settle_untold_kinds();
    const bool tells_period = !of(Period).empty();
    std::map<std::string, bool> taken;
    for (auto& one : columns_) {
      auto& draft = one.draft;
      if (!imports::is_value(draft.meaning) || tells_period) continue;
      auto period = one.reading.period;
      const bool is_untold = !period;
      if (is_untold && is_of_the_whole_term(one)) {
        draft.meaning = TermTarget;
        continue;
      }
      if (!period) period = PeriodReading{};
      if (period->year == 0) period->year = untold_.year;
      draft.period = code_of(*period);
      draft.is_sure = draft.is_sure && (!is_untold || (untold_.is_told && is_of_a_year(one)));
      const auto key = std::string(name_of(draft.meaning)) + draft.period;
      const bool is_target = draft.meaning == Planned && of(TermTarget).empty();
      if (taken.contains(key)) {
        draft.meaning = is_target ? TermTarget : Nothing;
        draft.is_sure = false;
        draft.period.clear();
      }
      taken[key] = true;
    }
  }

 private:
  /// "META ANUAL".
  static bool is_of_a_year(const Candidate& one) {
    const auto words = words_of_heading(one.look->heading);
    return std::ranges::find(words, "anual") != words.end();
  }

  /// A target without a period beside targets that have one, unless it says that it is of a year.
  bool is_of_the_whole_term(const Candidate& one) {
    if (one.draft.meaning != Planned || !of(TermTarget).empty()) return false;
    if (is_of_a_year(one)) return false;
    return std::ranges::any_of(
        columns_, [](const auto& other) { return other.draft.meaning == Planned && other.reading.period.has_value(); });
  }

  static bool is_share(const Candidate& one) {
    const auto words = words_of_heading(one.look->heading);
    return one.look->heading.find('%') != std::string::npos ||
           std::ranges::any_of(words, [](const auto& word) { return word.starts_with("porcent"); });
  }

  static bool is_percent(const std::string& text) {
    return text.find('%') != std::string::npos || folded(text).starts_with("porcent");
  }

  /// Its filled cells all say percent: "95%" as a target, "%" as a unit.
  static bool is_in_percent(const ColumnLook& look) {
    const auto is_left_empty = [&](const auto& text) {
      return std::ranges::find(look.empty_texts, text) != look.empty_texts.end();
    };
    return std::ranges::all_of(look.texts, [&](const auto& text) { return is_left_empty(text) || is_percent(text); });
  }

  /// Its cells are amounts of something else than percent.
  static bool is_target_in_units(const Candidate& one) {
    const auto& look = *one.look;
    const bool is_target = one.draft.meaning == Planned || one.draft.meaning == TermTarget;
    return is_target && look.filled > 0 && !look.is_fraction && !is_share(one) && !is_in_percent(look);
  }

  /// A column of units in which all is percent says so of plain 95 too.
  bool is_in_units() {
    const auto measures = of(Measure);
    const auto is_all_percent = [](const auto* one) {
      return is_in_percent(*one->look) && std::ranges::any_of(one->look->texts, is_percent);
    };
    return std::ranges::none_of(measures, is_all_percent) && std::ranges::any_of(columns_, is_target_in_units);
  }

  /// "Avance 2024", "% avance" and "% de ejecución" beside what was executed are computed from it; "% ejecutado" of a
  /// target of 1,200 is no 75 of them.
  void leave_out_ratios() {
    const auto is_progress = [](const Candidate& one) {
      const auto words = words_of_heading(one.look->heading);
      return is_share(one) || std::ranges::any_of(words, [](const auto& word) { return word.starts_with("avan"); });
    };
    const auto reported = of(Reported);
    const bool is_all_there_is = std::ranges::all_of(reported, [&](const auto* one) { return is_progress(*one); });
    if (is_all_there_is && !is_in_units()) return;
    for (auto* one : reported)
      if (is_all_there_is ? is_share(*one) : is_progress(*one)) one->draft.meaning = Nothing;
  }

  /// Months or years without a word: planned beside what is reported, reported beside what is planned.
  void settle_untold_kinds() {
    const auto says = [&](Meaning kind) {
      return std::ranges::any_of(
          columns_, [&](const auto& one) { return imports::is_value(one.draft.meaning) && one.reading.fact == kind; });
    };
    const auto untold = says(Reported) || !says(Planned) ? Planned : Reported;
    const bool is_sure = says(Reported) || says(Planned);
    for (auto& one : columns_)
      if (imports::is_value(one.draft.meaning) && one.reading.fact == Nothing)
        one.draft.meaning = untold, one.draft.is_sure = is_sure;
  }

  std::vector<Candidate*> of(Meaning meaning) { return columns_of(columns_, meaning); }

  std::vector<Candidate>& columns_;
  UntoldYear untold_;
};

}  // namespace

std::vector<Candidate*> columns_of(std::vector<Candidate>& columns, Meaning meaning) {
  std::vector<Candidate*> found;
  for (auto& one : columns)
    if (one.draft.meaning == meaning) found.push_back(&one);
  return found;
}

void name_months(std::vector<Candidate>& columns) {
  std::vector<std::string> lowest;
  for (const auto& one : columns) {
    const auto& heading = one.look->heading;
    const auto slash = heading.rfind(" / ");
    lowest.push_back(slash == std::string::npos ? heading : heading.substr(slash + 3));
  }
  const auto months = months_by_letters(lowest);
  for (std::size_t at = 0; at < columns.size(); ++at) {
    if (months[at] == 0) continue;
    const auto& heading = columns[at].look->heading;
    auto& reading = columns[at].reading;
    reading = read_heading(heading.substr(0, heading.size() - lowest[at].size()));
    reading.period = PeriodReading{reading.period ? reading.period->year : 0, 'M', months[at]};
  }
}

void settle_values(std::vector<Candidate>& columns, UntoldYear untold) { Values(columns, untold).settle(); }

}  // namespace timon::imports
