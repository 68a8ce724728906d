#include "domain/people/accent.hpp"

#include <gmock/gmock.h>

namespace timon::people {
namespace {

using Codes = std::vector<std::string>;

Codes codes_of(std::optional<std::string> light, std::optional<std::string> dark) {
  Codes codes;
  for (const FieldError& error : accent_errors(light, dark)) codes.push_back(error.field + ' ' + error.code);
  return codes;
}

TEST(Contrast, is_the_ratio_of_the_web_s_guidelines) {
  EXPECT_NEAR(*contrast_of("#000000", "#ffffff"), 21, 1e-9);
  EXPECT_NEAR(*contrast_of("#777777", "#FFFFFF"), 4.478, 1e-3);  // WCAG's own example of just too little
  EXPECT_EQ(contrast_of("#fff", "#ffffff"), std::nullopt);
  EXPECT_EQ(contrast_of("#12345g", "#ffffff"), std::nullopt);
}

TEST(Accent, is_legible_on_every_paper_of_its_theme_or_refused) {
  EXPECT_EQ(codes_of("#0b5d74", "#7cc4d8"), Codes{});
  EXPECT_EQ(codes_of(std::nullopt, std::nullopt), Codes{});
  EXPECT_EQ(codes_of("#7cc4d8", "#0b5d74"), (Codes{"accent accent_contrast", "accent_dark accent_contrast"}));
  EXPECT_EQ(codes_of("#777777", "#7cc4d8"), Codes{"accent accent_contrast"});
  EXPECT_EQ(codes_of("azul", "#7cc4d8"), Codes{"accent accent_form"});
  EXPECT_EQ(codes_of("#0b5d74", std::nullopt), Codes{"accent_dark accent_pair"});
  EXPECT_EQ(codes_of(std::nullopt, "#7cc4d8"), Codes{"accent accent_pair"});
}

TEST(Accent, tells_the_lowest_contrast_it_would_have) {
  const auto errors = accent_errors("#777777", "#7cc4d8");
  ASSERT_EQ(errors.size(), 1u);
  EXPECT_EQ(errors[0].arguments, (Arguments{{"ratio", "4.07"}}));
}

}  // namespace
}  // namespace timon::people
