#include <gd.h>
#include <gtest/gtest.h>

#include <fstream>

#include "formats/inspection/gathered.hpp"
#include "formats/inspection/inspect.hpp"

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

TEST(Inspection, knows_a_program_under_any_name) {
  std::ifstream file("/bin/true", std::ios::binary);
  const std::string program{std::istreambuf_iterator<char>(file), {}};
  EXPECT_EQ(looked(program, Pictures::Skip)->media_type, "application/x-sharedlib");
}

TEST(Inspection, makes_pictures_small_and_without_what_the_camera_wrote) {
  const auto found = looked(with_exif(jpeg(), 1)).value();
  EXPECT_EQ(size_of(found.copy), (Size{800, 400}));
  EXPECT_EQ(size_of(found.thumbnail), (Size{240, 120}));
  EXPECT_EQ(found.copy.find("Exif"), std::string::npos);
  EXPECT_EQ(found.copy.find("74.143W"), std::string::npos);
}

TEST(Inspection, turns_pictures_upright) {
  EXPECT_EQ(size_of(looked(with_exif(jpeg(), 6))->copy), (Size{400, 800}));
  EXPECT_EQ(size_of(looked(with_exif(jpeg(), 3))->copy), (Size{800, 400}));
}

TEST(Inspection, refuses_pictures_that_cannot_be_made) {
  const auto broken = looked(jpeg().substr(0, 60));
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().fields.front().code, "picture_damaged");
  // 60,000 by 60,000 in a few bytes: more memory than its reader has.
  const std::string bomb(
      "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xea\x60\0\0\xea\x60\x08\x06\0\0\0\0\0\0\0\0\0\0\0IDAT\0\0\0\0", 45);
  ASSERT_FALSE(looked(bomb));
}

}  // namespace
}  // namespace timon::formats::inspection
