#pragma once
// A call to offices: who was called, for what, for which day, and who took part in time and form. What was said of an
// office is only appended; the last said counts.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/error.hpp"
#include "base/id.hpp"
#include "base/names.hpp"
#include "domain/people/ids.hpp"

namespace timon::convocations {

using ConvocationId = Id<struct ConvocationTag>;
using MarkId = Id<struct ConvocationMarkTag>;

enum class Participation { InTimeAndForm, Late, OutOfForm, Absent };
constexpr auto names_of(Participation) {
  using enum Participation;
  return std::to_array<Name<Participation>>(
      {{InTimeAndForm, "in_time_and_form"}, {Late, "late"}, {OutOfForm, "out_of_form"}, {Absent, "absent"}});
}

/// Members stand in the order of the columns of `convocations`.
struct Convocation {
  ConvocationId id{};
  people::OfficeId institution_id{};
  std::string title{};
  std::string purpose{};  ///< what is asked: to present, to bring, to deliver
  Day held_on{};          ///< the day it is held, or by which something is delivered
  people::PersonId person_id{};
  Instant recorded_at{};

  bool operator==(const Convocation&) const = default;
};

/// Members stand in the order of the columns of `convocation_marks`.
struct Mark {
  MarkId id{};
  ConvocationId convocation_id{};
  people::OfficeId office_id{};
  Participation participation = Participation::InTimeAndForm;
  std::string note{};
  people::PersonId person_id{};
  Instant recorded_at{};

  bool operator==(const Mark&) const = default;
};

/// A title, what is asked, and somebody who is called.
std::vector<FieldError> convocation_errors(const Convocation& convocation, std::size_t offices);

/// Not before its day; who was late, absent or out of form is told in words.
std::vector<FieldError> mark_errors(const Mark& mark, const Convocation& convocation, Day today);

}  // namespace timon::convocations
