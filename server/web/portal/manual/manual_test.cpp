#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "base/embedded.hpp"
#include "web/guard/languages.hpp"
#include "web/portal/manual/chapter.hpp"
#include "web/portal/manual/manual_page.hpp"

namespace timon::portal {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

const Addresses spanish("es");

std::set<std::string> found(const std::string& text, const char* pattern) {
  const std::regex expression(pattern);
  std::set<std::string> all;
  for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at) all.insert((*at)[1]);
  return all;
}

std::string whole_manual() {
  std::string text = chapter("", spanish)->text.markup;
  for (const auto& name : chapter_names()) text += chapter(name, spanish)->text.markup;
  return text;
}

TEST(Manual, has_a_chapter_for_each_person_and_leads_to_it) {
  EXPECT_THAT(chapter_names(), testing::UnorderedElementsAre("administracion", "ciudadania", "director", "ejecutor",
                                                             "planeacion", "titular", "verificador"));
  const auto contents = chapter("", spanish);
  for (const auto& name : chapter_names()) {
    EXPECT_THAT(contents->text.markup, HasSubstr("href=\"/es/ayuda/" + name + "\""));
    EXPECT_NE(chapter(name, spanish)->title, "") << name;
  }
  EXPECT_FALSE(chapter("README", spanish));
  EXPECT_FALSE(chapter("../rules", spanish));
}

TEST(Manual, leads_nowhere_that_is_not_there) {
  std::set<std::string> known{"/es/ayuda"};
  for (const auto& name : chapter_names()) known.insert(spanish.manual_chapter(name));
  for (const auto& address : found(whole_manual(), "<a href=\"([^\"]*)\"")) EXPECT_THAT(known, Contains(address));
}

TEST(Manual, shows_every_picture_it_has_each_described_and_small) {
  std::set<std::string> pictures;
  for (const auto path : embedded_files("docs/manual/pictures/")) {
    pictures.insert("/assets/manual/" + std::string(path.substr(path.rfind('/') + 1)));
    EXPECT_LE(embedded_file(path)->size(), 60U * 1024) << path;
  }
  const auto text = whole_manual();
  EXPECT_EQ(found(text, "<img src=\"([^\"]*)\""), pictures);
  EXPECT_LE(pictures.size(), 40U);
  EXPECT_THAT(text, Not(HasSubstr("alt=\"\"")));
}

TEST(Manual, is_the_same_spanish_text_on_pages_of_every_language) {
  const guard::Languages languages;
  const Owner tenjo{"Tenjo", "es", false};
  const auto body = [&](const char* language) {
    return std::get<std::string>(manual_page("ejecutor", tenjo, languages.of(language))->body);
  };
  EXPECT_THAT(body("es"), HasSubstr("<article class=\"manual\" lang=\"es\">"));
  EXPECT_THAT(body("es"), Not(HasSubstr("class=\"note\"")));
  EXPECT_THAT(body("pt"), HasSubstr("class=\"note\""));
  EXPECT_THAT(body("en"), HasSubstr("href=\"/en/help\""));
  EXPECT_FALSE(manual_page("nadie", tenjo, languages.of("es")));
}

}  // namespace
}  // namespace timon::portal
