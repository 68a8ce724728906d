#include "formats/pdf/blocks.hpp"

#include <algorithm>

namespace timon::formats::pdf {
namespace {

constexpr double gap = 6, height_of_boxes = 112;
constexpr Type heading_type{11, true}, part_type{8.5, true}, text_type{9.5}, name_type{7.5, false, true},
    value_type{9.5};

constexpr double between_facts = 24;
double width_of_fact(const Pen& pen) { return (pen.width() - between_facts) / 2; }

double height_of(Pen& pen, const Facts::Fact& fact, double width) {
  return pen.set(fact.name, width, name_type).height() + pen.set(fact.value, width, value_type).height();
}

void put_fact(Pen& pen, const Facts::Fact& fact, double x, double width) {
  const Tag tag(pen.cairo(), "P");
  const auto name = pen.set(fact.name, width, name_type);
  pen.put(name, x, pen.y(), true);
  pen.put(pen.set(fact.value, width, value_type), x, pen.y() + name.height());
}

void frame(Pen& pen, double x, double width, double height) {
  cairo_set_source_rgb(pen.cairo(), 0.55, 0.55, 0.55);
  cairo_set_line_width(pen.cairo(), 0.6);
  cairo_rectangle(pen.cairo(), x, pen.y(), width, height);
  cairo_stroke(pen.cairo());
}

bool is_part(const Heading& heading) { return heading.level > 2; }
double gap_above(const Heading& heading) { return is_part(heading) ? gap : gap * 2; }
const Type& type_of(const Heading& heading) { return is_part(heading) ? part_type : heading_type; }

/// The words before the boxes go with them where they are few: a sheet with signatures alone is signed for anything.
double height_to_keep(Pen& pen, const Paragraph& paragraph, std::span<const Block> after) {
  constexpr double begun = 48, few = 160;
  const double height = pen.set(paragraph.text, pen.width(), text_type).height();
  const bool is_signed = !after.empty() && std::holds_alternative<SignatureBoxes>(after.front());
  return is_signed && height < few ? height + gap + height_of_boxes + gap * 3 : std::min(begun, height);
}

}  // namespace

double height_to_keep(Pen& pen, std::span<const Block> blocks) {
  constexpr double begun = 48;  // a head of a table with a row, some lines
  if (blocks.empty()) return 0;
  if (const auto* heading = std::get_if<Heading>(&blocks.front()))
    return gap_above(*heading) + pen.set(heading->text, pen.width(), type_of(*heading)).height() + gap / 2 +
           height_to_keep(pen, blocks.subspan(1));
  if (const auto* paragraph = std::get_if<Paragraph>(&blocks.front()))
    return height_to_keep(pen, *paragraph, blocks.subspan(1));
  const auto* facts = std::get_if<Facts>(&blocks.front());
  if (facts == nullptr || facts->items.empty() || facts->items.size() > 2) return begun;
  double height = 0;
  for (const auto& fact : facts->items) height = std::max(height, height_of(pen, fact, width_of_fact(pen)));
  const bool is_of_table = blocks.size() > 1 && std::holds_alternative<Table>(blocks[1]);
  return height + gap + (is_of_table ? begun : 0);
}

void draw_block(Pen& pen, const Heading& heading) {
  pen.down(gap_above(heading));
  const Tag tag(pen.cairo(), is_part(heading) ? "H3" : "H2");
  pen.flow(heading.text, 0, type_of(heading));
  pen.down(gap / 2);
}

void draw_block(Pen& pen, const Paragraph& paragraph) {
  const Tag tag(pen.cairo(), "P");
  pen.flow(paragraph.text, 0, text_type);
  pen.down(gap);
}

void draw_block(Pen& pen, const Facts& facts) {
  const double width = width_of_fact(pen);
  for (std::size_t index = 0; index < facts.items.size(); index += 2) {
    const bool is_pair = index + 1 < facts.items.size();
    double height = height_of(pen, facts.items[index], width);
    if (is_pair) height = std::max(height, height_of(pen, facts.items[index + 1], width));
    pen.keep_together(height + gap);
    put_fact(pen, facts.items[index], pen.left(), width);
    if (is_pair) put_fact(pen, facts.items[index + 1], pen.left() + width + between_facts, width);
    pen.down(height + gap);
  }
}

void draw_block(Pen& pen, const SignatureBoxes& boxes) {
  constexpr double between = 18, height = height_of_boxes, inset = 12, line_at = 66;
  pen.keep_together(height + gap * 3);
  pen.down(gap * 2);
  const auto count = static_cast<double>(boxes.boxes.size());
  const double width = (pen.width() - between * (count - 1)) / count;
  double x = pen.left();
  for (const auto& box : boxes.boxes) {
    const Tag tag(pen.cairo(), "P");
    frame(pen, x, width, height);
    pen.rule(x + inset, pen.y() + line_at, width - 2 * inset);
    double y = pen.y() + line_at + 3;
    const auto title = pen.set(box.title, width - 2 * inset, {8.5, true});
    pen.put(title, x + inset, y);
    y += title.height();
    for (const auto& line : box.lines) {
      const auto text = pen.set(line, width - 2 * inset, {7.5, false, true});
      pen.put(text, x + inset, y, true);
      y += text.height();
    }
    x += width + between;
  }
  pen.down(height + gap);
}

}  // namespace timon::formats::pdf
