#include <algorithm>
#include <numeric>

#include "formats/pdf/blocks.hpp"

namespace timon::formats::pdf {
namespace {

constexpr double pad = 4;
constexpr Type head_type{7.5, true}, cell_type{8.5}, note_type{7.5, false, true}, group_type{8.5, true};

class TableDrawing {
 public:
  TableDrawing(Pen& pen, const Table& table) : pen_(pen), table_(table) {
    const double shares = std::accumulate(table.columns.begin(), table.columns.end(), 0.0,
                                          [](double sum, const auto& column) { return sum + column.share; });
    for (const auto& column : table.columns) widths_.push_back(pen.width() * column.share / shares);
  }

  void draw() {
    if (table_.rows.empty()) return;
    begin_part(height_of(table_.rows.front()));
    for (const auto& row : table_.rows) draw_row(row);
    end_part();
    pen_.down(pad);
  }

 private:
  std::vector<SetText> set(const std::vector<std::string>& cells, Type type) {
    std::vector<SetText> texts;
    for (std::size_t index = 0; index < widths_.size() && index < cells.size(); ++index) {
      type.align = table_.columns[index].align;
      texts.push_back(pen_.set(cells[index], widths_[index] - 2 * pad, type));
    }
    return texts;
  }

  static double height_of(const std::vector<SetText>& texts) {
    double height = 0;
    for (const auto& text : texts) height = std::max(height, text.height());
    return height + 2 * pad;
  }

  /// With the first note, so that it does not stand on a page without its row.
  double height_of(const Table::Row& row) {
    double height = height_of(set(row.cells, cell_type));
    if (!row.heading.empty()) height += pen_.set(row.heading, pen_.width() - 2 * pad, group_type).height() + pad;
    if (!row.body.empty()) height += std::min(pen_.set(row.body, pen_.width(), cell_type).height(), 36.0);
    if (!row.notes.empty()) height += std::min(pen_.set(row.notes.front(), pen_.width(), note_type).height(), 24.0);
    return height;
  }

  std::vector<std::string> heads() const {
    std::vector<std::string> heads;
    for (const auto& column : table_.columns) heads.push_back(column.head);
    return heads;
  }

  void put(const std::vector<SetText>& texts, const char* tag_name) {
    const Tag row_tag(pen_.cairo(), "TR");
    double x = pen_.left();
    for (std::size_t index = 0; index < texts.size(); ++index) {
      const Tag tag(pen_.cairo(), tag_name);
      pen_.put(texts[index], x + pad, pen_.y() + pad);
      x += widths_[index];
    }
  }

  /// A part of the table on this page, with its head, where a row of this height fits below it.
  void begin_part(double row_height) {
    const auto texts = set(heads(), head_type);
    const double height = height_of(texts);
    pen_.keep_together(height + row_height);
    cairo_tag_begin(pen_.cairo(), "Table", nullptr);
    cairo_set_source_rgb(pen_.cairo(), 0.93, 0.93, 0.93);
    cairo_rectangle(pen_.cairo(), pen_.left(), pen_.y(), pen_.width(), height);
    cairo_fill(pen_.cairo());
    put(texts, "TH");
    pen_.down(height);
    pen_.rule(pen_.left(), pen_.y(), pen_.width(), 0.8);
  }

  void end_part() { cairo_tag_end(pen_.cairo(), "Table"); }

  /// Over the whole width, on the next page too.
  void flow(const std::string& text, const Type& type) {
    const Tag row_tag(pen_.cairo(), "TR");
    const Tag tag(pen_.cairo(), "TD");
    pen_.flow(text, pad, type);
  }

  void draw_row(const Table::Row& row) {
    const double height = height_of(row);
    if (pen_.room() < height) {
      end_part();
      pen_.next_page();
      begin_part(height);
    }
    if (!row.heading.empty()) {
      pen_.down(pad);
      flow(row.heading, group_type);
    }
    const bool has_more = !row.notes.empty() || !row.body.empty();
    if (!row.cells.empty()) {
      const auto texts = set(row.cells, cell_type);
      put(texts, "TD");
      pen_.down(height_of(texts) - (has_more ? pad / 2 : 0));
    }
    if (!row.body.empty()) flow(row.body, cell_type);
    for (const auto& note : row.notes) flow(note, note_type);
    if (has_more || row.cells.empty()) pen_.down(pad);
    pen_.rule(pen_.left(), pen_.y(), pen_.width(), 0.3);
  }

  Pen& pen_;
  const Table& table_;
  std::vector<double> widths_{};
};

}  // namespace

void draw_block(Pen& pen, const Table& table) { TableDrawing(pen, table).draw(); }

}  // namespace timon::formats::pdf
