#pragma once
// What time does: once a day, from the hour that an institution sets, one mail to each of its people who is reminded of
// something that day. Written in the transaction that claims the day, so never twice. A demonstration writes to nobody.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "domain/mails/outbox.hpp"
#include "usecases/reminders/plan_situations.hpp"

namespace timon::usecases::reminders {

struct DigestItem {
  PlanOnDay plan;  ///< empty of what is of the institution
  Matter matter;
};

struct Digest {
  std::string language{};
  std::string institution_name{};
  std::string site_address{};
  std::string person_name{};
  Day on{};
  std::vector<DigestItem> today{};   ///< what is said today
  std::vector<DigestItem> before{};  ///< what was said before and still stands
};

/// Sentences are chosen above.
using Compose = std::function<timon::mails::Words(const Digest&)>;

/// How many were written. For the system alone.
Result<std::int64_t> write_digests(const Context& context, PlanMemory& memory, const Compose& compose);

}  // namespace timon::usecases::reminders
