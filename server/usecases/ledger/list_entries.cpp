#include "usecases/ledger/list_entries.hpp"

#include <algorithm>
#include <unordered_map>

#include "storage/indicators/indicator_store.hpp"
#include "storage/ledger/entry_query.hpp"
#include "storage/people/office_store.hpp"
#include "storage/people/person_store.hpp"
#include "storage/plans/element_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "usecases/people/local_day.hpp"

namespace timon::usecases::ledger {
namespace {

using storage::Session;
using timon::access::Action;
using timon::people::OfficeId;
using timon::people::PersonId;

constexpr std::int64_t longest = 1000;

/// The institution whose acts are shown: all of them only to who may see all.
Result<std::optional<OfficeId>> reach_of(const Context& context, std::optional<OfficeId> asked) {
  if (may(context.caller, Action::ViewLedger, access::whole_installation())) return asked;
  const auto own = asked ? asked : context.caller.institution_id;
  if (!own) return not_allowed();
  const auto allowed = require(context.caller, Action::ViewLedger, access::in_institution(*own), Action::ViewOffices);
  if (!allowed) return allowed.error();
  return own;
}

storage::ledger::EntryQuery query_of(Session& session, const ListEntries& input, std::optional<OfficeId> reach) {
  storage::ledger::EntryQuery query{.institution = reach,
                                    .person = input.person,
                                    .act = input.act,
                                    .subject = input.subject,
                                    .before = input.before,
                                    .limit = std::clamp<std::int64_t>(input.limit, 1, longest) + 1};
  const std::string zone = people::time_zone_of(session, reach);
  if (input.from_on) query.from = start_of_day(*input.from_on, zone);
  if (input.until_on) query.until = start_of_day(*input.until_on + 1, zone);
  return query;
}

std::string name_of_subject(Session& session, const timon::ledger::Entry& entry) {
  const auto text = [](auto found) { return found ? found->name : std::string(); };
  const std::int64_t id = entry.subject_id;
  if (entry.subject_kind == "person") return text(storage::people::find_person(session, {id}));
  if (entry.subject_kind == "office") return text(storage::people::find_office(session, {id}));
  if (entry.subject_kind == "plan") return text(storage::plans::find_plan(session, {id}));
  if (entry.subject_kind == "indicator") return text(storage::indicators::find_indicator(session, {id}));
  if (entry.subject_kind == "element") return text(storage::plans::find_element(session, {id}));
  return {};
}

/// A page names the same few people over and over.
class Names {
 public:
  explicit Names(Session& session) : session_(session) {}
  const std::string& of(PersonId id) {
    const auto [place, is_new] = known_.try_emplace(id);
    if (is_new)
      if (const auto person = storage::people::find_person(session_, id)) place->second = person->name;
    return place->second;
  }

 private:
  Session& session_;
  std::unordered_map<PersonId, std::string> known_;
};

}  // namespace

std::vector<NamedEntry> named_entries(Session& session, std::vector<timon::ledger::Entry> entries) {
  std::vector<NamedEntry> items;
  Names names(session);
  for (auto& entry : entries) {
    NamedEntry named{.subject_name = name_of_subject(session, entry)};
    if (entry.person_id) named.person_name = names.of(*entry.person_id);
    named.entry = std::move(entry);
    items.push_back(std::move(named));
  }
  return items;
}

Result<EntryPage> list_entries(const Context& context, const ListEntries& input) {
  const auto reach = reach_of(context, input.institution);
  if (!reach) return reach.error();
  return context.database.read([&](Session& session) -> Result<EntryPage> {
    const auto query = query_of(session, input, *reach);
    auto entries = storage::ledger::find_entries(session, query);
    EntryPage page{.acts = storage::ledger::recorded_acts(session)};
    if (static_cast<std::int64_t>(entries.size()) == query.limit) {
      entries.pop_back();
      page.next = entries.back().sequence;
    }
    page.items = named_entries(session, std::move(entries));
    return page;
  });
}

}  // namespace timon::usecases::ledger
