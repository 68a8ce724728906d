#include "web/portal/boards/recent_facts.hpp"

#include <map>
#include <set>

namespace timon::portal {

using timon::reports::FactKind;

namespace {

struct Said {
  std::int64_t reported = 0;
  std::int64_t verified = 0;
  std::set<plans::ElementId> elements{};
};

}  // namespace

std::vector<std::string> recent_facts(const timon::boards::PlanImage& plan, std::size_t most, const Catalogue& words) {
  const auto& contents = plan.contents();
  const std::string zone = contents.time_zone.empty() ? "UTC" : contents.time_zone;
  std::map<Day, Said, std::greater<>> days;
  for (const auto& [subject, facts] : plan.facts())
    for (const auto& fact : *facts) {
      if (fact.kind == FactKind::Planned) continue;
      auto& said = days[local_day(fact.recorded_at, zone)];
      ++(fact.kind == FactKind::Reported ? said.reported : said.verified);
      said.elements.insert(fact.element_id);
    }
  std::vector<std::string> sentences;
  for (const auto& [day, said] : days) {
    if (sentences.size() == most) break;
    sentences.push_back(words.text("portal.recent", {{"on", day.text()},
                                                     {"reported", std::to_string(said.reported)},
                                                     {"verified", std::to_string(said.verified)},
                                                     {"count", std::to_string(said.elements.size())}}));
  }
  return sentences;
}

}  // namespace timon::portal
