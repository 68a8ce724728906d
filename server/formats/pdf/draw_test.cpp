#include "formats/pdf/draw.hpp"

#include <gmock/gmock.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace timon::formats::pdf {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

bool has_poppler() { return std::system("pdftotext -v >/dev/null 2>&1") == 0; }

Table table(std::size_t rows) {
  Table its{{{"Meta", 3}, {"Logrado", 1, Align::Right}}, {}};
  for (std::size_t row = 1; row <= rows; ++row)
    its.rows.push_back({{"Kilómetro " + std::to_string(row), std::to_string(row * 10)}, {}});
  return its;
}

Sheet sheet(std::vector<Block> blocks, Paper paper = Paper::Letter) {
  Sheet its{.paper = paper, .title = "Informe de avance", .owner = "Villa Clara", .subtitle = "Segundo trimestre"};
  its.seal = {"https://villa.example/es/verificar/ABCD-EFGH-JKMN", {"Código ABCD-EFGH-JKMN", "Compruébelo"}};
  its.page_words = [](int page, int pages) {
    return "Página " + std::to_string(page) + " de " + std::to_string(pages);
  };
  its.blocks = std::move(blocks);
  return its;
}

/// What a poppler tool says of a PDF.
std::string told(const std::string& tool, const std::string& pdf) {
  const auto folder = std::filesystem::temp_directory_path() / ("timon-pdf-" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "a.pdf", std::ios::binary) << pdf;
  const auto command = tool + " '" + (folder / "a.pdf").string() + "' " +
                       (tool.starts_with("pdftotext") ? "'" + (folder / "a.txt").string() + "'"
                                                      : "> '" + (folder / "a.txt").string() + "'");
  EXPECT_EQ(std::system(command.c_str()), 0) << command;
  std::ifstream text(folder / "a.txt");
  std::string all{std::istreambuf_iterator<char>(text), {}};
  std::filesystem::remove_all(folder);
  return all;
}

class Pdf : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!has_poppler()) GTEST_SKIP() << "poppler-utils is not installed: nothing here reads a PDF";
  }
};

TEST_F(Pdf, has_its_text_in_order_with_accents) {
  const auto text = told("pdftotext -layout", draw(sheet({Heading{"Anexo 3"}, table(2), Paragraph{"Ñandú, cigüeña"}})));
  EXPECT_THAT(text, AllOf(HasSubstr("Villa Clara"), HasSubstr("Informe de avance"), HasSubstr("Kilómetro 2"),
                          HasSubstr("Ñandú, cigüeña"), HasSubstr("Código ABCD-EFGH-JKMN"), HasSubstr("Página 1 de 1")));
  EXPECT_LT(text.find("Anexo 3"), text.find("Kilómetro 1"));
}

TEST_F(Pdf, goes_on_on_as_many_pages_as_it_takes_with_the_head_on_each) {
  const auto pdf = draw(sheet({table(120)}));
  EXPECT_THAT(told("pdfinfo", pdf), AllOf(HasSubstr("Pages:           4"), HasSubstr("letter")));
  const auto last = told("pdftotext -f 4 -layout", pdf);
  EXPECT_THAT(last, AllOf(HasSubstr("Logrado"), HasSubstr("Kilómetro 120"), HasSubstr("Página 4 de 4"),
                          HasSubstr("Villa Clara")));
}

TEST_F(Pdf, is_tagged_and_names_its_author_and_paper) {
  const auto told_of = told("pdfinfo", draw(sheet({table(1)}, Paper::A4)));
  EXPECT_THAT(told_of, AllOf(HasSubstr("Tagged:          yes"), HasSubstr("A4"), HasSubstr("Villa Clara")));
  EXPECT_THAT(told("pdfinfo -struct-text", draw(sheet({table(1)}))),
              AllOf(HasSubstr("Table"), HasSubstr("Kilómetro 1")));
}

/// A heading of Annex 2 stood at the end of a page whose next one began with what it headed.
TEST_F(Pdf, headings_stand_on_the_page_of_what_they_head) {
  for (std::size_t lines = 30; lines < 46; ++lines) {
    std::string filled;
    for (std::size_t line = 0; line < lines; ++line) filled += "línea\n";
    const auto text = told("pdftotext -layout",
                           draw(sheet({Paragraph{filled}, Heading{"A1.1.4 Familias"}, Heading{"Familias conectadas", 3},
                                       Facts{{{"Unidad de medida", "familias"}, {"Medio", "Listado"}}}, table(1)})));
    const auto from = text.find("A1.1.4"), until = text.find("Kilómetro 1");
    ASSERT_NE(until, std::string::npos);
    EXPECT_EQ(text.substr(from, until - from).find('\f'), std::string::npos) << lines << " lines above";
  }
}

TEST_F(Pdf, boxes_to_sign_are_never_cut) {
  std::vector<Block> blocks;
  for (int line = 0; line < 32; ++line) blocks.emplace_back(Paragraph{"Línea " + std::to_string(line)});
  blocks.emplace_back(SignatureBoxes{{{"Titular", {"Obras"}}, {"Planeación", {"Firma y sello"}}}});
  const auto pdf = draw(sheet(std::move(blocks)));
  EXPECT_THAT(told("pdftotext -f 2 -layout", pdf), AllOf(HasSubstr("Titular"), HasSubstr("Firma y sello")));
}

/// The second page of a report was two boxes to sign and nothing that one signs.
TEST_F(Pdf, boxes_to_sign_stand_below_the_last_words) {
  for (std::size_t lines = 20; lines < 46; ++lines) {
    std::string filled;
    for (std::size_t line = 0; line < lines; ++line) filled += "línea\n";
    const auto text = told("pdftotext -layout",
                           draw(sheet({Paragraph{filled}, Heading{"Lo que sigue", 3}, Paragraph{"Recibir las calles."},
                                       SignatureBoxes{{{"Titular", {"Obras"}}}}})));
    const auto from = text.find("Lo que sigue"), until = text.find("Titular");
    ASSERT_NE(until, std::string::npos);
    EXPECT_EQ(text.substr(from, until - from).find('\f'), std::string::npos) << lines << " lines above";
  }
}

TEST_F(Pdf, takes_a_text_without_spaces_and_one_longer_than_a_page) {
  std::string longest;
  for (int word = 0; word < 900; ++word) longest += "palabra" + std::to_string(word) + " ";
  Table noted = table(1);
  noted.rows[0].notes = {longest};
  const auto text = told("pdftotext", draw(sheet({Paragraph{std::string(600, 'W')}, noted})));
  EXPECT_THAT(text, AllOf(HasSubstr("palabra899"), Not(HasSubstr("palabra900"))));
}

TEST(PdfBytes, are_the_same_document_without_blocks_or_seal) {
  EXPECT_THAT(draw({.title = "Vacío"}), ::testing::StartsWith("%PDF-1."));
}

}  // namespace
}  // namespace timon::formats::pdf
