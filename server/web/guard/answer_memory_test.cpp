#include "web/guard/answer_memory.hpp"

#include <gtest/gtest.h>

using namespace timon;
using namespace timon::guard;
using namespace std::chrono_literals;

namespace {

const AnswerMemory::Time start{};
const std::string text(5000, 'a');

http::Request asking(const http::Pairs& headers = {}) {
  http::Request request{.target = "/es/plan"};
  for (const auto& [name, value] : headers) request.headers.add(name, value);
  return request;
}

http::Response page() { return http::html(text).with("etag", "\"1\"").with("cache-control", "private, no-cache"); }

TEST(AnswerMemory, counts_as_new_for_a_moment_and_until_something_is_written) {
  AnswerMemory memory;
  const auto request = asking();
  const auto key = AnswerMemory::key_of(request);
  memory.keep(key, request, page(), 7, start);
  EXPECT_TRUE(memory.recall(key, 7, start + 100ms));
  EXPECT_FALSE(memory.recall(key, 8, start + 100ms));
  EXPECT_FALSE(memory.recall(key, 7, start + 300ms));
  EXPECT_TRUE(memory.find(key));
  memory.renew(key, 8, start + 300ms);
  EXPECT_TRUE(memory.recall(key, 8, start + 400ms));
}

TEST(AnswerMemory, tells_callers_languages_and_forms_apart) {
  const auto plain = AnswerMemory::key_of(asking());
  for (const auto* name : {"host", "authorization", "cookie", "accept", "accept-language"})
    EXPECT_NE(AnswerMemory::key_of(asking({{name, "x"}})), plain) << name;
  EXPECT_NE(AnswerMemory::key_of(asking({{"cookie", "x"}})), AnswerMemory::key_of(asking({{"authorization", "x"}})));
  EXPECT_NE(AnswerMemory::key_of(asking({{"accept-encoding", "br"}})), plain);
  EXPECT_EQ(AnswerMemory::key_of(asking({{"accept-encoding", "br, gzip"}})),
            AnswerMemory::key_of(asking({{"accept-encoding", "gzip, br"}})));
  http::Request post = asking();
  post.method = http::Method::Post;
  EXPECT_EQ(AnswerMemory::key_of(post), "");
}

TEST(AnswerMemory, keeps_the_form_that_its_caller_reads) {
  AnswerMemory memory;
  const auto request = asking({{"accept-encoding", "br"}});
  const auto kept = memory.keep(AnswerMemory::key_of(request), request, page(), 1, start);
  const auto& bytes = std::get<http::SharedBytes>(kept.body);
  EXPECT_EQ(bytes.plain, text);
  EXPECT_FALSE(bytes.brotli.empty());
  EXPECT_TRUE(bytes.gzip.empty());
}

TEST(AnswerMemory, keeps_nothing_that_is_not_said_to_be_the_same_again) {
  AnswerMemory memory;
  const auto request = asking();
  const auto key = AnswerMemory::key_of(request);
  auto refused = page();
  refused.status = 404;
  auto signing_in = page();
  signing_in.headers.set("set-cookie", "a=b");
  for (const auto& response : {http::html(text), refused, signing_in, page().with("cache-control", "no-store")}) {
    memory.keep(key, request, response, 1, start);
    EXPECT_FALSE(memory.find(key));
  }
}

TEST(AnswerMemory, keeps_for_good_what_never_changes) {
  AnswerMemory memory;
  const auto request = asking();
  const auto key = AnswerMemory::key_of(request);
  memory.keep(key, request, http::html(text).with("cache-control", "public, max-age=31536000, immutable"), 1, start);
  EXPECT_TRUE(memory.recall(key, 99, start + 24h));
}

TEST(AnswerMemory, forgets_what_was_not_asked_for_longest) {
  AnswerMemory memory(20'000);
  const auto request = asking();
  for (const auto* key : {"a", "b", "c"}) memory.keep(key, request, page(), 1, start);
  EXPECT_TRUE(memory.recall("a", 1, start));
  memory.keep("d", request, page(), 1, start);
  EXPECT_TRUE(memory.find("a"));
  EXPECT_FALSE(memory.find("b"));
  EXPECT_TRUE(memory.find("d"));
}

}  // namespace
