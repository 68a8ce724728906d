#pragma once
// Offices and measures by the names a workbook uses; makes those that are missing where that is allowed.

#include <unordered_map>

#include "domain/imports/plan_changes.hpp"

namespace timon::imports {

class NameBook {
 public:
  NameBook(const PresentPlan& present, const ChangeOptions& options, PlanChanges& changes);

  /// Nothing, with a verdict, when there is none and none may be made.
  std::optional<people::OfficeId> office(const std::string& name, const Origin& origin);
  std::optional<indicators::MeasureId> measure(const std::string& name, const Origin& origin);
  /// All offices that are missing in one warning, for whoever is to make them.
  void tell_missing_offices();
  std::string name_of_measure(indicators::MeasureId id) const;

 private:
  std::string translated(const std::map<std::string, std::string>& names, const std::string& name) const;
  std::string free_code(const std::string& name, const std::unordered_map<std::string, std::int64_t>& taken) const;

  const PresentPlan& present_;
  const ChangeOptions& options_;
  PlanChanges& changes_;
  std::unordered_map<std::string, std::int64_t> offices_;   ///< folded code and folded name -> id
  std::unordered_map<std::string, std::int64_t> measures_;  ///< the same
  std::map<std::string, std::string> missing_offices_;      ///< by folded name
};

}  // namespace timon::imports
