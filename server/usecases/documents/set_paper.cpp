#include "usecases/documents/set_paper.hpp"

#include "storage/documents/document_store.hpp"
#include "usecases/people/institution_for.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::documents {

using timon::documents::Paper;
using timon::people::OfficeId;
namespace store = storage::documents;

Result<Paper> show_paper(const Context& context, OfficeId institution) {
  return context.database.read([&](storage::Session& session) -> Result<Paper> {
    const auto at = people::institution_for(context, session, institution, access::Action::ManageInstitution);
    if (!at) return at.error();
    return store::paper_of(session, institution);
  });
}

Result<Paper> set_paper(const Context& context, OfficeId institution, Paper paper) {
  return context.database.write([&](storage::Transaction& transaction) -> Result<Paper> {
    const auto at = people::institution_for(context, transaction, institution, access::Action::ManageInstitution);
    if (!at) return at.error();
    const auto before = store::paper_of(transaction, institution);
    store::set_paper(transaction, institution, paper);
    record_act(context, transaction,
               {.act = "set_paper",
                .subject_kind = "office",
                .subject_id = institution.value,
                .institution_id = institution,
                .fields = {{"before", std::string(name_of(before))}, {"after", std::string(name_of(paper))}}});
    return paper;
  });
}

}  // namespace timon::usecases::documents
