#pragma once
// How each part of a sheet is drawn, from where the pen is downwards.

#include <span>

#include "formats/pdf/pen.hpp"

namespace timon::formats::pdf {

/// What must stand on one page with the first of these: headings with what they head, two facts with their table.
double height_to_keep(Pen& pen, std::span<const Block> blocks);

void draw_block(Pen& pen, const Heading& heading);
void draw_block(Pen& pen, const Paragraph& paragraph);
void draw_block(Pen& pen, const Facts& facts);
/// Its head stands again on each page; a row is not cut, its notes may be.
void draw_block(Pen& pen, const Table& table);
void draw_block(Pen& pen, const SignatureBoxes& boxes);

}  // namespace timon::formats::pdf
