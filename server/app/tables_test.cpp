// Every table as a file, asked of the whole program on the example town: as many rows as the list has, the same
// refusals as the list's. A route that shows a table has its line here.
#include <gmock/gmock.h>

#include "app/wiring.hpp"
#include "formats/json/value.hpp"
#include "formats/workbook/workbook.hpp"
#include "storage/testing/test_database.hpp"
#include "usecases/installation/load_example.hpp"

using namespace timon;
using namespace timon::app;
namespace json = timon::formats::json;

namespace {

/// `{plan}` and `{town}` stand for the example's, `{initiative}` for one with cover sheets, `{office}` and `{period}`
/// for the report of one, `{element}` for what it reports on, `{axis}` for what has parts. `lists` leads to the list in
/// the answer, "items/offices" to all of each item; empty where the file tells more or less than one row for each.
struct Case {
  const char* path;
  http::Pairs query{};
  const char* lists = "items";
};

const std::vector<Case>& cases() {
  static const std::vector<Case> all{
      {"/plans/{plan}/elements"},
      {"/plans/{plan}/elements", {{"kind", "goal"}}},
      {"/plans/{plan}/elements", {{"light", "red"}}},
      {"/plans/{plan}/schedule"},
      {"/plans/{plan}/money", {}, "rows"},
      {"/plans/{plan}/money", {{"table", "attention"}}, "attention"},
      {"/plans/{plan}/money", {{"table", "findings"}}, "findings"},
      {"/plans/{plan}/money", {{"table", "stages"}}, "figures/to_date/stages"},
      {"/plans/{plan}/money", {{"table", "sources"}}, "sources/sum/stages"},
      {"/plans/{plan}/reports", {}, ""},
      {"/plans/{plan}/closings"},
      {"/plans/{plan}/restatements", {}, "items/figures"},
      {"/plans/{plan}/target-changes", {}, "items/values"},
      {"/plans/{plan}/over-reported"},
      {"/plans/{plan}/over-reported", {{"table", "offices"}}, "offices"},
      {"/plans/{plan}/covers"},
      {"/plans/{plan}/coverage", {}, "elements"},
      {"/plans/{plan}/coverage", {{"table", "entries"}}, "mandates/entries"},
      {"/plans/{plan}/coverage", {{"table", "levels"}}, "levels"},
      {"/plans/{plan}/coverage", {{"table", "offices"}}, "offices"},
      {"/plans/{plan}/windows", {}, "windows"},
      {"/mandates", {}, "items/entries"},
      {"/needs"},
      {"/needs", {{"show", "waiting"}}},
      {"/recommendations"},
      {"/recommendations", {{"state", "open"}}},
      {"/convocations", {}, "items/offices"},
      {"/reminders"},
      {"/reminders/contacts", {}, ""},
      {"/institutions/{town}/calendar", {{"year", "2025"}}, "holidays"},
      {"/institutions/{town}/mails"},
      {"/offices"},
      {"/accounts"},
      {"/accounts", {{"words", "obras"}}},
      {"/ledger", {{"limit", "1000"}}, ""},
      {"/homes/work", {{"limit", "500"}}, "owed/items"},
      {"/homes/work", {{"table", "delivered"}}, "delivered/items"},
      {"/homes/unverified", {{"limit", "500"}}},
      {"/homes/review", {}, "late"},
      {"/homes/review", {{"table", "arrived"}, {"limit", "500"}}, "arrived/items"},
      {"/homes/review", {{"table", "over_reported"}, {"limit", "500"}}, "over_reported/items"},
      {"/homes/office", {}, "goals"},
      {"/homes/office", {{"table", "people"}}, "people"},
      {"/homes/office", {{"table", "reports"}}, ""},
      {"/homes/shared"},
      {"/plans"},
      {"/plans/{plan}/readiness", {}, "missing"},
      {"/plans/{plan}/readiness", {{"table", "matrix"}}, ""},
      {"/plans/{plan}/board", {}, "rows"},
      {"/plans/{plan}/board", {{"table", "offices"}}, "offices"},
      {"/plans/{plan}/board", {{"table", "results"}}, "results/items"},
      {"/plans/{plan}/board", {{"under", "{axis}"}, {"light", "red"}}, "rows"},
      {"/plans/{plan}/trend", {}, "rows/cells"},
      {"/plans/{plan}/reports/{office}/{period}", {}, "lines"},
      {"/plans/{plan}/reports/{office}/{period}", {{"table", "observations"}}, "observations"},
      {"/plans/{plan}/reports/{office}/{period}", {{"table", "evidence"}}, "lines/evidence"},
      {"/elements/{element}/evidence"},
      {"/elements/{element}/history", {}, ""},
      {"/plans/{plan}/changes", {}, ""},
      {"/elements/{initiative}/cover", {}, ""},
      {"/elements/{initiative}/cover", {{"table", "population"}}, "identity/population"},
      {"/elements/{initiative}/cover", {{"table", "partners"}}, "identity/partners"},
      {"/elements/{initiative}/logframe", {}, ""},
      {"/elements/{initiative}/logframe", {{"table", "faults"}}, "faults"},
      {"/light-profiles", {}, ""},
      {"/measures"},
      {"/periods"},
      {"/imports"},
      {"/institutions/{town}/templates"},
      {"/institutions/{town}/templates", {{"table", "marks"}}, "marks"},
  };
  return all;
}

access::Caller of_roles(people::OfficeId town, const std::vector<access::Role>& roles) {
  access::Caller caller{.kind = access::CallerKind::Person,
                        .person_id = people::PersonId{1},
                        .institution_id = town,
                        .modules = {{town, {access::Module::Reports, access::Module::Citizens}}}};
  caller.office_path = {town};
  for (const auto role : roles) caller.grants.push_back({role, access::ScopeKind::Institution, town.value, town});
  return caller;
}

std::size_t count(const json::Value& value, std::string_view lists) {
  if (const auto* list = std::get_if<json::List>(&value.it)) {
    if (lists.empty()) return list->size();
    std::size_t sum = 0;
    for (const auto& item : *list) sum += count(item, lists);
    return sum;
  }
  const auto slash = lists.find('/');
  for (const auto& [name, inside] : std::get<json::Object>(value.it))
    if (name == lists.substr(0, slash)) return count(inside, slash == lists.npos ? "" : lists.substr(slash + 1));
  ADD_FAILURE() << "no " << lists;
  return 0;
}

std::string text(const http::Response& response) {
  if (const auto* shared = std::get_if<http::SharedBytes>(&response.body)) return std::string(shared->plain);
  const auto* text = std::get_if<std::string>(&response.body);
  return text ? *text : "a file";
}

/// What a path of names leads to, through the first of each list.
const json::Value& at(const json::Value& value, std::string_view names) {
  if (names.empty()) return value;
  if (const auto* items = std::get_if<json::List>(&value.it)) return at(items->at(0), names);
  const auto slash = names.find('/');
  for (const auto& [name, inside] : std::get<json::Object>(value.it))
    if (name == names.substr(0, slash)) return at(inside, slash == names.npos ? "" : names.substr(slash + 1));
  throw std::out_of_range(std::string(names));
}
std::string word(const json::Value& value, std::string_view names) {
  return std::get<std::string>(at(value, names).it);
}

struct Town {
  Town() : loaded(usecases::installation::load_example({*database, system, clock}, {.year = 2025}).value()) {
    mount_all(site, doors, memories);
    find_places();
  }
  guard::Recognition recognition() {
    return {[](std::string_view) { return std::nullopt; },
            [this](std::string_view who) -> std::optional<guard::Identity> {
              using enum access::Role;
              if (who == "all")
                return guard::Identity{of_roles(loaded.institution, {Planner, Administrator, HeadOfOffice, Verifier,
                                                                     GoalManager, CoParticipant}),
                                       {}};
              if (who == "reporter") return guard::Identity{of_roles(loaded.institution, {GoalManager}), {}};
              return guard::Identity{of_roles(people::OfficeId{999}, {Planner, Administrator}), {}};
            }};
  }
  std::string filled(std::string text) const {
    for (const auto& [name, value] : places)
      if (const auto at = text.find(name); at != text.npos) text.replace(at, name.size(), value);
    return text;
  }
  void find_places() {
    places = {{"{plan}", loaded.plan.text()}, {"{town}", loaded.institution.text()}};
    const auto shown = [&](const char* path) { return json::parse(text(ask("all", {path}, "json"))).value(); };
    places.emplace_back("{initiative}", word(shown("/plans/{plan}/covers"), "items/element"));
    places.emplace_back("{axis}", word(shown("/plans/{plan}/board"), "rows/id"));
    const auto matrix = shown("/plans/{plan}/reports");
    places.emplace_back("{office}", word(matrix, "items/office/id"));
    places.emplace_back("{period}", word(matrix, "periods/code"));
    places.emplace_back("{element}", word(shown("/plans/{plan}/reports/{office}/{period}"), "lines/element/id"));
  }
  http::Response ask(const std::string& who, const Case& its, const std::string& format) {
    auto query = its.query;
    for (auto& [name, value] : query) value = filled(value);
    query.emplace_back("format", format);
    return get(who, filled(std::string("/api/v1") + its.path), query);
  }
  http::Response get(const std::string& who, const std::string& path, const http::Pairs& query) {
    http::Request request{.target = path + "?" + http::write_query(query), .path = path, .query = query};
    request.headers.add("host", "timon.example");
    if (who != "nobody") request.headers.add("authorization", "Bearer " + who);
    const auto match = site.routes.match(http::Method::Get, path);
    const auto& matched = std::get<http::Matched<http::Handling>>(match);
    request.captures = matched.captures;
    return matched.row->handler(request);
  }

  timon::testing::TestDatabase database;
  access::Caller system = access::the_system();
  Clock clock = fixed_clock(parse_instant("2026-03-02T12:00:00.000000Z").value());
  usecases::installation::LoadedExample loaded;
  guard::Doors doors{{*database, clock, recognition(), {}, {}}};
  Memories memories;
  http::Site site;
  http::Pairs places{};
};

class Tables : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { town_ = new Town; }
  static void TearDownTestSuite() { delete town_; }

  static std::string told(const Case& its) { return std::string(its.path) + "?" + http::write_query(its.query); }
  static Town* town_;
};
Town* Tables::town_ = nullptr;

/// What the second sheet says, and what is there.
std::pair<std::string, std::size_t> rows_of(const std::string& bytes) {
  const auto file = formats::workbook::in_memory_file(bytes);
  const auto read = formats::workbook::load_workbook(file.number());
  if (!read) return {read.error().code, 0};
  return {read->sheets.at(1).at(2, 2).text, read->sheets.at(0).rows.size() - 1};
}

TEST_F(Tables, have_the_rows_that_their_lists_have) {
  std::size_t filled = 0;
  for (const auto& its : cases()) {
    const auto shown = text(town_->ask("all", its, "json"));
    const auto value = json::parse(shown);
    ASSERT_TRUE(value) << told(its) << " " << shown.substr(0, 300);
    const auto csv = text(town_->ask("all", its, "csv"));
    const auto [said, rows] = rows_of(text(town_->ask("all", its, "xlsx")));
    EXPECT_EQ(said, std::to_string(rows)) << told(its);
    EXPECT_THAT(csv, ::testing::HasSubstr("\r\nFilas," + said + "\r\n")) << told(its);
    if (*its.lists) {
      EXPECT_EQ(rows, count(*value, its.lists)) << told(its);
    }
    if (rows > 0) ++filled;
  }
  EXPECT_GT(filled, cases().size() / 2) << "the example should have something in most tables";
}

TEST_F(Tables, are_refused_where_their_lists_are) {
  for (const auto& its : cases())
    for (const auto* who : {"nobody", "reporter", "stranger"}) {
      const auto status = town_->ask(who, its, "json").status;
      for (const auto* format : {"csv", "xlsx"})
        EXPECT_EQ(town_->ask(who, its, format).status, status) << told(its) << " for " << who;
    }
}

TEST_F(Tables, know_their_headings_and_filters_in_every_language) {
  for (const auto& its : cases())
    EXPECT_THAT(text(town_->ask("all", its, "csv")), ::testing::Not(::testing::HasSubstr("table."))) << told(its);
}

// A register of reminders told of «recommendation_answer».
TEST_F(Tables, tell_no_code_of_the_program) {
  const auto is_code = ::testing::ContainsRegex("[,\n][a-z]+_[a-z_]+[,\r]");
  for (const auto& its : cases()) {
    const std::string_view path = its.path;  // marks are codes, and the ledger keeps what was written
    if (path.ends_with("/templates") || path == "/ledger") continue;
    EXPECT_THAT(text(town_->ask("all", its, "csv")), ::testing::Not(is_code)) << told(its);
  }
}

TEST_F(Tables, of_a_plans_money_leave_from_its_page_on_the_portal) {
  const auto plan =
      "/es/planes/" + word(json::parse(text(town_->ask("all", {"/plans/{plan}"}, "json"))).value(), "code");
  const auto page = text(town_->get("nobody", plan, {}));
  for (const auto* which : {"dinero", "partes"}) {
    EXPECT_THAT(page, ::testing::HasSubstr("?tabla=" + std::string(which) + "&amp;formato=csv\" download"));
    const auto csv = text(town_->get("nobody", plan, {{"tabla", which}, {"formato", "csv"}}));
    const auto [said, rows] = rows_of(text(town_->get("nobody", plan, {{"tabla", which}, {"formato", "xlsx"}})));
    EXPECT_GT(rows, 0U) << which;
    EXPECT_THAT(csv, ::testing::HasSubstr("\r\nFilas," + said + "\r\nPlan,")) << which;
    EXPECT_THAT(csv, ::testing::Not(::testing::HasSubstr("table."))) << which;
  }
}

// They passed from hand to hand without a word of whose figures they are.
TEST_F(Tables, say_in_the_file_of_what_they_are) {
  for (const auto& its : cases()) {
    const std::string path = its.path;
    const bool is_named = path == "/measures" || path == "/periods" || path == "/imports" ||
                          path == "/light-profiles" || path.ends_with("/templates") || path.ends_with("/readiness") ||
                          path.ends_with("/cover") || path.ends_with("/evidence");
    if (!is_named) continue;
    const auto csv = text(town_->ask("all", its, "csv"));
    const auto at = csv.find("\r\nFilas,");
    ASSERT_NE(at, csv.npos) << told(its);
    const auto after = csv.substr(csv.find("\r\n", at + 2));
    EXPECT_THAT(after, ::testing::ContainsRegex("\n(Plan|Institución|Elemento),[^\r]")) << told(its);
  }
}

TEST_F(Tables, of_a_format_that_nobody_knows_are_refused) {
  for (const auto& its : cases()) EXPECT_EQ(town_->ask("all", its, "pdf").status, 422) << told(its);
}

}  // namespace
