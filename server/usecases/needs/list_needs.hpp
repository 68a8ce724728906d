#pragma once
// The register of needs with what answers each of them.

#include "domain/needs/need.hpp"
#include "storage/needs/need_store.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::needs {

struct ShownNeed {
  timon::needs::Need need;
  std::string office_code{};  ///< of who looks after it; empty: nobody yet
  std::string office_name{};
  std::vector<storage::needs::AnswerOfNeed> answers{};  ///< that stand, in plans that the caller may read
  bool is_waiting = false;                              ///< for an initiative: it stands on Planning's tray
};

/// Those that stand open, of these those that wait for an initiative, or all.
enum class NeedShow { All, Open, Waiting };
constexpr auto names_of(NeedShow) {
  return std::to_array<Name<NeedShow>>(
      {{NeedShow::All, "all"}, {NeedShow::Open, "open"}, {NeedShow::Waiting, "waiting"}});
}

/// By code. Waiting is judged by all answers, also those that the caller may not read.
Result<std::vector<ShownNeed>> list_needs(const Context& context, std::optional<timon::people::OfficeId> institution,
                                          NeedShow show = NeedShow::All);

/// The same within a session of the caller's, for an institution that was asked about already.
std::vector<ShownNeed> needs_in(const Context& context, storage::Session& session, timon::people::OfficeId institution);

}  // namespace timon::usecases::needs
