#pragma once
// The one place where a refusal becomes a status and words.

#include <optional>
#include <string>

#include "base/catalogue.hpp"
#include "base/error.hpp"
#include "http/response.hpp"

namespace timon::guard {

/// The status for a refusal's kind; a few codes have a status of their own (401, 415, 429).
int status_of(const Error& error);

/// What a refusal says to whom: a problem document (RFC 9457) and an error page both show this.
struct Problem {
  int status = 500;
  std::string code{};
  std::string title{};
  /// The number to quote when the fault is ours.
  std::optional<std::string> incident{};
  /// When to try again.
  std::optional<std::string> retry_seconds{};
  struct Field {
    std::string field;
    std::string code;
    std::string message;
  };
  std::vector<Field> fields{};
};

Problem problem_of(const Error& error, const Catalogue& catalogue);
/// What `http` itself refuses, and the guard's "not signed in".
Problem problem_of(int status, std::string code, const Catalogue& catalogue, const Arguments& arguments = {});

/// application/problem+json, with Retry-After and WWW-Authenticate where they belong.
http::Response problem_document(const Problem& problem);

}  // namespace timon::guard
