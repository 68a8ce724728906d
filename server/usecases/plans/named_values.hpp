#pragma once
// The values of a history as people read them: an office by its name, not by its id.

#include <optional>
#include <string>

#include "domain/people/ids.hpp"
#include "domain/plans/level.hpp"
#include "storage/engine/session.hpp"

namespace timon::usecases::plans {

class NamedValues {
 public:
  NamedValues(storage::Session& session, timon::plans::Levels levels) : session_(session), levels_(std::move(levels)) {}

  /// What stands for an id that leads nowhere any more is the id itself.
  std::optional<std::string> named(const std::string& field, const std::optional<std::string>& value) const;

 private:
  std::string name_of(const std::string& field, const std::string& value) const;
  std::string name_of_element(const std::string& value) const;
  /// Of ids apart by blanks, each named as one of `field`.
  std::string names_in(const std::string& list, const std::string& field) const;

  storage::Session& session_;
  timon::plans::Levels levels_;
};

}  // namespace timon::usecases::plans
