#pragma once
// The portal over the village, asked as a browser asks it on 30 June 2025.

#include <gtest/gtest.h>

#include "http/target.hpp"
#include "storage/testing/test_database.hpp"
#include "storage/testing/village_acts.hpp"
#include "web/portal/portal.hpp"

namespace timon::portal {

using reports::FactKind;

class PortalTest : public ::testing::Test {
 protected:
  PortalTest() {
    doors_.mount_pages(site_, portal_.routes());
    doors_.finish(site_);
    const auto done = database_->write([&](storage::Transaction& transaction) -> Result<void> {
      village_ = timon::testing::add_village(transaction);
      return {};
    });
    EXPECT_TRUE(done);
  }

  void approve() { timon::testing::approve_plan(*database_, village_); }
  void add_fact(FactKind kind, int value) { timon::testing::add_fact(*database_, village_, kind, value); }

  http::Response ask(const std::string& path, http::Pairs query = {}, const http::Pairs& headers = {}) {
    http::Request request{.target = path + "?" + http::write_query(query), .path = path, .query = std::move(query)};
    for (const auto& [name, value] : headers) request.headers.add(name, value);
    const auto match = site_.routes.match(http::Method::Get, path);
    const auto* row = std::get_if<http::Matched<http::Handling>>(&match);
    if (!row) return site_.refuse(request, {404, "not_found"});
    request.captures = row->captures;
    auto response = row->row->handler(request);
    site_.finish(request, response);
    return response;
  }
  static std::string text(const http::Response& response) {
    const auto* owned = std::get_if<std::string>(&response.body);
    return owned ? *owned : std::string(std::get<http::SharedBytes>(response.body).plain);
  }

  timon::testing::TestDatabase database_;
  timon::testing::Village village_;
  usecases::boards::PlanMemory memory_;
  Portal portal_{memory_};
  guard::Doors doors_{{*database_,
                       fixed_clock(*parse_instant("2025-06-30T20:00:00.000000Z")),
                       {},
                       portal_.error_page(),
                       [](std::string_view, std::string_view what) { ADD_FAILURE() << what; }}};
  http::Site site_;
};

}  // namespace timon::portal
