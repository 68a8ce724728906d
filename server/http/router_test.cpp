#include "http/router.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

using namespace timon::http;

namespace {

Router<int> table() {
  Router<int> router;
  router.add(Method::Get, "/", 1);
  router.add(Method::Get, "/api/plans/{plan}/board", 2);
  router.add(Method::Post, "/api/plans/{plan}/board", 3);
  router.add(Method::Get, "/api/plans/{plan}/{what}", 4);
  router.add(Method::Get, "/api/plans/new", 5);
  router.add(Method::Get, "/api/plans/{plan}", 6);
  router.add(Method::Get, "/app/{file...}", 7);
  router.add(Method::Delete, "/api/plans/{plan}/{what}", 8);
  return router;
}

struct Case {
  Method method;
  std::string path;
  std::string expected;
};

std::string described(const Router<int>::Match& match) {
  if (std::holds_alternative<PathNotFound>(match)) return "404";
  if (std::holds_alternative<PathMalformed>(match)) return "400";
  if (auto* other = std::get_if<MethodNotAllowed>(&match)) return "405 " + other->allow;
  const auto& found = std::get<Matched<int>>(match);
  std::string text = std::to_string(*found.row);
  for (const auto& [name, value] : found.captures) text += " " + name + "=" + value;
  return text;
}

TEST(Router, finds_rows_by_method_and_path) {
  const Case cases[] = {
      {Method::Get, "/", "1"},
      {Method::Get, "/api/plans/PDM-1/board", "2 plan=PDM-1"},
      {Method::Head, "/api/plans/PDM-1/board", "2 plan=PDM-1"},
      {Method::Post, "/api/plans/PDM-1/board", "3 plan=PDM-1"},
      {Method::Put, "/api/plans/PDM-1/board", "405 GET, HEAD, POST"},
      {Method::Delete, "/api/plans/PDM-1/board", "8 plan=PDM-1 what=board"},
      {Method::Get, "/api/plans/PDM-1/goals", "4 plan=PDM-1 what=goals"},
      {Method::Get, "/api/plans/new", "5"},
      {Method::Get, "/api/plans/%C3%81rea%20%2F1", "6 plan=Área /1"},
      {Method::Get, "/api/plans/a+b", "6 plan=a+b"},
      {Method::Get, "/api/plans/", "404"},
      {Method::Get, "/api/plans//board", "404"},
      {Method::Get, "/api/plans/x/board/", "404"},
      {Method::Get, "/app/", "7 file="},
      {Method::Get, "/app/assets/a.js", "7 file=assets/a.js"},
      {Method::Get, "/app/..%2f..%2fetc/passwd", "404"},
      {Method::Get, "/app/..%5cetc", "404"},
      {Method::Get, "/app/../etc/passwd", "400"},
      {Method::Get, "/app/%2e%2e/etc/passwd", "400"},
      {Method::Get, "/app/./x", "400"},
      {Method::Get, "/app/a%00b", "400"},
      {Method::Get, "/app/a%0d%0ab", "400"},
      {Method::Get, "/app/%ff", "400"},
      {Method::Get, "/app/%4", "400"},
      {Method::Get, "/app/%zz", "400"},
      {Method::Get, "", "400"},
      {Method::Get, "http://elsewhere/", "400"},
  };
  const auto router = table();
  for (const auto& [method, path, expected] : cases) EXPECT_EQ(described(router.match(method, path)), expected) << path;
}

TEST(Router, refuses_a_table_that_contradicts_itself) {
  Router<int> router;
  router.add(Method::Get, "/a/{b}", 1);
  EXPECT_THROW(router.add(Method::Get, "/a/{b}", 2), std::invalid_argument);
  EXPECT_THROW(router.add(Method::Get, "a", 2), std::invalid_argument);
  EXPECT_THROW(router.add(Method::Get, "/{a", 2), std::invalid_argument);
  EXPECT_THROW(router.add(Method::Get, "/{a...}/b", 2), std::invalid_argument);
  EXPECT_EQ(router.rows().size(), 1u);
}

}  // namespace
