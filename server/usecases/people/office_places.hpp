#pragma once
// The offices of an institution with where each stands for the table of permissions, read once for a list of many.
// For a single office: place_of_office.hpp.

#include <unordered_map>

#include "domain/access/caller.hpp"
#include "domain/people/office.hpp"
#include "storage/engine/session.hpp"

namespace timon::usecases::people {

class OfficePlaces {
 public:
  using Office = timon::people::Office;
  using OfficeId = timon::people::OfficeId;

  /// Withdrawn ones too.
  OfficePlaces(storage::Session& session, OfficeId institution);

  /// Nothing for an office of another institution.
  const Office* find(OfficeId id) const;
  timon::access::Place place_of(const Office& office) const;
  const std::unordered_map<OfficeId, Office>& all() const { return offices_; }

 private:
  std::unordered_map<OfficeId, Office> offices_{};
};

}  // namespace timon::usecases::people
