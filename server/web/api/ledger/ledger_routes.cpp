#include "web/api/ledger/ledger_routes.hpp"

#include "formats/json/value.hpp"
#include "usecases/ledger/check_ledger.hpp"
#include "usecases/ledger/list_entries.hpp"

namespace timon::api::ledger {
namespace {

struct FaultView {
  std::int64_t sequence = 0;
  timon::ledger::Fault fault{};
};
BOOST_DESCRIBE_STRUCT(FaultView, (), (sequence, fault))

struct CheckView {
  std::int64_t entries = 0;
  std::string head{};
  std::vector<FaultView> faults{};
};
BOOST_DESCRIBE_STRUCT(CheckView, (), (entries, head, faults))

Result<Response> check_ledger(const Request&, const Call& call) {
  const auto check = usecases::ledger::check_ledger(call.context);
  if (!check) return check.error();
  CheckView view{check->entries, check->head, {}};
  for (const auto& [sequence, fault] : check->faults) view.faults.push_back({sequence, fault});
  return answer(view);
}

struct WrittenView {
  std::string field{};
  std::optional<std::string> value{};
};
BOOST_DESCRIBE_STRUCT(WrittenView, (), (field, value))

struct EntryView {
  std::int64_t sequence = 0;
  Instant recorded_at{};
  std::optional<timon::people::PersonId> person{};
  std::optional<std::string> person_name{};
  std::string act{};
  std::string subject_kind{};
  std::string subject{};
  std::string subject_name{};
  std::vector<WrittenView> fields{};
  std::string hash{};
};
BOOST_DESCRIBE_STRUCT(EntryView, (),
                      (sequence, recorded_at, person, person_name, act, subject_kind, subject, subject_name, fields,
                       hash))

struct EntryList {
  std::vector<EntryView> items{};
  std::optional<std::string> next{};
  std::vector<std::string> acts{};
};
BOOST_DESCRIBE_STRUCT(EntryList, (), (items, next, acts))

/// The body's `fields`: texts and nothing else, by our own hand.
std::vector<WrittenView> fields_of(std::string_view body) {
  using namespace formats::json;
  std::vector<WrittenView> fields;
  const auto document = parse(body);
  const auto* parts = document ? std::get_if<Object>(&document->it) : nullptr;
  if (!parts) return fields;
  for (const auto& [name, part] : *parts)
    if (const auto* written = std::get_if<Object>(&part.it); written && name == "fields")
      for (const auto& [field, value] : *written) {
        const auto* text = std::get_if<std::string>(&value.it);
        fields.push_back({field, text ? std::optional(*text) : std::nullopt});
      }
  return fields;
}

EntryView view_of(const timon::usecases::ledger::NamedEntry& named) {
  const auto& [entry, person_name, subject_name] = named;
  return {entry.sequence,
          entry.recorded_at,
          entry.person_id,
          person_name,
          entry.act,
          entry.subject_kind,
          std::to_string(entry.subject_id),
          subject_name,
          fields_of(entry.body),
          entry.hash};
}

Result<timon::usecases::ledger::ListEntries> question_of(const Request& request) {
  const auto window = window_of(request);
  if (!window) return window.error();
  timon::usecases::ledger::ListEntries question{.limit = std::min<std::int64_t>(window->limit, 1000)};
  if (!request.query_value("limit")) question.limit = 100;
  if (!window->after.empty()) question.before = parse_id_number(window->after).value_or(0);
  const auto institution = in_query<timon::people::OfficeId>(request, "institution");
  if (!institution) return institution.error();
  const auto person = in_query<timon::people::PersonId>(request, "person");
  if (!person) return person.error();
  const auto subject = in_query<Id<struct SubjectTag>>(request, "subject");
  if (!subject) return subject.error();
  const auto from_on = in_query<Day>(request, "from_on");
  if (!from_on) return from_on.error();
  const auto until_on = in_query<Day>(request, "until_on");
  if (!until_on) return until_on.error();
  question.institution = *institution, question.person = *person;
  question.from_on = *from_on, question.until_on = *until_on;
  if (*subject) question.subject = (*subject)->value;
  if (const auto act = request.query_value("act")) question.act = std::string(*act);
  return question;
}

Result<Response> list_entries(const Request& request, const Call& call) {
  const auto question = question_of(request);
  if (!question) return question.error();
  const auto page = timon::usecases::ledger::list_entries(call.context, *question);
  if (!page) return page.error();
  EntryList list{.acts = page->acts};
  for (const auto& named : page->items) list.items.push_back(view_of(named));
  if (page->next) list.next = std::to_string(*page->next);
  return answer(list);
}

}  // namespace

Routes ledger_routes() {
  return {
      {Get, "/api/v1/ledger", Action::ViewLedger, list_entries},
      {Get, "/api/v1/ledger/check", Action::CheckInstallation, check_ledger},
  };
}

}  // namespace timon::api::ledger
