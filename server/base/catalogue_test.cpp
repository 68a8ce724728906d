#include "base/catalogue.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>

namespace timon {
namespace {

TEST(Locale, writes_numbers_as_the_language_does) {
  const Locale spanish("es"), mexican("es-MX"), english("en"), portuguese("pt");
  EXPECT_EQ(spanish.percent({6235}), "62,35\u00a0%");
  EXPECT_EQ(spanish.percent({5000}), "50,00\u00a0%");
  EXPECT_EQ(mexican.percent({6235}), "62.35%");
  EXPECT_EQ(english.percent({6235}), "62.35%");
  EXPECT_EQ(portuguese.percent({6235}), "62,35%");
  EXPECT_EQ(spanish.number(Millionths{12'345'678'900'000}), "12.345.678,9");
  EXPECT_EQ(spanish.number(Millionths{-1}), "-0,000001");
  EXPECT_EQ(spanish.fixed(12'345, 3, 2), "12,35");
  EXPECT_EQ(spanish.number(9'223'372'036'854'775'807, 0), "9.223.372.036.854.775.807");
}

TEST(Locale, writes_days_in_words) {
  const auto day = make_day(2026, 6, 30);
  EXPECT_EQ(Locale("es").day(day), "30 de junio de 2026");
  EXPECT_EQ(Locale("en").day(day), "June 30, 2026");
  EXPECT_EQ(Locale("pt").day(day), "30 de junho de 2026");
  EXPECT_EQ(Locale("es").short_day(day), "30 jun 2026");
}

TEST(Locale, writes_a_moment_by_the_clocks_of_the_place) {
  const auto instant = *parse_instant("2026-07-01T03:42:00.000000Z");
  EXPECT_EQ(Locale("es").moment(instant, "America/Bogota"), "30 de junio de 2026, 22:42");
}

TEST(Locale, refuses_a_tag_it_does_not_know) { EXPECT_THROW(Locale("zz-nowhere"), std::invalid_argument); }

TEST(Catalogue, fills_messages) {
  const Catalogue es(Locale("es"), R"({
    "plain": "Guardado",
    "hello": "Hola, {name}.",
    "goals": "{n, plural, one {# meta necesita} other {# metas necesitan}} una decisión",
    "sum": "Los pesos suman {sum, number} y deben sumar 100",
    "until": "Hasta el {end_on}",
    "code": "Plan {code}",
    "error.not_found": "No existe o no está disponible."
  })");
  EXPECT_EQ(es.text("plain"), "Guardado");
  EXPECT_EQ(es.text("hello", {{"name", "<Ana> {x} 'q'"}}), "Hola, <Ana> {x} 'q'.");
  EXPECT_EQ(es.text("goals", {{"n", "1"}}), "1 meta necesita una decisión");
  EXPECT_EQ(es.text("goals", {{"n", "12345"}}), "12.345 metas necesitan una decisión");
  EXPECT_EQ(es.text("sum", {{"sum", "99.99"}}), "Los pesos suman 99,99 y deben sumar 100");
  EXPECT_EQ(es.text("until", {{"end_on", "2026-06-30"}}), "Hasta el 30 de junio de 2026");
  EXPECT_EQ(es.text("code", {{"code", "12345"}}), "Plan 12345");
  EXPECT_EQ(es.sentence(not_found()), "No existe o no está disponible.");
  EXPECT_THAT(es.faults(), testing::IsEmpty());
}

TEST(Catalogue, shows_the_key_of_what_it_lacks_and_the_name_of_what_it_was_not_given) {
  const Catalogue es(Locale("es"), R"({"hello": "Hola, {name}."})");
  EXPECT_EQ(es.text("nowhere"), "nowhere");
  EXPECT_EQ(es.text("hello"), "Hola, {name}.");
  EXPECT_EQ(es.sentence("strange"), "error.strange");
}

TEST(Catalogue, falls_back_to_the_complete_language) {
  const Catalogue es(Locale("es"), R"({"a": "uno", "n": "{n, number}"})");
  const Catalogue en(Locale("en"), R"({"a": "one"})", &es);
  EXPECT_EQ(en.text("a"), "one");
  EXPECT_EQ(en.text("n", {{"n", "1.5"}}), "1,5");
  EXPECT_TRUE(en.has("n"));
  EXPECT_FALSE(en.has("z"));
}

TEST(Catalogue, names_messages_that_cannot_be_read) {
  const Catalogue es(Locale("es"), R"({"open": "Hola, {name", "empty": "", "plural": "{n, plural, one {x}}"})");
  const auto faults = es.faults();
  ASSERT_EQ(faults.size(), 3U);
  EXPECT_THAT(faults[0], testing::HasSubstr("empty"));
  EXPECT_THAT(faults[1], testing::HasSubstr("open"));
  EXPECT_THAT(faults[2], testing::HasSubstr("plural"));
  EXPECT_EQ(es.text("open"), "Hola, {name");
}

TEST(Catalogue, is_shared_between_threads) {
  const Catalogue es(Locale("es"), R"({"goals": "{n, plural, one {# meta} other {# metas}}"})");
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([&es, t] {
      const auto n = std::to_string(t + 2);
      for (int i = 0; i < 500; ++i) EXPECT_EQ(es.text("goals", {{"n", n}}), n + " metas");
    });
  for (auto& thread : threads) thread.join();
}

class Shipped : public testing::TestWithParam<const char*> {};

TEST_P(Shipped, has_only_messages_that_can_be_read) {
  std::ifstream file(std::string(TIMON_SOURCE_DIR "/i18n/") + GetParam() + ".json");
  const std::string json{std::istreambuf_iterator<char>(file), {}};
  const Catalogue catalogue(Locale(GetParam()), json);
  EXPECT_GT(catalogue.keys().size(), 40U);
  EXPECT_THAT(catalogue.faults(), testing::IsEmpty());
}
INSTANTIATE_TEST_SUITE_P(Catalogues, Shipped, testing::Values("es", "en", "pt"));

TEST(FlatTexts, refuse_everything_but_a_flat_object_of_texts) {
  for (const auto* bad :
       {"", "{", "[]", R"({"a": 1})", R"({"a": {"b": "c"}})", R"({"a": "b" "c": "d"})", R"({"a": "b"} x)",
        R"({"a": "b", "a": "c"})", "{\"a\": \"b\n\"}", R"({"a": "\u00e1"})", "{\"a\": \"\xff\"}"})
    EXPECT_THROW(parse_flat_texts(bad), std::invalid_argument) << bad;
  EXPECT_EQ(parse_flat_texts(R"({"a": "\"x\"\n", "b": ""})").front().second, "\"x\"\n");
  EXPECT_TRUE(parse_flat_texts(" {} ").empty());
}

}  // namespace
}  // namespace timon
