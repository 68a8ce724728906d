// A town's own form as LibreOffice saves it is filled, and LibreOffice reads the values in it. Where there is no
// LibreOffice, nothing is tried and that is said: the program itself never needs it.

#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "formats/template/fill.hpp"

namespace timon::formats::templates {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class OfficeRoundTrip : public ::testing::Test {
 protected:
  void SetUp() override {
    if (std::system("soffice --version >/dev/null 2>&1") != 0)
      GTEST_SKIP() << "no LibreOffice, so no form makes the round trip: apt-get install --no-install-recommends "
                      "libreoffice-calc-nogui libreoffice-writer-nogui";
    folder_ = fs::temp_directory_path() / ("timon-soffice-" + std::to_string(getpid()));
    fs::create_directories(folder_);
  }
  void TearDown() override {
    if (!folder_.empty()) fs::remove_all(folder_);
  }

  void put(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
  }
  std::string get(const std::string& name) const {
    std::ifstream file(folder_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  /// LibreOffice opens one file and saves it as another; false where it has no part for such files.
  bool convert(const std::string& name, const std::string& to) const {
    const auto folder = folder_.string();
    const auto command = "cd '" + folder + "' && timeout 120 soffice -env:UserInstallation=file://" + folder +
                         "/profile --headless --convert-to '" + to + "' '" + name + "' >soffice.log 2>&1";
    std::system(command.c_str());
    return fs::exists(folder_ / (fs::path(name).stem().string() + "." + to.substr(0, to.find(':'))));
  }

  fs::path folder_{};
};

Values values() {
  Values its;
  its.fields = {{"dependencia", {"Obras Públicas"}}, {"periodo", {"Segundo trimestre"}}};
  its.blocks["metas"] = {{{"codigo", {"M1"}}, {"logrado", {"12.5", true}}},
                         {{"codigo", {"=1+1"}}, {"logrado", {"30", true}}}};
  return its;
}

TEST_F(OfficeRoundTrip, saves_a_workbook_that_is_filled_and_read_again) {
  put("forma.csv", "Informe de {{dependencia}},{{periodo}}\n{{#metas}}{{codigo}},{{logrado}}{{/metas}}\nFin,\n");
  ASSERT_TRUE(convert("forma.csv", "xlsx")) << get("soffice.log");
  const auto filled = fill(FileKind::Xlsx, get("forma.xlsx"), values(), folder_);
  ASSERT_TRUE(filled);
  put("llena.xlsx", *filled);
  ASSERT_TRUE(convert("llena.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76")) << get("soffice.log");
  EXPECT_EQ(get("llena.csv"), "Informe de Obras Públicas,Segundo trimestre\nM1,12.5\n=1+1,30\nFin,\n");
}

TEST_F(OfficeRoundTrip, saves_a_text_that_is_filled_and_read_again) {
  put("forma.txt", "Informe de {{dependencia}}\n{{#metas}}\nMeta {{codigo}}: {{logrado}}\n{{/metas}}\nFin\n");
  if (!convert("forma.txt", "docx:MS Word 2007 XML"))
    GTEST_SKIP()
        << "LibreOffice is here, but its Writer not, or half configured: apt-get install libreoffice-writer-nogui, or "
           "dpkg --configure -a where that was stopped";
  const auto filled = fill(FileKind::Docx, get("forma.docx"), values(), folder_);
  ASSERT_TRUE(filled);
  put("llena.docx", *filled);
  ASSERT_TRUE(convert("llena.docx", "txt:Text (encoded):UTF8")) << get("soffice.log");
  EXPECT_THAT(get("llena.txt"), AllOf(HasSubstr("Informe de Obras Públicas"), HasSubstr("Meta M1: 12.5"),
                                      HasSubstr("Meta =1+1: 30"), HasSubstr("Fin"), Not(HasSubstr("{{"))));
}

}  // namespace
}  // namespace timon::formats::templates
