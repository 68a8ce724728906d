#include "usecases/ledger/list_entries.hpp"

#include <algorithm>
#include <map>

#include "storage/indicators/indicator_store.hpp"
#include "storage/ledger/entry_query.hpp"
#include "storage/people/name_store.hpp"
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

std::string name_of_subject(Session& session, const std::string& kind, std::int64_t id) {
  const auto text = [](auto found) { return found ? found->name : std::string(); };
  if (kind == "person") return text(storage::people::find_person(session, {id}));
  if (kind == "office") return text(storage::people::find_office(session, {id}));
  if (kind == "plan") return text(storage::plans::find_plan(session, {id}));
  if (kind == "indicator") return text(storage::indicators::find_indicator(session, {id}));
  if (kind == "element") return text(storage::plans::find_element(session, {id}));
  return {};
}

storage::people::PersonNames names_of_authors(Session& session, const std::vector<timon::ledger::Entry>& entries) {
  std::vector<PersonId> people;
  for (const auto& entry : entries)
    if (entry.person_id) people.push_back(*entry.person_id);
  return storage::people::names_of_people(session, people);
}

/// `name_of` an entry's subject.
std::vector<NamedEntry> named(Session& session, std::vector<timon::ledger::Entry> entries, auto name_of) {
  const auto authors = names_of_authors(session, entries);
  std::vector<NamedEntry> items;
  for (auto& entry : entries) {
    NamedEntry one{.subject_name = name_of(entry)};
    if (entry.person_id) {
      const auto author = authors.find(*entry.person_id);
      one.person_name = author == authors.end() ? std::string() : author->second.name;
    }
    one.entry = std::move(entry);
    items.push_back(std::move(one));
  }
  return items;
}

}  // namespace

std::vector<NamedEntry> named_entries(Session& session, std::vector<timon::ledger::Entry> entries) {
  std::map<std::pair<std::string, std::int64_t>, std::string> known;  // a history is about the same few things
  return named(session, std::move(entries), [&](const timon::ledger::Entry& entry) {
    const auto [place, is_new] = known.try_emplace({entry.subject_kind, entry.subject_id});
    if (is_new) place->second = name_of_subject(session, entry.subject_kind, entry.subject_id);
    return place->second;
  });
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
    const auto names = storage::ledger::subject_names(session, query);
    page.items =
        named(session, std::move(entries), [&](const timon::ledger::Entry& entry) { return names.at(entry.sequence); });
    return page;
  });
}

}  // namespace timon::usecases::ledger
