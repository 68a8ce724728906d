#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <limits>

#include "formats/json/read.hpp"
#include "formats/json/write.hpp"

namespace timon::formats::json {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

enum class Sense { Ascending, Descending };
constexpr auto names_of(Sense) {
  return std::to_array<Name<Sense>>({{Sense::Ascending, "ascending"}, {Sense::Descending, "descending"}});
}

using GoalId = Id<struct GoalTag>;

struct Target {
  std::string period;
  Millionths value;
  bool operator==(const Target&) const = default;
};
BOOST_DESCRIBE_STRUCT(Target, (), (period, value))

struct Goal {
  GoalId id;
  std::string name;
  std::optional<Hundredths> weight;
  Sense sense = Sense::Ascending;
  Day start_on;
  std::vector<Target> targets;
  bool is_public = false;
  int position = 0;
  std::optional<std::optional<std::string>> note;
  bool operator==(const Goal&) const = default;
};
BOOST_DESCRIBE_STRUCT(Goal, (), (id, name, weight, sense, start_on, targets, is_public, position, note))

const Goal goal{{12},
                "Vías \"rurales\"",
                Hundredths{1250},
                Sense::Descending,
                make_day(2026, 6, 30),
                {{"2026-T1", {1'500'000}}},
                true,
                3,
                {}};

FieldError error(std::string field, std::string code, Arguments arguments = {}) {
  return {std::move(field), std::move(code), std::move(arguments)};
}

TEST(Json, a_struct_comes_back_as_it_was_written) {
  const auto text = write(goal);
  EXPECT_EQ(text, R"({"id":"12","name":"Vías \"rurales\"","weight":12.5,"sense":"descending","start_on":"2026-06-30",)"
                  R"("targets":[{"period":"2026-T1","value":1.5}],"is_public":true,"position":3,"note":null})");
  const auto back = read<Goal>(text);
  ASSERT_TRUE(back);
  ASSERT_TRUE(back->note);
  EXPECT_FALSE(*back->note);
  EXPECT_EQ(back->targets, goal.targets);
  EXPECT_EQ(back->weight, goal.weight);
  EXPECT_EQ(back->name, goal.name);
}

TEST(Json, every_field_error_is_told_at_once_by_its_path) {
  const auto result = read<Goal>(
      R"({"id":12,"name":null,"weight":"5","sense":"up","start_on":"2026-13-01",)"
      R"("targets":[{"period":"a","value":1},{"period":7,"value":0.1234567,"extra":1}],"position":1.5,"colour":1})");
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().kind, ErrorKind::Invalid);
  EXPECT_THAT(result.error().fields,
              UnorderedElementsAre(
                  error("id", "wrong_type", {{"expected", "id"}}), error("name", "wrong_type", {{"expected", "text"}}),
                  error("weight", "wrong_type", {{"expected", "number"}}),
                  error("sense", "unknown_name", {{"value", "up"}, {"expected", "ascending, descending"}}),
                  error("start_on", "wrong_type", {{"expected", "day"}}),
                  error("targets[1].period", "wrong_type", {{"expected", "text"}}),
                  error("targets[1].value", "too_many_decimals", {{"limit", "6"}}),
                  error("targets[1].extra", "unknown_field"), error("is_public", "missing_field"),
                  error("position", "wrong_type", {{"expected", "whole_number"}}), error("colour", "unknown_field")));
}

TEST(Json, optional_members_may_be_left_out) {
  const auto back = read<Goal>(
      R"({"id":"1","name":"a","sense":"ascending","start_on":"2026-01-01","targets":[],"is_public":false,"position":0})");
  ASSERT_TRUE(back);
  EXPECT_FALSE(back->weight);
  EXPECT_FALSE(back->note);
}

TEST(Json, duplicate_keys_are_refused_by_path) {
  const auto result = parse(R"({"a":{"b":1,"b":2},"a":3})");
  ASSERT_FALSE(result);
  EXPECT_THAT(result.error().fields, ElementsAre(error("a.b", "duplicate_field"), error("a", "duplicate_field")));
}

TEST(Json, numbers_keep_their_text_up_to_15_digits) {
  for (const std::string text :
       {"0", "-0.5", "123456789012345", "1e3", "1.25E-4", "0.000001", "12000000000000000000"}) {
    const auto value = parse("[" + text + " ]");
    ASSERT_TRUE(value) << text;
    EXPECT_EQ(std::get<Number>(std::get<List>(value->it)[0].it).text, text);
  }
  const auto result = parse(R"({"a":[1,1234567890.123456]})");
  ASSERT_FALSE(result);
  EXPECT_THAT(result.error().fields, ElementsAre(error("a[1]", "too_many_digits", {{"limit", "15"}})));
  EXPECT_EQ(parse(R"({"a":1e999})").error().fields[0], error("a", "number_out_of_range"));
}

TEST(Json, decimals_that_64_bits_do_not_hold_are_refused) {
  EXPECT_EQ(read<std::vector<Millionths>>("[99999999999999]").error().fields[0], error("[0]", "number_out_of_range"));
  EXPECT_EQ(read<std::vector<std::uint8_t>>("[256]").error().fields[0], error("[0]", "number_out_of_range"));
  EXPECT_EQ(read<std::vector<unsigned>>("[-1]").error().fields[0], error("[0]", "number_out_of_range"));
}

TEST(Json, malformed_documents_are_refused) {
  for (const std::string_view text : {"",
                                      " ",
                                      "{",
                                      "}",
                                      "[1,]",
                                      "{\"a\":}",
                                      "{\"a\" 1}",
                                      "{a:1}",
                                      "[01]",
                                      "[1.]",
                                      "[.5]",
                                      "[+1]",
                                      "[NaN]",
                                      "[1 2]",
                                      "[1] 2",
                                      "[1]]",
                                      "{\"a\":1}{\"a\":2}",
                                      "\"a",
                                      "[\"\\x\"]",
                                      "[\"\\ud800\"]",
                                      "[tru]",
                                      "[nul]",
                                      "[truee]",
                                      "[12abc]",
                                      "['a']",
                                      "[\"a\nb\"]",
                                      "[\"\xC3\"]",
                                      "[\"\xED\xA0\x80\"]",
                                      "[\"\xC0\xAF\"]",
                                      "nulll",
                                      "[1/**/]",
                                      "\xEF\xBB\xBF",
                                      "[-]",
                                      "[1e]",
                                      "[1e+]"}) {
    const auto result = parse(text);
    ASSERT_FALSE(result) << text;
    EXPECT_EQ(result.error().fields.at(0).code, "malformed_json") << text;
  }
}

TEST(Json, nesting_has_a_limit) {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  EXPECT_TRUE(parse(nested(32)));
  for (const auto depth : {33U, 41U, 2'000U, 1'000'000U}) {
    const auto result = parse(nested(depth));
    ASSERT_FALSE(result) << depth;
    EXPECT_EQ(result.error().fields.at(0).code, "json_too_deep") << depth;
  }
  EXPECT_FALSE(parse(std::string(1'000'000, '[')));
}

TEST(Json, text_is_escaped_for_every_reader) {
  EXPECT_EQ(write(std::string("a\"b\\c\n\r\t\x01\x7F</script>&")),
            R"("a\"b\\c\n\r\t\u0001\u007f\u003c/script\u003e\u0026")");
  EXPECT_EQ(write(std::string("\xE2\x80\xA8ñ\xF0\x9F\x99\x82")), "\"\\u2028ñ\xF0\x9F\x99\x82\"");
  EXPECT_EQ(write(std::string("a\xFF\xC3")), "\"a\xEF\xBF\xBD\xEF\xBF\xBD\"");
}

TEST(Json, doubles_are_finite_and_short) {
  EXPECT_EQ(write(0.1), "0.1");
  EXPECT_EQ(write(-0.0), "0");
  EXPECT_EQ(write(2.0 / 3), "0.666666666666667");
  EXPECT_THROW(write(std::numeric_limits<double>::quiet_NaN()), std::logic_error);
  EXPECT_THROW(write(std::numeric_limits<double>::infinity()), std::logic_error);
}

TEST(Json, named_values_and_maps_are_objects) {
  EXPECT_EQ(write(Arguments{{"expected", "km"}}), R"({"expected":"km"})");
  const auto back = read<std::map<std::string, int>>(R"({"a":1,"b":2})");
  ASSERT_TRUE(back);
  EXPECT_EQ(write(*back), R"({"a":1,"b":2})");
}

TEST(Json, any_text_comes_back) {
  rc::check([](const std::u32string& drawn) {
    std::string text;
    for (const char32_t c : drawn) text += static_cast<char>(c % 128);
    const auto back = read<std::string>(write(text));
    RC_ASSERT(back.has_value());
    RC_ASSERT(*back == text);
  });
}

TEST(Json, any_bytes_end_in_a_value_or_a_refusal) {
  rc::check([](const std::string& before, const std::string& after) {
    const auto value = parse(before + R"({"a":[1,2,{"b":"c"}]})" + after);
    if (value) {
      const auto again = parse(write(*value));
      RC_ASSERT(again.has_value());
      RC_ASSERT(write(*again) == write(*value));
    }
  });
}

}  // namespace
}  // namespace timon::formats::json
