#include <fcntl.h>
#include <gd.h>
#include <gtest/gtest.h>
#include <unistd.h>
#include <zip.h>
#include <zlib.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <vector>

#include "formats/inspection/gathered.hpp"
#include "formats/inspection/inspect.hpp"
#include "formats/inspection/sniff.hpp"

namespace timon::formats::inspection {
namespace {

Result<Inspected> looked(const std::string& bytes, Pictures pictures = Pictures::Make) {
  Gathered file("/tmp");
  file.append(bytes);
  return inspect(file.descriptor(), pictures);
}

std::string file_at(const std::string& path) {
  std::ifstream file(std::string(TIMON_SOURCE_DIR) + "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// 800 by 400, its left half red.
std::string jpeg() {
  auto* image = gdImageCreateTrueColor(800, 400);
  gdImageFilledRectangle(image, 0, 0, 799, 399, gdTrueColor(255, 255, 255));
  gdImageFilledRectangle(image, 0, 0, 399, 399, gdTrueColor(200, 0, 0));
  int size = 0;
  void* bytes = gdImageJpegPtr(image, &size, 90);
  std::string text(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
  gdFree(bytes);
  gdImageDestroy(image);
  return text;
}

/// An EXIF segment that says how the camera was held, and a place that must not get out.
std::string with_exif(const std::string& picture, char orientation) {
  std::string exif("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25);
  exif += orientation;
  exif += std::string("\0\0\0\0\0\0", 6);
  exif += "4.917N 74.143W";
  const auto size = exif.size() + 2;
  return picture.substr(0, 2) + "\xff\xe1" + char(size >> 8) + char(size & 0xff) + exif + picture.substr(2);
}

struct Size {
  int width = 0, height = 0;
  bool operator==(const Size&) const = default;
};
Size size_of(const std::string& bytes) {
  auto* image = gdImageCreateFromJpegPtr(int(bytes.size()), const_cast<char*>(bytes.data()));
  if (!image) return {};
  const Size size{gdImageSX(image), gdImageSY(image)};
  gdImageDestroy(image);
  return size;
}

TEST(Inspection, knows_files_by_their_bytes) {
  const auto type = [](const std::string& bytes) { return looked(bytes, Pictures::Skip).value().media_type; };
  EXPECT_EQ(type("%PDF-1.4\n%%EOF\n"), "application/pdf");
  EXPECT_EQ(type("#!/bin/sh\necho\n"), "text/x-shellscript");
  EXPECT_EQ(type("Código;Meta\n1;Pozos\n").substr(0, 5), "text/");
  EXPECT_EQ(type(file_at("fixtures/workbooks/libreoffice.xlsx")),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  EXPECT_EQ(type(file_at("fixtures/workbooks/libreoffice.xls")), "application/vnd.ms-excel");
  EXPECT_EQ(type("PK\x03\x04 no archive"), "application/zip");
}

/// The bytes of a compound file with one more storage in its directory.
std::string with_storage(std::string compound, std::string_view name) {
  std::string entry;
  for (const char c : name) entry += {c, '\0'};
  entry.resize(128, '\0');
  entry[64] = char(2 * (name.size() + 1));
  entry[66] = '\x01';
  return compound + entry;
}

// Programs were only looked for in ZIP: a .doc, .xls or .ppt with macros was taken.
TEST(Inspection, sees_programs_in_what_old_programs_saved) {
  const auto workbook = file_at("fixtures/workbooks/libreoffice.xls");
  const auto has_macros = [](const std::string& bytes) { return looked(bytes, Pictures::Skip)->has_macros; };
  EXPECT_FALSE(has_macros(workbook));
  for (const auto* name : {"_VBA_PROJECT_CUR", "_VBA_PROJECT", "Macros", "VBA"})
    EXPECT_TRUE(has_macros(with_storage(workbook, name))) << name;
  EXPECT_FALSE(has_macros(with_storage(workbook, "Macrosistema")));
  EXPECT_FALSE(has_macros(workbook + std::string("M\0a\0c\0r\0o\0s\0\0\0", 14))) << "somebody wrote the word";
  const auto presentation = [&](char says) {
    return workbook + std::string("\x02\0\0\x04\x0c\0\0\0\x07\0\0\0", 12) + says + std::string(7, '\0');
  };
  EXPECT_TRUE(has_macros(presentation(1)));
  EXPECT_FALSE(has_macros(presentation(0)));
}

std::string archive_of(const std::vector<std::string>& names) {
  const auto path = std::filesystem::temp_directory_path() / ("packed-" + std::to_string(getpid()) + ".zip");
  auto* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  for (const auto& name : names) {
    const std::string_view text = name == "mimetype" ? "application/vnd.oasis.opendocument.text" : "x";
    const auto index = zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0), 0);
    zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_STORE, 0);
  }
  zip_close(archive);
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  std::filesystem::remove(path);
  return bytes;
}

// Of open documents only one entry of Basic's was known: macros in Python or JavaScript, or without that entry, passed.
TEST(Inspection, sees_programs_in_open_documents) {
  const auto look = [](const std::vector<std::string>& names) {
    return looked(archive_of(names), Pictures::Skip).value();
  };
  const auto sound = look({"mimetype", "content.xml"});
  EXPECT_EQ(sound.media_type, "application/vnd.oasis.opendocument.text");
  EXPECT_FALSE(sound.has_macros);
  for (const auto* name : {"Basic/script-lc.xml", "Basic/Standard/Module1.xml", "Scripts/python/obra.py"})
    EXPECT_TRUE(look({"mimetype", "content.xml", name}).has_macros) << name;
}

// A document of a megabyte that unpacks to a gigabyte was taken: who opens it to review has no machine left.
TEST(Inspection, takes_no_document_that_unpacks_without_end) {
  const auto packed = [](std::size_t size, int parts) {
    const auto path = std::filesystem::temp_directory_path() / ("bomb-" + std::to_string(getpid()) + ".zip");
    const std::string zeros(size, '\0');
    auto* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    for (const auto* name : {"[Content_Types].xml", "word/document.xml"})
      zip_file_add(archive, name, zip_source_buffer(archive, "x", 1, 0), 0);
    for (int part = 0; part < parts; ++part)
      zip_file_add(archive, ("word/media/" + std::to_string(part) + ".bin").c_str(),
                   zip_source_buffer(archive, zeros.data(), zeros.size(), 0), 0);
    zip_close(archive);
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    std::filesystem::remove(path);
    return looked(bytes, Pictures::Skip)->media_type;
  };
  EXPECT_EQ(packed(std::size_t{90} << 20, 1),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  EXPECT_EQ(packed(std::size_t{110} << 20, 1), "application/zip");
  EXPECT_EQ(packed(std::size_t{30} << 20, 4), "application/zip") << "together";
}

// Macros of Excel 4 live in sheets: neither a storage nor vbaProject.bin tells of them.
TEST(Inspection, sees_macro_sheets_of_excel_4) {
  const auto workbook = file_at("fixtures/workbooks/libreoffice.xls");
  const auto has_macros = [](const std::string& bytes) { return looked(bytes, Pictures::Skip)->has_macros; };
  EXPECT_TRUE(has_macros(workbook + std::string("\x09\x08\x10\0\0\x06\x40\0", 8)));
  EXPECT_TRUE(has_macros(workbook + std::string("\x09\x08\x08\0\0\x05\x40\0", 8)));
  const auto line = [&](char kind) {
    return workbook + std::string("\x85\0\x0e\0\0\0\0\0\2", 9) + kind + std::string("\6\0Macro1", 8);
  };
  EXPECT_TRUE(has_macros(line(1))) << "hidden";
  EXPECT_FALSE(has_macros(line(0))) << "a sheet of cells";
  EXPECT_TRUE(
      looked(archive_of({"[Content_Types].xml", "xl/workbook.xml", "xl/macrosheets/sheet1.xml"}), Pictures::Skip)
          ->has_macros);
}

TEST(Inspection, knows_a_program_under_any_name) {
  std::ifstream file("/bin/true", std::ios::binary);
  const std::string program{std::istreambuf_iterator<char>(file), {}};
  EXPECT_EQ(looked(program, Pictures::Skip)->media_type, "application/x-sharedlib");
}

// A child that was killed counted as a bad file, and what had been sent was deleted.
TEST(Inspection, blames_no_file_for_what_the_machine_did) {
  const int folder = open("/tmp", O_RDONLY | O_DIRECTORY | O_CLOEXEC);  // has a size and cannot be read
  const auto failed = inspect(folder, Pictures::Skip);
  close(folder);
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error(), unavailable("inspection_failed"));
}

// Without libmagic's table every file had an empty type, was refused and deleted.
TEST(Inspection, knows_when_it_knows_no_kinds) {
  ASSERT_TRUE(sniff("%PDF-1.4\n%%EOF\n"));
  setenv("MAGIC", "/nowhere/magic.mgc", 1);
  EXPECT_FALSE(sniff("%PDF-1.4\n%%EOF\n"));
  unsetenv("MAGIC");
}

TEST(Inspection, makes_pictures_small_and_without_what_the_camera_wrote) {
  const auto found = looked(with_exif(jpeg(), 1)).value();
  EXPECT_EQ(size_of(found.copy), (Size{800, 400}));
  EXPECT_EQ(size_of(found.thumbnail), (Size{240, 120}));
  EXPECT_EQ(found.copy.find("Exif"), std::string::npos);
  EXPECT_EQ(found.copy.find("74.143W"), std::string::npos);
}

/// The picture is red there and not white.
bool is_red(const std::string& bytes, int x, int y) {
  auto* image = gdImageCreateFromJpegPtr(int(bytes.size()), const_cast<char*>(bytes.data()));
  if (!image) return false;
  const int pixel = gdImageGetTrueColorPixel(image, x, y);
  gdImageDestroy(image);
  return gdTrueColorGetRed(pixel) > 150 && gdTrueColorGetGreen(pixel) < 60;
}

// Only sizes were looked at: a picture turned the wrong way round would have passed.
TEST(Inspection, turns_the_right_side_up) {
  const auto right = looked(with_exif(jpeg(), 6))->copy;  // held with its left side up
  EXPECT_TRUE(is_red(right, 200, 100));
  EXPECT_FALSE(is_red(right, 200, 700));
  const auto left = looked(with_exif(jpeg(), 8))->copy;
  EXPECT_FALSE(is_red(left, 200, 100));
  EXPECT_TRUE(is_red(left, 200, 700));
  const auto over = looked(with_exif(jpeg(), 3))->copy;
  EXPECT_FALSE(is_red(over, 100, 200));
  EXPECT_TRUE(is_red(over, 700, 200));
}

TEST(Inspection, turns_pictures_upright) {
  EXPECT_EQ(size_of(looked(with_exif(jpeg(), 6))->copy), (Size{400, 800}));
  EXPECT_EQ(size_of(looked(with_exif(jpeg(), 3))->copy), (Size{800, 400}));
}

/// With its length before and its checksum behind: a reader that checks them goes on.
std::string png_part(const std::string& kind_and_bytes) {
  const auto number = [](std::uint32_t value) {
    return std::string{char(value >> 24), char(value >> 16), char(value >> 8), char(value)};
  };
  const auto sum = crc32(0, reinterpret_cast<const Bytef*>(kind_and_bytes.data()), uInt(kind_and_bytes.size()));
  return number(std::uint32_t(kind_and_bytes.size() - 4)) + kind_and_bytes + number(std::uint32_t(sum));
}

// A telephone's photo called .jpg was told to be damaged.
TEST(Inspection, says_of_a_picture_that_nobody_draws_what_it_is) {
  const auto photo = looked(std::string("\0\0\0\x18"
                                        "ftypheic\0\0\0\0mif1heic",
                                        24) +
                            std::string(5000, '\0'));
  ASSERT_TRUE(photo);
  EXPECT_EQ(photo->media_type, "image/heic");
  EXPECT_TRUE(photo->copy.empty());
}

TEST(Inspection, refuses_pictures_that_cannot_be_made) {
  const auto broken = looked(jpeg().substr(0, 60));
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().fields.front().code, "picture_damaged");
  // 60,000 by 60,000 in a few bytes: more memory than its reader has.
  const auto bomb = "\x89PNG\r\n\x1a\n" + png_part(std::string("IHDR\0\0\xea\x60\0\0\xea\x60\x08\x06\0\0\0", 17)) +
                    png_part(std::string("IDAT\x78\x9c\x03\0\0\0\0\x01", 12)) + png_part("IEND");
  EXPECT_EQ(looked(bomb, Pictures::Skip)->media_type, "image/png");
  const auto burst = looked(bomb);
  ASSERT_FALSE(burst);
  EXPECT_EQ(burst.error().fields.front().code, "picture_damaged");
}

}  // namespace
}  // namespace timon::formats::inspection
