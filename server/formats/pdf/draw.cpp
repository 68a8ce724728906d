#include "formats/pdf/draw.hpp"

#include <cairo-pdf.h>
#include <gd.h>

#include <algorithm>
#include <stdexcept>

#include "formats/pdf/blocks.hpp"
#include "formats/pdf/qr.hpp"

namespace timon::formats::pdf {
namespace {

constexpr double logo_height = 38, qr_side = 46;

using Surface = std::unique_ptr<cairo_surface_t, void (*)(cairo_surface_t*)>;

/// The JPEG as pixels that Cairo draws; nothing for none.
Surface picture_of(const std::string& jpeg) {
  const std::unique_ptr<gdImage, void (*)(gdImagePtr)> image(
      jpeg.empty() ? nullptr : gdImageCreateFromJpegPtr(static_cast<int>(jpeg.size()), const_cast<char*>(jpeg.data())),
      [](gdImagePtr its) {
        if (its != nullptr) gdImageDestroy(its);
      });
  if (!image) return {nullptr, cairo_surface_destroy};
  Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, gdImageSX(image.get()), gdImageSY(image.get())),
                  cairo_surface_destroy);
  cairo_surface_flush(surface.get());
  auto* pixels = cairo_image_surface_get_data(surface.get());
  const auto stride = cairo_image_surface_get_stride(surface.get());
  for (int y = 0; y < gdImageSY(image.get()); ++y)
    for (int x = 0; x < gdImageSX(image.get()); ++x)
      reinterpret_cast<std::uint32_t*>(pixels + y * stride)[x] =
          static_cast<std::uint32_t>(gdImageGetTrueColorPixel(image.get(), x, y));
  cairo_surface_mark_dirty(surface.get());
  return surface;
}

class Drawing {
 public:
  explicit Drawing(const Sheet& sheet) : sheet_(sheet), logo_(picture_of(sheet.logo)) {}

  /// Draws all of it; how many pages it took.
  int on(cairo_surface_t* surface, int pages) {
    pages_ = pages;
    Pen pen(surface, sheet_.paper, [this](Pen& at) { furnish(at); });
    for (std::size_t at = 0; at < sheet_.blocks.size(); ++at) {
      pen.keep_together(height_to_keep(pen, std::span(sheet_.blocks).subspan(at)));
      std::visit([&](const auto& its) { draw_block(pen, its); }, sheet_.blocks[at]);
    }
    pen.finish();
    return pen.page();
  }

 private:
  void furnish(Pen& pen) {
    foot(pen);
    pen.page() == 1 ? head(pen) : running_head(pen);
  }

  double put_logo(Pen& pen) {
    if (!logo_) return 0;
    const double width = cairo_image_surface_get_width(logo_.get()),
                 height = cairo_image_surface_get_height(logo_.get());
    const double scale = std::min(logo_height / height, pen.width() / 3 / width);
    cairo_save(pen.cairo());
    cairo_translate(pen.cairo(), pen.left(), pen.y());
    cairo_scale(pen.cairo(), scale, scale);
    cairo_set_source_surface(pen.cairo(), logo_.get(), 0, 0);
    cairo_paint(pen.cairo());
    cairo_restore(pen.cairo());
    return width * scale + 12;
  }

  void head(Pen& pen) {
    const double indent = put_logo(pen);
    const double start = pen.y();
    const auto say = [&](const std::string& text, const Type& type, const char* name) {
      const Tag tag(pen.cairo(), name);
      pen.flow(text, indent, type);
    };
    say(sheet_.owner, {9, false, true}, "P");
    say(sheet_.title, {14, true}, "H1");
    if (!sheet_.subtitle.empty()) say(sheet_.subtitle, {9, false, true}, "P");
    pen.move_to(std::max(pen.y(), logo_ ? start + logo_height : start) + 8);
    pen.rule(pen.left(), pen.y(), pen.width(), 1);
    pen.down(10);
  }

  void running_head(Pen& pen) {
    pen.flow(sheet_.owner + " · " + sheet_.title, 0, {7.5, false, true});
    pen.down(3);
    pen.rule(pen.left(), pen.y(), pen.width());
    pen.down(8);
  }

  void foot(Pen& pen) {
    const double y = pen.page_height() - Pen::margin - qr_side + 8;
    pen.rule(pen.left(), y - 8, pen.width());
    double x = pen.left();
    if (!sheet_.seal.address.empty()) {
      draw_qr(pen, sheet_.seal.address, x, y, qr_side);
      x += qr_side + 10;
    }
    const double page_width = 90, right = pen.left() + pen.width();
    const Tag tag(pen.cairo(), "P");
    double line_at = y;
    for (std::size_t index = 0; index < sheet_.seal.lines.size(); ++index) {
      const auto text = pen.set(sheet_.seal.lines[index], right - x - page_width, {7.5, index == 0, index != 0});
      pen.put(text, x, line_at, index != 0);
      line_at += text.height();
    }
    if (sheet_.page_words)
      pen.put(pen.set(sheet_.page_words(pen.page(), pages_), page_width, {7.5, false, true, Align::Right}),
              right - page_width, y, true);
  }

  const Sheet& sheet_;
  Surface logo_;
  int pages_ = 0;
};

cairo_status_t append(void* to, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

cairo_status_t forget(void*, const unsigned char*, unsigned int) { return CAIRO_STATUS_SUCCESS; }

}  // namespace

std::string draw(const Sheet& sheet) {
  Drawing drawing(sheet);
  const auto [width, height] = Pen::size_of(sheet.paper);
  // Once for the number of pages that each of them names.
  const Surface rehearsal(cairo_pdf_surface_create_for_stream(forget, nullptr, width, height), cairo_surface_destroy);
  const int pages = drawing.on(rehearsal.get(), 99);
  std::string bytes;
  {
    const Surface surface(cairo_pdf_surface_create_for_stream(append, &bytes, width, height), cairo_surface_destroy);
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, sheet.title.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_AUTHOR, sheet.owner.c_str());
    drawing.on(surface.get(), pages);
    cairo_surface_finish(surface.get());
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
      throw std::runtime_error(cairo_status_to_string(cairo_surface_status(surface.get())));
  }
  return bytes;
}

}  // namespace timon::formats::pdf
