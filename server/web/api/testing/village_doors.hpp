#pragma once
// The village of the stores' tests behind doors of the API, asked by its planner and by the head of its works.

#include <gtest/gtest.h>

#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"
#include "web/api/testing/recorded_answers.hpp"
#include "web/guard/doors.hpp"

namespace timon::testing {

/// The village behind its doors; the token says who asks: its planner, or the head of its works.
class VillageDoors : public ::testing::Test {
 protected:
  explicit VillageDoors(guard::Routes routes) {
    village_ = database_->write([](storage::Transaction& transaction) { return add_village(transaction); });
    doors_.mount_api(site_, std::move(routes));
    doors_.finish(site_);
  }

  static guard::Recognition recognition() {
    return {[](std::string_view) { return std::nullopt; },
            [](std::string_view token) -> std::optional<guard::Identity> {
              const timon::people::OfficeId town{1}, works{2};
              const bool is_planner = token == "planner";
              access::Caller caller{.kind = access::CallerKind::Person,
                                    .person_id = timon::people::PersonId{is_planner ? 11 : 12},
                                    .institution_id = town};
              caller.office_path = {town};
              caller.grants = {{access::Role::Planner, access::ScopeKind::Institution, 1, town}};
              if (!is_planner) caller.office_path = {works, town};
              if (!is_planner) caller.grants = {{access::Role::HeadOfOffice, access::ScopeKind::Office, 2, town}};
              caller.modules = {{town, {access::Module::Reports}}};
              return guard::Identity{std::move(caller), std::nullopt};
            }};
  }

  http::Response send(const char* token, http::Method method, const std::string& path, const std::string& body = {},
                      const http::Pairs& query = {}) {
    http::Request request{.method = method, .target = path, .path = "/api/v1" + path, .query = query};
    request.headers.add("host", "timon.example");
    request.headers.add("authorization", std::string("Bearer ") + token);
    const bool is_chunk = path.find("/chunks/") != std::string::npos;
    if (!body.empty()) request.headers.add("content-type", is_chunk ? "application/octet-stream" : "application/json");
    request.body.text = body;
    const auto match = site_.routes.match(method, request.path);
    const auto& matched = std::get<http::Matched<http::Handling>>(match);
    request.captures = matched.captures;
    return matched.row->handler(request);
  }

  std::string ask(const char* token, http::Method method, const std::string& path, const std::string& body = {},
                  const http::Pairs& query = {}) {
    const auto response = send(token, method, path, body, query);
    if (query.empty()) record_answer(method, path, response);
    return std::to_string(response.status) + " " + text_of(response);
  }

  TestDatabase database_;
  Village village_;
  const Clock clock_ = fixed_clock(*parse_instant("2024-02-01T15:00:00.000000Z"));
  guard::Doors doors_{{*database_, clock_, recognition(), {}, {}}};
  http::Site site_;
};

}  // namespace timon::testing
