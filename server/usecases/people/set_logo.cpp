#include "usecases/people/set_logo.hpp"

#include "base/secret.hpp"
#include "storage/people/logo_store.hpp"
#include "usecases/people/institution_for.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::people {

using timon::people::Logo;
using timon::people::OfficeId;
namespace store = storage::people;

Result<void> set_logo(const Context& context, OfficeId institution, std::string content) {
  return context.database.write([&](storage::Transaction& transaction) -> Result<void> {
    const auto at = institution_for(context, transaction, institution, access::Action::ManageInstitution);
    if (!at) return at.error();
    std::optional<std::string> hash;
    if (content.empty()) {
      store::delete_logo(transaction, institution);
    } else {
      if (auto errors = timon::people::logo_errors(content); !errors.empty()) return invalid(std::move(errors));
      hash = sha256_hex(content);
      store::put_logo(transaction, institution,
                      {std::string(*timon::people::picture_type_of(content)), *hash, std::move(content)});
    }
    record_act(context, transaction,
               {.act = "set_logo",
                .subject_kind = "office",
                .subject_id = institution.value,
                .institution_id = institution,
                .fields = {{"sha256", hash}}});
    return {};
  });
}

Result<Logo> show_logo(const Context& context, OfficeId institution) {
  return context.database.read([&](storage::Session& session) -> Result<Logo> {
    auto logo = store::find_logo(session, institution);
    if (!logo) return not_found();
    return *std::move(logo);
  });
}

}  // namespace timon::usecases::people
