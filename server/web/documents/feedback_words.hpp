#pragma once
// The words that the feedback to an office uses on paper and in a workbook alike.

#include "usecases/documents/feedback_sheet.hpp"
#include "web/documents/figure_words.hpp"

namespace timon::documents {

class FeedbackWords {
 public:
  FeedbackWords(const usecases::documents::FeedbackSheet& sheet, const Catalogue& words)
      : sheet_(sheet), words_(words), figures_(words) {}

  std::string say(const std::string& key, const Arguments& arguments = {}) const {
    return words_.text("document.feedback." + key, arguments);
  }
  const Catalogue& catalogue() const { return words_; }
  const FigureWords& figures() const { return figures_; }
  std::string day(Day day) const { return words_.locale().short_day(day); }

  /// Names and values of its head, in order.
  std::vector<std::pair<std::string, std::string>> facts() const;
  /// "PPCS-04 Calles y banquetas"; empty for a line of none.
  std::string initiative(const usecases::documents::FeedbackLine& line) const;
  std::string goal(const usecases::documents::FeedbackLine& line) const;
  std::string measure(const usecases::documents::FeedbackLine& line) const;

  std::string criterion(const reports::Observation& observation) const;
  std::string severity(const reports::Observation& observation) const;
  std::string state(const reports::Observation& observation) const;
  std::string about(const reports::Observation& observation) const;
  /// Each turn as a sentence with its day, in order.
  std::vector<std::string> turns(const reports::Observation& observation) const;

  std::string origin(const recommendations::Recommendation& recommendation) const;
  std::string criterion(const recommendations::Recommendation& recommendation) const;
  std::string state(const recommendations::Recommendation& recommendation) const;
  std::vector<std::string> turns(const ConcerningRecommendation& concerning) const;

  std::string duty(const DutyLine& line) const;
  std::string late(const DutyLine& line) const;

 private:
  std::string day_of(Instant at) const;
  /// With when and why it was withdrawn, if it was.
  std::string file_name(const recommendations::ListedFile& file) const;

  const usecases::documents::FeedbackSheet& sheet_;
  const Catalogue& words_;
  FigureWords figures_;
};

}  // namespace timon::documents
