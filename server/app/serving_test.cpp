#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/board_watch.hpp"
#include "app/health.hpp"
#include "app/staff_bundle.hpp"
#include "base/embedded.hpp"
#include "storage/testing/test_database.hpp"
#include "storage/testing/village_acts.hpp"
#include "web/guard/static_files.hpp"

using namespace timon;
using namespace timon::app;
using ::testing::HasSubstr;

namespace {

http::Response ask(const http::Site& site, const std::string& path, http::Request request = {}) {
  request.path = request.target = path;
  auto match = site.routes.match(http::Method::Get, path);
  auto& found = std::get<http::Matched<http::Handling>>(match);
  request.captures = std::move(found.captures);
  if (found.row->quick)
    if (auto quick = found.row->quick(request)) return std::move(*quick);
  return found.row->handler(request);
}

std::string text_of(const http::Response& response) {
  if (const auto* shared = std::get_if<http::SharedBytes>(&response.body)) return std::string(shared->plain);
  return std::get<std::string>(response.body);
}

TEST(Health, shows_figures_to_this_machine_only) {
  timon::testing::TestDatabase database;
  Metrics metrics;
  metrics.gauge("timon_test", "A test", [] { return 7.0; });
  http::Site site;
  add_health(site, *database, metrics, MetricsFor::Loopback);
  http::Request near{.peer = "127.0.0.1"};
  metrics.observe({near, "/x/{y}", 200, 5, std::chrono::milliseconds(3)});
  EXPECT_THAT(text_of(ask(site, "/metrics", near)),
              AllOf(HasSubstr("timon_http_requests_total{method=\"GET\",route=\"/x/{y}\",status=\"200\"} 1"),
                    HasSubstr("timon_test 7")));
  http::Request passed_on = near;
  passed_on.headers.add("x-forwarded-for", "203.0.113.9");
  EXPECT_EQ(ask(site, "/metrics", passed_on).status, 404);
  EXPECT_EQ(ask(site, "/metrics", {.peer = "203.0.113.9"}).status, 404);
  EXPECT_EQ(ask(site, "/healthz").status, 200);
  EXPECT_EQ(ask(site, "/readyz").status, 200);
}

TEST(BoardWatch, checks_by_the_clock_and_says_in_health_what_differed) {
  timon::testing::TestDatabase database;
  const auto village =
      database->write([](storage::Transaction& transaction) { return timon::testing::add_village(transaction); });
  timon::testing::add_fact(*database, village, reports::FactKind::Planned, 10);
  usecases::boards::PlanMemory memory;
  const auto open = [&] {
    return database->read([&](storage::Session& session) { return memory.image(session, village.plan.id); });
  };
  open();
  Metrics metrics;
  http::Site site;
  const Clock clock = fixed_clock(*parse_instant("2026-03-01T12:00:00.000000Z"));
  const BoardWatch watch(*database, clock, memory, std::chrono::milliseconds(1));
  add_health(site, *database, metrics, MetricsFor::Loopback, [&] { return watch.note(); });
  EXPECT_EQ(text_of(ask(site, "/healthz")), "alive\n");
  constexpr storage::Sql falsify{"testing/falsify_fact", R"sql(UPDATE facts SET value_e6 = 7000000)sql"};
  database->write([&](storage::Transaction& transaction) { transaction.execute(falsify); });
  while (watch.differences() == 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  EXPECT_EQ(text_of(ask(site, "/healthz")),
            "alive\na board was read again at 2026-03-01T12:00:00.000000Z; the log says which and why\n");
  EXPECT_EQ(open()->facts().begin()->second->front().value, whole<6>(7));
}

TEST(Timer, goes_on_after_a_failure_and_ends_at_once) {
  std::atomic<int> turns = 0;
  {
    const Timer timer("a test", std::chrono::milliseconds(1), [&] {
      if (++turns == 1) throw std::runtime_error("the first turn");
    });
    while (turns < 3) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  const Timer hourly("a test", std::chrono::hours(1), [&] { turns = 0; });
  EXPECT_GE(turns, 3);
}

TEST(StaticFiles, know_their_type_and_tag) {
  const auto file = guard::static_file("i18n/es.json", guard::Keep::AskEachTime);
  ASSERT_TRUE(file);
  EXPECT_EQ(file->headers.find("content-type"), "application/json");
  EXPECT_EQ(file->headers.find("cache-control"), "public, no-cache");
  EXPECT_TRUE(file->headers.has("etag"));
  EXPECT_FALSE(guard::static_file("i18n/../i18n/es.json", guard::Keep::ForGood));
}

TEST(StaffBundle, gives_its_page_to_every_address_below_with_a_fresh_nonce) {
  if (!embedded_file("staff/dist/index.html")) GTEST_SKIP() << "built without the front end";
  http::Site site;
  add_staff_bundle(site);
  const auto first = ask(site, "/app/plans/7/board");
  const auto second = ask(site, "/app/");
  EXPECT_EQ(first.status, 200);
  EXPECT_NE(text_of(first), text_of(second));
  EXPECT_THAT(text_of(first), ::testing::Not(HasSubstr("__CSP_NONCE__")));
  EXPECT_THAT(std::string(*first.headers.find("content-security-policy")),
              AllOf(HasSubstr("'nonce-"), ::testing::Not(HasSubstr("unsafe-inline"))));
  EXPECT_EQ(ask(site, "/app/assets/nothing.js").status, 404);
  EXPECT_EQ(ask(site, "/app").headers.find("location"), "/app/");
}

}  // namespace
