#include "usecases/evidence/uses_of_file.hpp"

#include "storage/recommendations/recommendation_file_store.hpp"
#include "usecases/people/place_of_office.hpp"

namespace timon::usecases::evidence {
namespace {

constexpr std::size_t most_facts = 5, most_answers = 6;

/// The first ones that the caller may know of: what they may not does not stand in for what they may.
template <class Use, class May>
std::vector<Use> first_of(std::vector<Use> all, std::size_t most, May may) {
  std::vector<Use> shown;
  for (auto& one : all) {
    if (shown.size() == most) break;
    if (may(one)) shown.push_back(std::move(one));
  }
  return shown;
}

}  // namespace

UsesOfFile uses_of_file(const Context& context, storage::Session& session, timon::evidence::ContentId content,
                        timon::people::OfficeId institution, Uses which) {
  const auto may_read_fact = [&](const ListedEvidence& one) {
    if (which == Uses::Standing && one.evidence.withdrawn_at) return false;
    const auto reader = reader_of(context, session, one.evidence.element_id);
    return reader && *reader == Reader::Staff;
  };
  const auto may_read_answer = [&](const timon::recommendations::BackedAnswer& one) {
    if (which == Uses::Standing && one.withdrawn_at) return false;
    const auto office = storage::people::find_office(session, one.office_id);
    return office && access::may(context.caller, timon::access::Action::ViewRecommendations,
                                 people::place_of_office(session, *office));
  };
  return {first_of(storage::evidence::backed_by_content(session, content, institution), most_facts, may_read_fact),
          first_of(storage::recommendations::answers_backed_by(session, content, institution), most_answers,
                   may_read_answer)};
}

}  // namespace timon::usecases::evidence
