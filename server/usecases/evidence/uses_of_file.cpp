#include "usecases/evidence/uses_of_file.hpp"

#include "storage/recommendations/recommendation_file_store.hpp"
#include "usecases/people/place_of_office.hpp"

namespace timon::usecases::evidence {
namespace {

std::vector<timon::recommendations::BackedAnswer> answers_with_file(const Context& context, storage::Session& session,
                                                                    timon::evidence::ContentId content,
                                                                    timon::people::OfficeId institution) {
  auto answers = storage::recommendations::answers_backed_by(session, content, institution);
  std::erase_if(answers, [&](const timon::recommendations::BackedAnswer& one) {
    const auto office = storage::people::find_office(session, one.office_id);
    return !office || !access::may(context.caller, timon::access::Action::ViewRecommendations,
                                   people::place_of_office(session, *office));
  });
  return answers;
}

}  // namespace

UsesOfFile uses_of_file(const Context& context, storage::Session& session, timon::evidence::ContentId content,
                        timon::people::OfficeId institution) {
  UsesOfFile uses{storage::evidence::backed_by_content(session, content, institution),
                  answers_with_file(context, session, content, institution)};
  std::erase_if(uses.facts, [&](const ListedEvidence& one) {
    const auto reader = reader_of(context, session, one.evidence.element_id);
    return !reader || *reader != Reader::Staff;
  });
  return uses;
}

}  // namespace timon::usecases::evidence
