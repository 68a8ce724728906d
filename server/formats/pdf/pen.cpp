#include "formats/pdf/pen.hpp"

#include <stdexcept>

namespace timon::formats::pdf {
namespace {

constexpr const char* families = "Inter, DejaVu Sans, sans-serif";
constexpr double black = 0.09, soft = 0.36;
constexpr float leading = 1.12F;

using Font = std::unique_ptr<PangoFontDescription, void (*)(PangoFontDescription*)>;

Font font_of(const Type& type) {
  Font font(pango_font_description_new(), pango_font_description_free);
  pango_font_description_set_family_static(font.get(), families);
  pango_font_description_set_absolute_size(font.get(), type.size * PANGO_SCALE);
  pango_font_description_set_weight(font.get(), type.is_bold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
  return font;
}

void require_fonts(PangoLayout* layout) {
  PangoFontFamily** all = nullptr;
  int count = 0;
  pango_context_list_families(pango_layout_get_context(layout), &all, &count);
  g_free(all);
  if (count == 0)
    throw std::runtime_error("this machine has no font to write a PDF with (fonts-inter or fonts-dejavu-core)");
}

/// Figures of equal width, so that columns of numbers stand in line.
void set_features(PangoLayout* layout) {
  auto* features = pango_attr_list_new();
  pango_attr_list_insert(features, pango_attr_font_features_new("tnum=1, calt=0"));
  pango_layout_set_attributes(layout, features);
  pango_attr_list_unref(features);
}

void ink(cairo_t* cairo, bool is_soft) {
  const double shade = is_soft ? soft : black;
  cairo_set_source_rgb(cairo, shade, shade, shade);
}

}  // namespace

SetText::SetText(cairo_t* cairo, const std::string& text, double width, const Type& type)
    : layout_(pango_cairo_create_layout(cairo), g_object_unref) {
  require_fonts(layout());
  pango_layout_set_font_description(layout(), font_of(type).get());
  pango_layout_set_width(layout(), static_cast<int>(width * PANGO_SCALE));
  pango_layout_set_wrap(layout(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment(layout(), type.align == Align::Right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_line_spacing(layout(), leading);
  set_features(layout());
  pango_layout_set_text(layout(), text.data(), static_cast<int>(text.size()));
}

double SetText::height() const {
  int height = 0;
  pango_layout_get_size(layout(), nullptr, &height);
  return static_cast<double>(height) / PANGO_SCALE;
}

std::pair<double, double> Pen::size_of(Paper paper) {
  return paper == Paper::Letter ? std::pair(612.0, 792.0) : std::pair(595.28, 841.89);
}

Pen::Pen(cairo_surface_t* surface, Paper paper, Furniture furniture)
    : cairo_(cairo_create(surface), cairo_destroy), furniture_(std::move(furniture)) {
  std::tie(width_, height_) = size_of(paper);
  cairo_tag_begin(cairo(), "Document", nullptr);  // without it nobody takes the rest for tagged
  furniture_(*this);
}

void Pen::next_page() {
  cairo_show_page(cairo());
  ++page_;
  y_ = top;
  furniture_(*this);
}

void Pen::keep_together(double height) {
  if (room() < height) next_page();
}

void Pen::put(const SetText& text, double x, double y, bool is_soft) {
  ink(cairo(), is_soft);
  cairo_move_to(cairo(), x, y);
  pango_cairo_show_layout(cairo(), text.layout());
}

void Pen::flow(const std::string& text, double indent, const Type& type) {
  const auto whole = set(text, width() - indent, type);
  const std::unique_ptr<PangoLayoutIter, void (*)(PangoLayoutIter*)> line(pango_layout_get_iter(whole.layout()),
                                                                          pango_layout_iter_free);
  do {
    PangoRectangle box;
    pango_layout_iter_get_line_extents(line.get(), nullptr, &box);
    int first = 0, last = 0;
    pango_layout_iter_get_line_yrange(line.get(), &first, &last);
    const double height = static_cast<double>(last - first) / PANGO_SCALE;
    keep_together(height);
    const double baseline = static_cast<double>(pango_layout_iter_get_baseline(line.get()) - first) / PANGO_SCALE;
    ink(cairo(), type.is_soft);
    cairo_move_to(cairo(), left() + indent + static_cast<double>(box.x) / PANGO_SCALE, y_ + baseline);
    pango_cairo_show_layout_line(cairo(), pango_layout_iter_get_line_readonly(line.get()));
    y_ += height;
  } while (pango_layout_iter_next_line(line.get()));
}

void Pen::rule(double x, double y, double width, double weight) {
  ink(cairo(), true);
  cairo_set_line_width(cairo(), weight);
  cairo_move_to(cairo(), x, y);
  cairo_line_to(cairo(), x + width, y);
  cairo_stroke(cairo());
}

void Pen::finish() {
  cairo_tag_end(cairo(), "Document");
  cairo_show_page(cairo());
}

}  // namespace timon::formats::pdf
