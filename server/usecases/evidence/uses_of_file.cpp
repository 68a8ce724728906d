#include "usecases/evidence/uses_of_file.hpp"

#include "storage/recommendations/recommendation_file_store.hpp"
#include "usecases/people/place_of_office.hpp"

namespace timon::usecases::evidence {

UsesOfFile uses_of_file(const Context& context, storage::Session& session, timon::evidence::ContentId content,
                        timon::people::OfficeId institution) {
  using timon::access::Action;
  UsesOfFile uses{storage::evidence::backed_by_content(session, content, institution),
                  storage::recommendations::answers_backed_by(session, content, institution)};
  std::erase_if(uses.facts, [&](const ListedEvidence& one) {
    const auto reader = reader_of(context, session, one.evidence.element_id);
    return !reader || *reader != Reader::Staff;
  });
  std::erase_if(uses.answers, [&](const timon::recommendations::BackedAnswer& one) {
    const auto office = storage::people::find_office(session, one.office_id);
    return !office ||
           !access::may(context.caller, Action::ViewRecommendations, people::place_of_office(session, *office));
  });
  return uses;
}

}  // namespace timon::usecases::evidence
