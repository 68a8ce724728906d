#pragma once
// Planning calls offices to something, and says afterwards of each whether it took part in time and form.

#include <boost/describe/class.hpp>

#include "domain/convocations/convocation.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::convocations {

using timon::convocations::ConvocationId;
using timon::convocations::Participation;
using timon::people::OfficeId;

struct ConvokeOffices {
  std::string title{};
  std::string purpose{};
  Day held_on{};
  std::vector<OfficeId> offices{};
};
BOOST_DESCRIBE_STRUCT(ConvokeOffices, (), (title, purpose, held_on, offices))

Result<ConvocationId> convoke_offices(const Context& context, const ConvokeOffices& input);

struct MarkParticipation {
  OfficeId office{};
  Participation participation = Participation::InTimeAndForm;
  std::optional<std::string> note{};
};
BOOST_DESCRIBE_STRUCT(MarkParticipation, (), (office, participation, note))

/// Said again, the last counts; what was said before stays on record.
Result<void> mark_participation(const Context& context, ConvocationId id, const MarkParticipation& input);

}  // namespace timon::usecases::convocations
