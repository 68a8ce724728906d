#include "formats/workbook/frames.hpp"

#include <algorithm>
#include <cstring>

namespace timon::formats::workbook {
namespace {

constexpr std::size_t heading_bytes = 5;
constexpr std::uint32_t longest_frame = 512U << 20;

void put(std::string& out, std::uint32_t value) { out.append(reinterpret_cast<const char*>(&value), sizeof value); }
void put(std::string& out, std::string_view text) {
  put(out, static_cast<std::uint32_t>(text.size()));
  out += text;
}

/// Takes a frame's body apart, never past its end.
class Body {
 public:
  explicit Body(std::string_view rest) : rest_(rest) {}

  std::uint32_t number() {
    std::uint32_t value = 0;
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }
  unsigned char byte() { return static_cast<unsigned char>(take(1).front()); }
  std::string text() { return std::string(take(number())); }
  bool is_empty() const { return rest_.empty(); }

 private:
  std::string_view take(std::size_t count) {
    if (count > rest_.size()) throw BadFrame{};
    const auto taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
  }
  std::string_view rest_;
};

Row row_of(Body body) {
  Row row;
  row.number = body.number();
  row.is_hidden = body.byte() != 0;
  std::uint32_t last = 0;
  while (!body.is_empty()) {
    PlacedCell placed{body.number(), {}};
    const auto kind = body.byte();
    if (kind > static_cast<unsigned char>(CellKind::Error) || placed.column <= last) throw BadFrame{};
    last = placed.column;
    placed.cell.kind = static_cast<CellKind>(kind);
    const auto flags = body.byte();
    placed.cell.is_percentage = (flags & 1U) != 0;
    placed.cell.is_formula = (flags & 2U) != 0;
    placed.cell.indent = body.byte();
    placed.cell.text = body.text();
    placed.cell.shown = body.text();
    row.cells.push_back(std::move(placed));
  }
  return row;
}

}  // namespace

void FrameWriter::send(char kind) {
  std::string heading(1, kind);
  put(heading, static_cast<std::uint32_t>(frame_.size()));
  write_(heading);
  write_(frame_);
  frame_.clear();
}

void FrameWriter::sheet(SheetHeading heading) {
  frame_ += heading.is_hidden ? '\1' : '\0';
  put(frame_, heading.name);
  send('S');
}

void FrameWriter::row(Row row) {
  put(frame_, row.number);
  frame_ += row.is_hidden ? '\1' : '\0';
  for (const auto& [column, cell] : row.cells) {
    put(frame_, column);
    frame_ += static_cast<char>(cell.kind);
    frame_ += static_cast<char>((cell.is_percentage ? 1U : 0U) | (cell.is_formula ? 2U : 0U));
    frame_ += static_cast<char>(std::clamp(cell.indent, 0, 250));
    put(frame_, cell.text);
    put(frame_, cell.shown);
  }
  send('R');
}

void FrameWriter::merged(MergedRange range) {
  for (const auto value : {range.first_row, range.first_column, range.last_row, range.last_column}) put(frame_, value);
  send('M');
}

void FrameWriter::hidden(ColumnRange columns) {
  put(frame_, columns.first);
  put(frame_, columns.last);
  send('H');
}

void FrameWriter::refused(const Refused& refusal) {
  frame_.clear();
  put(frame_, refusal.code);
  for (const auto& [name, value] : refusal.arguments) {
    put(frame_, name);
    put(frame_, value);
  }
  send('F');
}

void FrameWriter::done() { send('E'); }

void FrameReader::feed(std::string_view bytes) {
  pending_ += bytes;
  std::size_t at = 0;
  while (pending_.size() - at >= heading_bytes) {
    std::uint32_t length = 0;
    std::memcpy(&length, pending_.data() + at + 1, sizeof length);
    if (length > longest_frame) throw BadFrame{};
    if (pending_.size() - at - heading_bytes < length) break;
    take(pending_[at], std::string_view(pending_).substr(at + heading_bytes, length));
    at += heading_bytes + length;
  }
  pending_.erase(0, at);
}

void FrameReader::take(char kind, std::string_view bytes) {
  Body body(bytes);
  if (is_done_ || refusal_) throw BadFrame{};
  switch (kind) {
    case 'S': {
      const bool is_hidden = body.byte() != 0;
      return sink_.sheet({body.text(), is_hidden});
    }
    case 'R':
      ++rows_;
      return sink_.row(row_of(body));
    case 'M': {
      const auto first_row = body.number(), first_column = body.number(), last_row = body.number(),
                 last_column = body.number();
      return sink_.merged({first_row, first_column, last_row, last_column});
    }
    case 'H': {
      const auto first = body.number(), last = body.number();
      return sink_.hidden({first, last});
    }
    case 'F': {
      refusal_ = Refused{body.text(), {}};
      while (!body.is_empty()) {
        auto name = body.text();
        refusal_->arguments.emplace_back(std::move(name), body.text());
      }
      return;
    }
    case 'E':
      is_done_ = true;
      return;
    default:
      throw BadFrame{};
  }
}

}  // namespace timon::formats::workbook
