#include <gtest/gtest.h>

#include <set>

#include "base/day.hpp"
#include "base/error.hpp"
#include "base/folded.hpp"
#include "base/id.hpp"
#include "base/secret.hpp"

namespace timon {
namespace {

struct OfficeTag;
using OfficeId = Id<OfficeTag>;

TEST(Id, grows_and_never_repeats) {
  std::set<OfficeId> seen;
  OfficeId last{0};
  for (int i = 0; i < 100'000; ++i) {
    const auto id = next_id<OfficeId>();
    EXPECT_LT(last, id);
    last = id;
    seen.insert(id);
  }
  EXPECT_EQ(seen.size(), 100'000U);
}

TEST(Id, is_read_only_from_plain_digits) {
  EXPECT_EQ(parse_id<OfficeId>("12"), OfficeId{12});
  for (const auto* bad : {"", "0", "-1", "1 ", "1x", "9223372036854775808"})
    EXPECT_FALSE(parse_id<OfficeId>(bad)) << bad;
}

TEST(Day, is_read_strictly) {
  EXPECT_EQ(parse_day("2024-02-29"), make_day(2024, 2, 29));
  for (const auto* bad : {"2023-02-29", "2024-2-29", "29/02/2024", "2024-02-30", "0000-01-01", ""})
    EXPECT_FALSE(parse_day(bad)) << bad;
  EXPECT_EQ(make_day(2026, 1, 1) - make_day(2025, 12, 31), 1);
}

TEST(Instant, text_and_back) {
  const auto instant = parse_instant("2026-06-30T23:59:59.000001Z");
  ASSERT_TRUE(instant);
  EXPECT_EQ(instant->text(), "2026-06-30T23:59:59.000001Z");
  EXPECT_FALSE(parse_instant("2026-06-30T24:00:00.000000Z"));
}

TEST(LocalDay, follows_the_zone) {
  const auto instant = *parse_instant("2026-07-01T03:00:00.000000Z");
  EXPECT_EQ(local_day(instant, "America/Bogota"), make_day(2026, 6, 30));
  EXPECT_EQ(local_day(instant, "Europe/Madrid"), make_day(2026, 7, 1));
  EXPECT_EQ(start_of_day(make_day(2026, 7, 1), "America/Bogota").text(), "2026-07-01T05:00:00.000000Z");
  EXPECT_FALSE(is_time_zone("America/Tenjo"));
}

TEST(Folded, forgets_accents_case_and_extra_blanks) {
  EXPECT_EQ(folded("  Educación\n  PÚBLICA, NIŃEZ "), "educacion publica, ninez");
  EXPECT_EQ(folded(""), "");
  EXPECT_TRUE(is_utf8("ñandú"));
  EXPECT_FALSE(is_utf8("\xF1"));
}

TEST(Secret, passwords_verify_and_tokens_differ) {
  const auto hash = hash_password("clave larga");
  EXPECT_TRUE(verify_password(hash, "clave larga"));
  EXPECT_FALSE(verify_password(hash, "clave corta"));
  EXPECT_FALSE(verify_password("", "nobody has this password"));
  EXPECT_NE(random_token(), random_token());
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Result, unchecked_use_is_a_mistake) {
  const Result<int> refused = not_found();
  EXPECT_THROW(static_cast<void>(refused.value()), UncheckedResult);
}

}  // namespace
}  // namespace timon
