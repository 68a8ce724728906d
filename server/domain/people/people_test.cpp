#include <gmock/gmock.h>

#include "domain/people/office.hpp"
#include "domain/people/person.hpp"
#include "domain/people/sign_in_pace.hpp"

namespace timon::people {
namespace {

using std::chrono::seconds;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> codes(const std::vector<FieldError>& errors) {
  std::vector<std::string> found;
  for (const FieldError& error : errors) found.push_back(error.field + ":" + error.code);
  return found;
}

const Person ana{.user_name = "ana.perez", .name = "Ana Pérez", .email = "ana@tenjo.gov.co", .post = "Alcaldesa"};

TEST(People, may_have_plain_data) { EXPECT_THAT(person_errors(ana), IsEmpty()); }

TEST(People, are_told_every_mistake_at_once) {
  Person person = ana;
  person.user_name = "Ana Pérez";
  person.name = "  ";
  person.post = "a\nb";
  person.email = "ana@@x";
  EXPECT_THAT(codes(person_errors(person)),
              ElementsAre("user_name:user_name_form", "name:required", "post:control_character", "email:email_form"));
}

TEST(Passwords, are_long_and_not_what_everybody_tries) {
  const auto code = [](std::string_view password) {
    const auto errors = password_errors("password", password, "ana.perez");
    return errors.empty() ? "" : errors.front().code;
  };
  EXPECT_EQ(code("caballo correcto"), "");
  EXPECT_EQ(code("ñandúñandú"), "");
  EXPECT_EQ(code("ñandúñand"), "password_too_short");
  EXPECT_EQ(code("Contraseña123"), "password_too_common");
  EXPECT_EQ(code("aaaaaaaaaaaa"), "password_too_common");
  EXPECT_EQ(code("ana.perez2024"), "password_too_common");
  EXPECT_EQ(code(std::string(501, 'x') + "y"), "too_long");
}

TEST(Tokens, end) {
  const Instant now = *parse_instant("2026-06-30T10:00:00.000000Z");
  EXPECT_TRUE(is_usable({}, now));
  EXPECT_FALSE(is_usable({.expires_at = now}, now));
  EXPECT_TRUE(is_usable({.expires_at = now + seconds(1)}, now));
  EXPECT_FALSE(is_usable({.revoked_at = now}, now));
}

TEST(SignInPace, slows_down_and_never_locks) {
  const Instant now = *parse_instant("2026-06-30T10:00:00.000000Z");
  const auto pause = [&](FailureCount what, std::int64_t count, int seconds_ago) {
    return pause_after(what, {count, now + seconds(-seconds_ago)}, now).count();
  };
  using enum FailureCount;
  EXPECT_EQ(pause_after(AccountFromAddress, {}, now).count(), 0);
  EXPECT_EQ(pause(AccountFromAddress, 4, 0), 0);
  EXPECT_EQ(pause(AccountFromAddress, 5, 0), 1);
  EXPECT_EQ(pause(AccountFromAddress, 5, 1), 0);
  EXPECT_EQ(pause(AccountFromAddress, 8, 3), 5);
  EXPECT_EQ(pause(AccountFromAddress, 1000, 0), 30);
  EXPECT_EQ(pause(AccountFromAddress, 1000, 30), 0);
  EXPECT_EQ(pause(Address, 39, 0), 0);
  EXPECT_EQ(pause(Address, 40, 0), 1);
}

const std::vector<Office> forest{{.id = {4}, .parent_id = OfficeId{2}, .position = 1},
                                 {.id = {3}, .parent_id = OfficeId{1}, .position = 2},
                                 {.id = {2}, .parent_id = OfficeId{1}, .position = 1},
                                 {.id = {1}},
                                 {.id = {9}, .position = 1}};

TEST(Offices, stand_in_tree_order) {
  std::vector<std::int64_t> ids;
  for (const Office& office : in_tree_order(forest)) ids.push_back(office.id.value);
  EXPECT_THAT(ids, ElementsAre(1, 2, 4, 3, 9));
}

TEST(Offices, know_what_is_below) {
  EXPECT_TRUE(is_at_or_below(forest, {4}, {1}));
  EXPECT_TRUE(is_at_or_below(forest, {4}, {4}));
  EXPECT_FALSE(is_at_or_below(forest, {1}, {4}));
  EXPECT_FALSE(is_at_or_below(forest, {9}, {1}));
  const std::vector<Office> cycle{{.id = {1}, .parent_id = OfficeId{2}}, {.id = {2}, .parent_id = OfficeId{1}}};
  EXPECT_FALSE(is_at_or_below(cycle, {1}, {3}));
}

TEST(Offices, need_code_and_name) {
  EXPECT_THAT(codes(office_errors({.code = "a/b", .name = ""})), ElementsAre("code:code_form", "name:required"));
  EXPECT_THAT(codes(institution_errors({.time_zone = "Bogota", .language = "fr"})),
              ElementsAre("time_zone:unknown_time_zone", "language:unknown_name"));
  EXPECT_THAT(institution_errors({.time_zone = "America/Bogota", .language = "es"}), IsEmpty());
}

}  // namespace
}  // namespace timon::people
