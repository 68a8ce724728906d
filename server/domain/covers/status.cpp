#include "domain/covers/status.hpp"

#include "domain/plans/texts.hpp"

namespace timon::covers {

std::vector<FieldError> status_errors(Status status, const std::string& reason, Day from_on, Day today) {
  std::vector<FieldError> errors;
  if (status == Status::Active)
    plans::check_text(errors, "reason", reason);
  else
    plans::check_name(errors, "reason", reason);
  if (from_on > today) errors.push_back({"from_on", "in_the_future"});
  return errors;
}

ActiveShare active_share(const std::vector<Status>& statuses) {
  ActiveShare share;
  for (const Status status : statuses) {
    share.active += status == Status::Active;
    share.in_force += status != Status::Finished;
  }
  if (share.in_force > 0) share.most = 2 * share.active > share.in_force ? MostActive::Met : MostActive::NotMet;
  return share;
}

}  // namespace timon::covers
