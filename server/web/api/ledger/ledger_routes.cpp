#include "web/api/ledger/ledger_routes.hpp"

#include "usecases/ledger/check_ledger.hpp"
#include "web/api/ledger/entry_view.hpp"
#include "web/api/people/filter_words.hpp"
#include "web/api/tables.hpp"

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

struct EntryList {
  std::vector<EntryView> items{};
  std::optional<std::string> next{};
  std::vector<std::string> acts{};
};
BOOST_DESCRIBE_STRUCT(EntryList, (), (items, next, acts))

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

/// Its name, as the newest entry about it tells it; its number where none does.
std::string subject_word(const Call& call, timon::usecases::ledger::ListEntries question) {
  if (!question.subject) return "";
  question.limit = 1;
  const auto page = timon::usecases::ledger::list_entries(call.context, question);
  if (page && !page->items.empty())
    if (auto name = entry_view(page->items.front()).subject_name; !name.empty()) return name;
  return std::to_string(*question.subject);
}

guard::TableFilters filter_words(const timon::usecases::ledger::ListEntries& question, const Call& call) {
  const auto day = [](const auto& its) { return its ? its->text() : ""; };
  const auto act = "staff.act." + question.act.value_or("");
  return {{"from_on", day(question.from_on)},
          {"until_on", day(question.until_on)},
          {"person", people::person_word(call, question.person)},
          {"act", call.catalogue.has(act) ? call.catalogue.text(act) : question.act.value_or("")},
          {"subject", subject_word(call, question)}};
}

void add_row(Table& table, const EntryView& entry) {
  table.row(entry.sequence, entry.recorded_at, entry.person_name, table.word("staff.act.", entry.act),
            entry.subject_name, entry.subject, written_words(table, entry.fields), entry.hash);
}

/// The ledger has no end: a page is read, written and forgotten before the next.
Result<Response> entry_table(TableFormat format, const Request& request, const Call& call,
                             timon::usecases::ledger::ListEntries question) {
  constexpr std::int64_t page_size = 1000;
  question.limit = page_size;
  Table table(request, format, call.catalogue, "ledger",
              {"sequence", "recorded_at", "person", "act", "subject", "subject_id", "written", "hash"},
              filter_words(question, call));
  for (bool is_more = true; is_more;) {
    const auto page = timon::usecases::ledger::list_entries(call.context, question);
    if (!page) return page.error();
    for (const auto& named : page->items) add_row(table, entry_view(named));
    is_more = page->next.has_value();
    if (is_more) question.before = *page->next;
  }
  return table.answer("ledger");
}

Result<Response> list_entries(const Request& request, const Call& call) {
  const auto question = question_of(request);
  if (!question) return question.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  if (*format) return entry_table(**format, request, call, *question);
  const auto page = timon::usecases::ledger::list_entries(call.context, *question);
  if (!page) return page.error();
  EntryList list{.acts = page->acts};
  for (const auto& named : page->items) list.items.push_back(entry_view(named));
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
