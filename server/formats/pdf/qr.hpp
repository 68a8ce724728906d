#pragma once
// A text as a QR code, black squares on white, by libqrencode.

#include <string>

#include "formats/pdf/pen.hpp"

namespace timon::formats::pdf {

/// In a square of `side` whose upper left corner is at x, y. Throws std::length_error for a text that no code holds.
void draw_qr(Pen& pen, const std::string& text, double x, double y, double side);

}  // namespace timon::formats::pdf
