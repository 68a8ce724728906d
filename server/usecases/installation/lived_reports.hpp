#pragma once
// The reporting cycle of the example's year: windows, the offices' reports from draft to publication, closings and what
// is opened again.

#include <map>

#include "domain/homes/asking.hpp"
#include "domain/reports/report.hpp"
#include "usecases/installation/lived_town.hpp"

namespace timon::usecases::installation {

class LivedReports {
 public:
  explicit LivedReports(LivedTown& town) : town_(town) {}

  static bool knows(const std::string& act);
  /// A line waits for the delivery or the draft that takes it.
  void add_line(const ExampleRow& row) { lines_.emplace(row.at("element"), row); }
  /// What was done before takes its lines along.
  void forget_lines() { lines_.clear(); }
  Result<void> act(const Context& context, const ExampleRow& row);

 private:
  struct At;
  using Move = Result<void> (LivedReports::*)(const Context&, const ExampleRow&);
  static const std::map<std::string, Move>& moves();

  Result<At> open(const Context& context, const ExampleRow& row, const std::string& office);
  Result<timon::reports::Report> save(const Context& context, const ExampleRow& row);
  std::optional<timon::reports::ReportLine> line(const timon::boards::PlanImage& image, const timon::homes::Task& task);

  Result<void> set_windows(const Context& context, const ExampleRow& row);
  Result<void> draft(const Context& context, const ExampleRow& row);
  Result<void> deliver(const Context& context, const ExampleRow& row);
  Result<void> reject(const Context& context, const ExampleRow& row);
  Result<void> begin_review(const Context& context, const ExampleRow& row);
  Result<void> observe(const Context& context, const ExampleRow& row);
  Result<void> answer(const Context& context, const ExampleRow& row);
  Result<void> judge(const Context& context, const ExampleRow& row);
  Result<void> accept(const Context& context, const ExampleRow& row);
  Result<void> publish(const Context& context, const ExampleRow& row);
  Result<void> close(const Context& context, const ExampleRow& row);
  Result<void> reopen(const Context& context, const ExampleRow& row);
  Result<void> see(const Context& context, const ExampleRow& row);

  LivedTown& town_;
  std::map<std::string, ExampleRow> lines_{};  ///< by the element's code
};

}  // namespace timon::usecases::installation
