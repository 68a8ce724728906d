#pragma once
// Calls to offices, whom they called and what was said of each. Marks are only appended.

#include <optional>
#include <span>
#include <vector>

#include "domain/convocations/convocation.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::convocations {

using timon::convocations::Convocation;
using timon::convocations::ConvocationId;
using timon::convocations::Mark;
using timon::people::OfficeId;

struct Convoked {
  ConvocationId convocation_id;
  OfficeId office_id;

  bool operator==(const Convoked&) const = default;
};

std::optional<Convocation> find_convocation(Session& session, ConvocationId id);
/// Of the institution, the latest day first.
std::vector<Convocation> list_convocations(Session& session, OfficeId institution);
std::vector<Convoked> list_convoked(Session& session, OfficeId institution);
/// In the order in which they were made.
std::vector<Mark> list_marks(Session& session, OfficeId institution);
bool is_convoked(Session& session, ConvocationId convocation, OfficeId office);
void add_convocation(Transaction& transaction, const Convocation& convocation, std::span<const OfficeId> offices);
void add_mark(Transaction& transaction, const Mark& mark);

}  // namespace timon::storage::convocations
