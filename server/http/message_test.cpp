#include <gtest/gtest.h>

#include <stdexcept>

#include "http/request.hpp"
#include "http/response.hpp"
#include "http/target.hpp"

using namespace timon::http;

namespace {

TEST(Headers, compare_without_case_and_refuse_what_breaks_a_head) {
  Headers headers;
  headers.add("Content-Type", "text/html");
  EXPECT_EQ(headers.find("content-type"), "text/html");
  headers.set("CONTENT-TYPE", "text/plain");
  EXPECT_EQ(headers.size(), 1u);
  EXPECT_THROW(headers.add("x", "a\r\nset-cookie: b"), std::invalid_argument);
  EXPECT_THROW(headers.add("x\n", "a"), std::invalid_argument);
  EXPECT_THROW(headers.add("", "a"), std::invalid_argument);
}

TEST(Request, reads_cookies) {
  Request request;
  request.headers.add("cookie", "a=1; timon=abc=; b");
  request.headers.add("Cookie", "late=2;");
  EXPECT_EQ(request.cookie("a"), "1");
  EXPECT_EQ(request.cookie("timon"), "abc=");
  EXPECT_EQ(request.cookie("late"), "2");
  EXPECT_EQ(request.cookie("b"), std::nullopt);
}

TEST(Request, reads_media_type_and_parameters) {
  Request request;
  EXPECT_EQ(request.content_type(), "");
  request.headers.add("content-type", "Multipart/Form-Data; Boundary=\"a;b\\\"c\"; x=y");
  EXPECT_EQ(request.content_type(), "multipart/form-data");
  const auto value = parse_parameterised(*request.header("content-type"));
  EXPECT_EQ(value.parameter("boundary"), "a;b\"c");
  EXPECT_EQ(value.parameter("x"), "y");
}

TEST(Request, chooses_a_language) {
  const std::pair<std::string, std::string> cases[] = {{"", "es"},
                                                       {"en", "en"},
                                                       {"pt-BR,pt;q=0.9,en;q=0.8", "pt"},
                                                       {"fr, en;q=0.5", "en"},
                                                       {"*", "es"},
                                                       {"en;q=0.1, es;q=0.9", "es"},
                                                       {"de", "es"},
                                                       {";;;,=q", "es"},
                                                       {"en;q=0", "es"}};
  for (const auto& [header, expected] : cases) {
    Request request;
    request.headers.add("accept-language", header);
    EXPECT_EQ(request.language({"es", "en", "pt"}), expected) << header;
  }
}

TEST(Target, decodes_queries) {
  EXPECT_EQ(parse_query("a=1&b=x%20y+z&&c&=d"), (Pairs{{"a", "1"}, {"b", "x y z"}, {"c", ""}, {"", "d"}}));
  EXPECT_EQ(parse_query("a=%"), std::nullopt);
  EXPECT_EQ(parse_query("a=%00"), std::nullopt);
  EXPECT_EQ(parse_query("a=%ff"), std::nullopt);
  EXPECT_EQ(write_query({{"on", "2025-09-30"}, {"name", "Área 1&2"}}), "on=2025-09-30&name=%C3%81rea%201%262");
}

TEST(Response, escapes_what_goes_into_heads) {
  EXPECT_EQ(redirect("/es/área?x=1\r\nset-cookie: a").headers.find("location"),
            "/es/%C3%A1rea?x=1%0D%0Aset-cookie:%20a");
  EXPECT_EQ(attachment("x", "text/csv", "año \"1\".csv").headers.find("content-disposition"),
            "attachment; filename*=UTF-8''a%C3%B1o%20%221%22.csv");
  Response response;
  response.set_cookie({.name = "timon", .value = "abc", .max_age = std::chrono::seconds(5), .secure = true});
  EXPECT_EQ(response.headers.find("set-cookie"), "timon=abc; Path=/; Max-Age=5; Secure; HttpOnly; SameSite=Lax");
  EXPECT_THROW(response.set_cookie({.name = "timon", .value = "a;b"}), std::invalid_argument);
}

TEST(Response, knows_local_addresses) {
  for (const auto* local : {"/", "/es/planes?x=//y", "/app/"}) EXPECT_TRUE(is_local_address(local)) << local;
  for (const auto* other : {"", "//evil", "/\\evil", "\\/evil", "https://evil", "/\t/evil", "/a\\b"})
    EXPECT_FALSE(is_local_address(other)) << other;
}

TEST(Response, finds_entity_tags_in_lists) {
  for (const auto* list : {"\"a\"", "W/\"a\"", "\"x\", \"a\"", "*", "\"a.br\"", "\"x,y\" , \"a.gz\""})
    EXPECT_TRUE(names_tag(list, "\"a\"")) << list;
  for (const auto* list : {"", "\"b\"", "\"", ",,,", "\"a"}) EXPECT_FALSE(names_tag(list, "\"a\"")) << list;
}

}  // namespace
