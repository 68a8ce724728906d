#pragma once
// What Planning gives back to an office for a period (formato de retroalimentación, PMG-46): which recommendations
// belong to it, and what the office has to do by when. It knows no pages and nobody's rights.

#include <optional>
#include <string>
#include <vector>

#include "domain/boards/plan_image.hpp"
#include "domain/recommendations/recommendation_file.hpp"
#include "domain/reports/observation.hpp"

namespace timon::documents {

/// First and last day on which something said belongs to the feedback of a period: the period, and as many days after
/// it, in which its report is delivered and reviewed.
struct FeedbackDays {
  Day first{}, last{};
};
inline FeedbackDays feedback_days(Day start_on, Day end_on) { return {start_on, end_on + (end_on - start_on + 1)}; }

/// Whether a recommendation of that day is of the period: made by its last day, and not ended before its first.
/// `ended_on`: accepted or withdrawn; nothing while it waits for somebody.
bool concerns(const FeedbackDays& days, Day made_on, std::optional<Day> ended_on);

/// A recommendation that concerns the period, with its turns and the files of its answers in their order.
struct ConcerningRecommendation {
  recommendations::Recommendation recommendation{};
  std::vector<recommendations::Turn> turns{};
  std::vector<recommendations::ListedFile> files{};
};

/// Of one of its turns.
bool has_lost_proof(const ConcerningRecommendation& concerning, const recommendations::Turn& turn);

/// All that somebody said and that the feedback tells; days and windows are no part of it, so it is the same tomorrow.
struct FeedbackFacts {
  std::optional<reports::Report> report{};
  std::string delivered{};  ///< content_text of the delivery that counts; empty: none
  std::vector<reports::Observation> observations{};
  std::vector<reports::Turn> turns{};
  std::vector<ConcerningRecommendation> recommendations{};
};
/// The same for the same facts: what its digest is taken of.
std::string content_text(const FeedbackFacts& facts);

enum class Duty {
  Deliver,    ///< the report of the period
  Redeliver,  ///< it was sent back for its form
  Attend,     ///< an observation: attend or rebut it
  Answer,     ///< a recommendation: apply or rebut it
  DeliverNext
};
constexpr auto names_of(Duty) {
  using enum Duty;
  return std::to_array<Name<Duty>>({{Deliver, "deliver"},
                                    {Redeliver, "redeliver"},
                                    {Attend, "attend"},
                                    {Answer, "answer"},
                                    {DeliverNext, "deliver_next"}});
}

struct DutyLine {
  Duty duty = Duty::Deliver;
  std::string text{};  ///< of the observation or recommendation; the name of the period to report
  Day due_on{};
  std::int64_t days_late = 0;  ///< calendar days after it on the day that is asked about; 0: not late

  bool operator==(const DutyLine&) const = default;
};

/// The report that an office owes, and the one that comes: with the last day on which each is on time.
struct OwedReport {
  Duty duty = Duty::Deliver;
  std::string period{};
  Day last_on{};
};

/// What waits for the office on the day, what is due first standing first.
std::vector<DutyLine> duties_of(const std::vector<OwedReport>& owed, const FeedbackFacts& facts, Day on);

}  // namespace timon::documents
