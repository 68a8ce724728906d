// All routes × all roles. A route without its row in tests/route_matrix.tsv or without its operation in the contract
// fails; each role is then sent to each door. Behind the doors, what one may not know exists answers 404.
#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "app/wiring.hpp"
#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

using namespace timon;
using namespace timon::app;

namespace {

constexpr people::OfficeId town{1}, other_town{900};
constexpr people::PersonId stranger{901};

/// "nobody", "person" (signed in without a grant), or the name of a role.
const std::vector<std::string>& columns() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all{"nobody", "person"};
    for (const auto& row : access::names_of(access::Role{})) all.emplace_back(row.name);
    return all;
  }();
  return names;
}

access::Caller caller_of(const std::string& column, std::optional<people::OfficeId> institution) {
  access::Caller caller{.kind = access::CallerKind::Person,
                        .person_id = people::PersonId{11},
                        .institution_id = institution,
                        .modules = {{town, {access::Module::Reports, access::Module::Citizens}}}};
  if (const auto role = parse_name<access::Role>(column)) {
    if (institution)
      caller.grants.push_back({*role, access::ScopeKind::Institution, institution->value, institution});
    else
      caller.grants.push_back({*role, access::ScopeKind::Everything, {}, {}});
  }
  return caller;
}

/// A stranger with every role in another town.
access::Caller stranger_of_all_roles() {
  access::Caller caller{.kind = access::CallerKind::Person,
                        .person_id = stranger,
                        .institution_id = other_town,
                        .modules = {{other_town, {access::Module::Reports, access::Module::Citizens}}}};
  for (const auto& row : access::names_of(access::Role{}))
    caller.grants.push_back({row.value, access::ScopeKind::Institution, other_town.value, other_town});
  return caller;
}

/// From "METHOD /pattern" to the columns that are let through the door.
std::map<std::string, std::set<std::string>> read_matrix() {
  std::ifstream file(std::string(TIMON_SOURCE_DIR) + "/tests/route_matrix.tsv");
  std::map<std::string, std::set<std::string>> matrix;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream cells(line);
    std::string method, pattern, column;
    cells >> method >> pattern;
    auto& allowed = matrix[method + ' ' + pattern];
    while (cells >> column) allowed.insert(column);
    if (allowed.contains("everybody")) allowed.insert(columns().begin(), columns().end());
    if (allowed.contains("signed_in")) allowed.insert(columns().begin() + 1, columns().end());
    if (allowed.contains("any_role")) allowed.insert(columns().begin() + 2, columns().end());
  }
  return matrix;
}

/// "GET /api/v1/plans/{id}": the contract is written two blanks a level.
std::set<std::string> operations_of_the_contract() {
  std::ifstream file(std::string(TIMON_SOURCE_DIR) + "/contract/api.yaml");
  std::set<std::string> operations;
  std::string path;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("  /") && line.ends_with(':')) path = "/api/v1" + line.substr(2, line.size() - 3);
    for (const char* method : {"GET", "POST", "PUT", "PATCH", "DELETE"}) {
      std::string name = "    " + std::string(method) + ':';
      std::transform(name.begin(), name.end(), name.begin(),
                     [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
      if (line == name && !path.empty()) operations.insert(std::string(method) + ' ' + path);
    }
  }
  return operations;
}

class RouteMatrix : public ::testing::Test {
 protected:
  RouteMatrix() {
    village_ =
        database_->write([](storage::Transaction& transaction) { return timon::testing::add_village(transaction); });
    mount_api(site_, doors_, memories_);
    doors_.finish(site_);
  }

  guard::Recognition recognition() {
    return {[](std::string_view) { return std::nullopt; },
            [](std::string_view text) -> std::optional<guard::Identity> {
              if (text == "stranger") return guard::Identity{stranger_of_all_roles(), {}};
              return guard::Identity{caller_of(std::string(text), std::nullopt), {}};
            }};
  }

  int status(const guard::Doors::Mounted& door, const std::string& path, const std::string& who,
             const http::Pairs& query = {}) {
    http::Request request{.method = door.method, .target = path, .path = path, .query = query};
    request.headers.add("host", "timon.example");
    if (who != "nobody") request.headers.add("authorization", "Bearer " + who);
    const auto match = site_.routes.match(door.method, path);
    const auto& matched = std::get<http::Matched<http::Handling>>(match);
    request.captures = matched.captures;
    return matched.row->handler(request).status;
  }

  static std::string key(const guard::Doors::Mounted& door) {
    return std::string(http::method_name(door.method)) + ' ' + door.pattern;
  }
  /// The pattern with this id in all its places.
  static std::string with_id(std::string pattern, const std::string& id) {
    for (auto open = pattern.find('{'); open != std::string::npos; open = pattern.find('{'))
      pattern.replace(open, pattern.find('}', open) - open + 1, id);
    return pattern;
  }

  timon::testing::TestDatabase database_;
  timon::testing::Village village_;
  guard::Doors doors_{{*database_, fixed_clock(*parse_instant("2026-06-30T10:00:00.000000Z")), recognition(), {}, {}}};
  Memories memories_;
  http::Site site_;
};

TEST_F(RouteMatrix, has_a_row_for_each_route_and_a_route_for_each_row) {
  auto matrix = read_matrix();
  for (const auto& door : doors_.mounted())
    EXPECT_EQ(matrix.erase(key(door)), 1u) << key(door) << " has no row in tests/route_matrix.tsv";
  for (const auto& [row, allowed] : matrix) ADD_FAILURE() << row << " is in tests/route_matrix.tsv and nowhere else";
}

TEST_F(RouteMatrix, has_the_routes_of_the_contract_and_no_other) {
  std::set<std::string> mounted;
  for (const auto& door : doors_.mounted()) mounted.insert(key(door));
  EXPECT_THAT(mounted, ::testing::UnorderedElementsAreArray(operations_of_the_contract()));
}

TEST_F(RouteMatrix, lets_through_whom_its_row_names_and_nobody_else) {
  const auto matrix = read_matrix();
  for (const auto& door : doors_.mounted()) {
    const auto row = matrix.find(key(door));
    if (row == matrix.end()) continue;  // told above
    for (const std::string& column : columns()) {
      const int answered = status(door, with_id(door.pattern, "999"), column);
      if (row->second.contains(column))
        EXPECT_THAT(answered, ::testing::AllOf(::testing::Ne(401), ::testing::Ne(403), ::testing::Lt(500)))
            << key(door) << " for " << column;
      else
        EXPECT_EQ(answered, column == "nobody" ? 401 : 403) << key(door) << " for " << column;
    }
  }
}

TEST_F(RouteMatrix, hides_from_strangers_that_a_thing_exists) {
  const std::map<std::string, std::string> things{{"/api/v1/plans/", village_.plan.id.text()},
                                                  {"/api/v1/elements/", village_.goal.id.text()},
                                                  {"/api/v1/indicators/", village_.indicator.id.text()},
                                                  {"/api/v1/people/", village_.planner.text()}};
  int asked = 0;
  for (const auto& door : doors_.mounted())
    for (const auto& [beginning, id] : things)
      if (door.method == http::Method::Get && door.pattern.starts_with(beginning + '{')) {
        ++asked;
        EXPECT_EQ(status(door, with_id(door.pattern, id), "stranger", {{"figure", "compliance"}}), 404) << key(door);
      }
  EXPECT_GT(asked, 0);
}

}  // namespace
