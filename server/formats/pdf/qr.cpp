#include "formats/pdf/qr.hpp"

#include <qrencode.h>

#include <stdexcept>

namespace timon::formats::pdf {

void draw_qr(Pen& pen, const std::string& text, double x, double y, double side) {
  const std::unique_ptr<QRcode, void (*)(QRcode*)> code(QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M),
                                                        QRcode_free);
  if (!code) throw std::length_error("no QR code holds this text");
  const double square = side / code->width;
  cairo_set_source_rgb(pen.cairo(), 0, 0, 0);
  for (int row = 0; row < code->width; ++row)
    for (int column = 0; column < code->width; ++column)
      if ((code->data[row * code->width + column] & 1) != 0)
        cairo_rectangle(pen.cairo(), x + column * square, y + row * square, square, square);
  cairo_fill(pen.cairo());
}

}  // namespace timon::formats::pdf
