#pragma once
// An outside plan or mandate that an institution answers to (a national plan, the Sustainable Development Goals, what
// the council ordered), and its entries, to which elements of the institution's plans are aligned.
// Members stand in the order of the columns.

#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/names.hpp"
#include "domain/people/ids.hpp"
#include "domain/plans/ids.hpp"

namespace timon::mandates {

using MandateId = Id<struct MandateTag>;
using MandateEntryId = plans::MandateEntryId;

enum class MandateKind { National, State, Global, Council, Other };

constexpr auto names_of(MandateKind) {
  using enum MandateKind;
  return std::to_array<Name<MandateKind>>(
      {{National, "national"}, {State, "state"}, {Global, "global"}, {Council, "council"}, {Other, "other"}});
}

struct Mandate {
  MandateId id{};
  people::OfficeId institution_id{};
  MandateKind kind = MandateKind::Other;
  std::string code{};
  std::string title{};
  std::optional<std::int64_t> year{};
  std::string source{};
  std::int64_t version = 1;

  bool operator==(const Mandate&) const = default;
};

struct MandateEntry {
  MandateEntryId id{};
  MandateId mandate_id{};
  std::optional<MandateEntryId> parent_id{};
  std::string code{};
  std::string name{};
  std::int64_t position = 0;

  bool operator==(const MandateEntry&) const = default;
};

/// Refused: code and title of the wrong form, a year that is none.
std::vector<FieldError> mandate_errors(const Mandate& mandate);

}  // namespace timon::mandates
