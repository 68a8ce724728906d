#include "formats/inspection/picture.hpp"

#include <gd.h>
#include <libexif/exif-data.h>

#include <algorithm>
#include <memory>

#include "formats/inspection/inspect.hpp"

namespace timon::formats::inspection {
namespace {

using Image = std::unique_ptr<gdImage, decltype(&gdImageDestroy)>;

Image held(gdImagePtr image) { return {image, gdImageDestroy}; }

Image decoded(std::string_view bytes, std::string_view media_type) {
  const int size = static_cast<int>(bytes.size());
  void* data = const_cast<char*>(bytes.data());
  if (media_type == "image/jpeg") return held(gdImageCreateFromJpegPtrEx(size, data, 1));
  if (media_type == "image/png") return held(gdImageCreateFromPngPtr(size, data));
  if (media_type == "image/webp") return held(gdImageCreateFromWebpPtr(size, data));
  return held(nullptr);
}

/// On white where it is transparent: JPEG has no such thing.
Image scaled(const gdImagePtr image, int side) {
  const int width = gdImageSX(image), height = gdImageSY(image);
  const double factor = std::min(1.0, double(side) / std::max(width, height));
  const int new_width = std::max(1, int(width * factor)), new_height = std::max(1, int(height * factor));
  auto smaller = held(gdImageCreateTrueColor(new_width, new_height));
  if (!smaller) return smaller;
  gdImageFilledRectangle(smaller.get(), 0, 0, new_width - 1, new_height - 1, gdTrueColor(255, 255, 255));
  gdImageCopyResampled(smaller.get(), image, 0, 0, 0, 0, new_width, new_height, width, height);
  return smaller;
}

/// How the camera was held: 1 upright, 2 to 8 turned or mirrored (EXIF 2.3, tag 0x0112).
int orientation_of(std::string_view bytes) {
  const std::unique_ptr<ExifData, decltype(&exif_data_unref)> data(
      exif_data_new_from_data(reinterpret_cast<const unsigned char*>(bytes.data()),
                              static_cast<unsigned int>(bytes.size())),
      exif_data_unref);
  if (!data) return 1;
  const auto* entry = exif_content_get_entry(data->ifd[EXIF_IFD_0], EXIF_TAG_ORIENTATION);
  if (!entry || !entry->data || entry->size < 2) return 1;
  return exif_get_short(entry->data, exif_data_get_byte_order(data.get()));
}

Image upright(Image image, int orientation) {
  if (!image) return image;
  if (orientation == 2 || orientation == 5 || orientation == 7) gdImageFlipHorizontal(image.get());
  if (orientation == 4) gdImageFlipVertical(image.get());
  // Counter-clockwise.
  const float angle = orientation == 3                       ? 180
                      : orientation == 6 || orientation == 7 ? 270
                      : orientation == 8 || orientation == 5 ? 90
                                                             : 0;
  if (angle == 0) return image;
  return held(gdImageRotateInterpolated(image.get(), angle, gdTrueColor(255, 255, 255)));
}

std::string as_jpeg(const Image& image, int quality) {
  if (!image) return {};
  gdImageInterlace(image.get(), 1);
  int size = 0;
  const std::unique_ptr<void, decltype(&gdFree)> bytes(gdImageJpegPtr(image.get(), &size, quality), gdFree);
  return bytes ? std::string(static_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)) : std::string();
}

}  // namespace

PictureCopies pictures_of(std::string_view bytes, std::string_view media_type) {
  constexpr int good = 84, enough = 78;
  auto image = decoded(bytes, media_type);
  if (!image) return {};
  const auto copy = upright(scaled(image.get(), copy_side), media_type == "image/jpeg" ? orientation_of(bytes) : 1);
  image.reset();
  if (!copy) return {};
  return {as_jpeg(scaled(copy.get(), thumbnail_side), enough), as_jpeg(copy, good)};
}

}  // namespace timon::formats::inspection
