#include "domain/people/logo.hpp"

#include <gmock/gmock.h>

namespace timon::people {
namespace {

using namespace std::string_literals;

TEST(Logo, is_a_picture_by_its_first_bytes) {
  EXPECT_EQ(picture_type_of("\x89PNG\r\n\x1a\n and so on"s), "image/png");
  EXPECT_EQ(picture_type_of("\xff\xd8\xff\xe0"s), "image/jpeg");
  EXPECT_EQ(picture_type_of("RIFF\x01\x02\x03\x04WEBPVP8 "s), "image/webp");
  EXPECT_EQ(picture_type_of("RIFF\x01\x02\x03\x04WAVEfmt "s), std::nullopt);
  EXPECT_EQ(picture_type_of("<svg onload='alert(1)'/>"s), std::nullopt);
  EXPECT_EQ(picture_type_of(""s), std::nullopt);
}

TEST(Logo, is_refused_when_it_is_no_picture_or_too_big) {
  const std::string small = "\xff\xd8\xff"s;
  EXPECT_TRUE(logo_errors(small).empty());
  EXPECT_TRUE(logo_errors(small + std::string(logo_limit - 3, 'x')).empty());
  EXPECT_EQ(logo_errors(small + std::string(logo_limit - 2, 'x')),
            (std::vector{FieldError{"logo", "logo_too_big", {{"limit", "256"}}}}));
  EXPECT_EQ(logo_errors("GIF89a"), (std::vector{FieldError{"logo", "logo_type"}}));
}

}  // namespace
}  // namespace timon::people
