#pragma once
// Expected refusals as values. Five kinds and no sixth; the sentence a person reads is chosen
// elsewhere, by door and language, from the code and the arguments.

#include <boost/system/result.hpp>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace timon {

enum class ErrorKind { Invalid, NotAllowed, NotFound, Conflict, Unavailable };

/// Named values for the sentence: {"expected", "km"}.
using Arguments = std::vector<std::pair<std::string, std::string>>;

/// One field that cannot be accepted as it is. `field` is the name the caller used (a path such as `targets[2].value`).
struct FieldError {
  std::string field;
  std::string code;
  Arguments arguments{};

  bool operator==(const FieldError&) const = default;
};

struct Error {
  ErrorKind kind;
  std::string code;
  Arguments arguments{};
  std::vector<FieldError> fields{};

  bool operator==(const Error&) const = default;
};

/// Either a T or the refusal. Test it with `if (!result) return result.error();`.
template <class T>
using Result = boost::system::result<T, Error>;

/// Thrown by `.value()` on a refusal: a programmer's mistake, never control flow.
struct UncheckedResult : std::logic_error {
  explicit UncheckedResult(const Error& error) : std::logic_error("unchecked refusal: " + error.code) {}
};

[[noreturn]] inline void throw_exception_from_error(const Error& error, const boost::source_location&) {
  throw UncheckedResult(error);
}

inline Error invalid(std::vector<FieldError> fields) { return {ErrorKind::Invalid, "invalid", {}, std::move(fields)}; }
inline Error invalid(std::string field, std::string code, Arguments arguments = {}) {
  return invalid({FieldError{std::move(field), std::move(code), std::move(arguments)}});
}
inline Error not_allowed(std::string code = "not_allowed", Arguments arguments = {}) {
  return {ErrorKind::NotAllowed, std::move(code), std::move(arguments), {}};
}
inline Error not_found(std::string code = "not_found", Arguments arguments = {}) {
  return {ErrorKind::NotFound, std::move(code), std::move(arguments), {}};
}
inline Error conflict(std::string code, Arguments arguments = {}) {
  return {ErrorKind::Conflict, std::move(code), std::move(arguments), {}};
}
inline Error unavailable(std::string code, Arguments arguments = {}) {
  return {ErrorKind::Unavailable, std::move(code), std::move(arguments), {}};
}

}  // namespace timon
