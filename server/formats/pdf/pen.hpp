#pragma once
// Writes down a page and goes on on the next: the one that knows where on the paper it is. By Cairo and Pango.

#include <cairo.h>
#include <pango/pangocairo.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "formats/pdf/sheet.hpp"

namespace timon::formats::pdf {

struct Type {
  double size = 9;
  bool is_bold = false;
  bool is_soft = false;
  Align align = Align::Left;
};

/// A text set in lines of a width.
class SetText {
 public:
  SetText(cairo_t* cairo, const std::string& text, double width, const Type& type);

  double height() const;
  PangoLayout* layout() const { return layout_.get(); }

 private:
  std::unique_ptr<PangoLayout, void (*)(void*)> layout_;
};

/// A part of the structure that screen readers follow, as long as it lives: "H1", "P", "Table", "TR", "TD".
class Tag {
 public:
  Tag(cairo_t* cairo, const char* name) : cairo_(cairo), name_(name) { cairo_tag_begin(cairo_, name_, nullptr); }
  ~Tag() { cairo_tag_end(cairo_, name_); }
  Tag(const Tag&) = delete;
  Tag& operator=(const Tag&) = delete;

 private:
  cairo_t* cairo_;
  const char* name_;
};

class Pen {
 public:
  using Furniture = std::function<void(Pen&)>;  ///< what stands on each page besides the text

  Pen(cairo_surface_t* surface, Paper paper, Furniture furniture);

  static std::pair<double, double> size_of(Paper paper);
  static constexpr double margin = 48, top = 40, foot = 66;

  cairo_t* cairo() { return cairo_.get(); }
  int page() const { return page_; }
  double y() const { return y_; }
  double page_height() const { return height_; }
  double width() const { return width_ - 2 * margin; }
  double left() const { return margin; }
  double bottom() const { return height_ - margin - foot; }
  double room() const { return bottom() - y_; }

  void move_to(double y) { y_ = y; }
  void down(double by) { y_ += by; }
  void next_page();
  /// On the next page if so much does not fit here.
  void keep_together(double height);
  SetText set(const std::string& text, double width, const Type& type) { return {cairo(), text, width, type}; }
  /// At a place, whole; where the pen is does not change.
  void put(const SetText& text, double x, double y, bool is_soft = false);
  /// Line by line from where the pen is, on as many pages as it takes.
  void flow(const std::string& text, double indent, const Type& type);
  void rule(double x, double y, double width, double weight = 0.5);
  void finish();

 private:
  std::unique_ptr<cairo_t, void (*)(cairo_t*)> cairo_;
  Furniture furniture_;
  double width_ = 0, height_ = 0, y_ = top;
  int page_ = 1;
};

}  // namespace timon::formats::pdf
