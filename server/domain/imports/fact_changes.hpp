#pragma once
// Which of an imported plan's values are new, and whether the one who imports may put them there. Who may import a plan
// brings its reported values along; over what an office typed goes only who may report there. Verifying needs the right
// and the distance that it needs by hand.

#include <set>
#include <unordered_map>

#include "domain/imports/plan_changes.hpp"

namespace timon::imports {

class FactChanges {
 public:
  using ElementsByCode = std::unordered_map<std::string, plans::Element>;

  /// The elements as they will be; they answer by their offices.
  FactChanges(const PresentPlan& present, const ChangeOptions& options, const ElementsByCode& elements,
              PlanChanges& changes);

  /// False when the same value is there already, or, with a verdict, when the caller may not put it there.
  bool add(reports::Fact fact, const ImportedFact& from);

 private:
  struct Standing {
    access::Place place;
    std::optional<people::OfficeId> office;  ///< that answers for it
  };

  bool is_part_as_before(const reports::Fact& fact, const ImportedFact& from) const;
  const Standing& standing_of(plans::ElementId element);
  Standing found_standing(plans::ElementId element) const;
  /// `before` is the value that it replaces, if any.
  std::optional<std::string> refusal(const reports::Fact& fact, const reports::Fact* before);
  /// Nobody's right carries through a closed period, the operator's neither.
  std::optional<Error> refusal_of_closed(const reports::Fact& fact);
  /// Under which reopening it came in, if under any.
  void note_correction(const reports::Fact& fact);
  /// A target of an indicator that the plan has, where targets change by request alone.
  bool is_target_by_request(const reports::Fact& fact) const;
  void refuse(const reports::Fact& fact, std::string code, const ImportedFact& from);
  std::string responsible_office(plans::ElementId element);

  const PresentPlan& present_;
  const ChangeOptions& options_;
  PlanChanges& changes_;
  std::unordered_map<std::int64_t, const plans::Element*> elements_;
  std::unordered_map<std::int64_t, const people::Office*> offices_;
  std::unordered_map<std::string, const reports::Fact*> facts_;
  std::unordered_map<std::int64_t, Standing> standings_;
  std::unordered_map<std::int64_t, std::size_t> corrected_;  ///< by reopening, where it stands among the changes
  std::set<std::string> reported_here_;                      ///< by this import, so nobody of it may verify them
  std::set<std::tuple<std::string, std::uint32_t, std::string>> refused_;
};

}  // namespace timon::imports
