#pragma once
// What flies out of the engine. A constraint that refused is the only one that may become a value (Conflict);
// `Busy` becomes Unavailable; the rest is a broken machine.

#include <stdexcept>
#include <string>

#include "base/error.hpp"

namespace timon::storage {

struct DatabaseFailure : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Another writer, or all connections, were held longer than we wait.
struct Busy : DatabaseFailure {
  using DatabaseFailure::DatabaseFailure;
};

enum class ConstraintKind { Unique, ForeignKey, Check, NotNull };

struct ConstraintFailed : DatabaseFailure {
  ConstraintFailed(ConstraintKind kind_, const std::string& message) : DatabaseFailure(message), kind(kind_) {}
  ConstraintKind kind;

  /// Conflict with the code `constraint_unique`, `constraint_foreign_key`, `constraint_check`, `constraint_not_null`.
  Error error() const {
    switch (kind) {
      case ConstraintKind::Unique:
        return conflict("constraint_unique");
      case ConstraintKind::ForeignKey:
        return conflict("constraint_foreign_key");
      case ConstraintKind::Check:
        return conflict("constraint_check");
      case ConstraintKind::NotNull:
        return conflict("constraint_not_null");
    }
    return conflict("constraint");
  }
};

}  // namespace timon::storage
