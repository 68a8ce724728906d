#include "formats/workbook/xls.hpp"

#include <bit>
#include <map>
#include <optional>
#include <set>

#include "formats/workbook/compound_file.hpp"
#include "formats/workbook/numbers.hpp"
#include "formats/workbook/xls_records.hpp"

namespace timon::formats::workbook {
namespace {

struct SheetPlace {
  std::string name;
  bool is_hidden;
  std::uint32_t at;
};

struct Style {
  unsigned format = 0;
  int indent = 0;
};

/// What stands before the sheets and is shared by them.
struct Globals {
  std::vector<SheetPlace> sheets;
  std::vector<std::string> texts;
  std::map<unsigned, NumberFormat> own_formats;
  std::vector<Style> styles;
  Epoch epoch = Epoch::Of1900;

  NumberFormat format(unsigned style) const {
    if (style >= styles.size()) return {};
    const auto own = own_formats.find(styles[style].format);
    return own != own_formats.end() ? own->second : builtin_format(static_cast<int>(styles[style].format));
  }
  int indent(unsigned style) const { return style < styles.size() ? styles[style].indent : 0; }
};

void check_version(const Record& begin) {
  if (begin.kind != RecordKind::Begin) throw Refused{"workbook_damaged"};
  if (u16_at(begin.body, 0) != 0x0600) throw Refused{"workbook_kind_unknown", {{"found", "Excel 95"}}};
}

std::vector<std::string> read_shared_texts(std::string_view body, Records& records, Budget& budget) {
  std::vector<std::string_view> pieces{body};
  for (const auto more : records.continuations()) pieces.push_back(more);
  TextReader reader(std::move(pieces));
  reader.skip(8);
  std::vector<std::string> texts;
  while (!reader.is_done()) {
    texts.push_back(reader.shared_text());
    budget.count_cell(texts.back().size());
  }
  return texts;
}

Globals read_globals(std::string_view stream, Budget& budget) {
  Globals globals;
  Records records(stream, 0);
  check_version(records.next());
  while (!records.is_done()) {
    const auto [kind, body] = records.next();
    switch (kind) {
      case RecordKind::End:
        return globals;
      case RecordKind::FilePassword:
        throw Refused{"workbook_encrypted"};
      case RecordKind::DateMode:
        globals.epoch = u16_at(body, 0) == 1 ? Epoch::Of1904 : Epoch::Of1900;
        break;
      case RecordKind::CellFormat:
        globals.styles.push_back({u16_at(body, 2), body.size() > 8 ? body[8] & 0xF : 0});
        break;
      case RecordKind::NumberFormat:
        globals.own_formats[u16_at(body, 0)] = format_of_code(TextReader({body.substr(4)}).characters(u16_at(body, 2)));
        break;
      case RecordKind::BoundSheet: {
        const bool is_worksheet = (u16_at(body, 4) >> 8) == 0;
        const auto length = static_cast<unsigned char>(body.size() > 6 ? body[6] : '\0');
        if (is_worksheet)
          globals.sheets.push_back(
              {TextReader({body.substr(7)}).characters(length), (u16_at(body, 4) & 3) != 0, u32_at(body, 0)});
        break;
      }
      case RecordKind::SharedTexts:
        globals.texts = read_shared_texts(body, records, budget);
        break;
      default:
        break;
    }
  }
  throw Refused{"workbook_truncated"};
}

/// The cells of one sheet. Their records need not come in the order of rows, so they are sorted first.
class SheetReader {
 public:
  SheetReader(const Globals& globals, Budget& budget, Sink& sink) : globals_(globals), budget_(budget), sink_(sink) {}

  void read(std::string_view stream, std::size_t at) {
    Records records(stream, at);
    check_version(records.next());
    for (int depth = 1; depth > 0;) {
      const auto record = records.next();
      if (record.kind == RecordKind::Begin)
        ++depth;
      else if (record.kind == RecordKind::End)
        --depth;
      else if (depth == 1)
        take(record, records);
    }
    for (auto& [number, cells] : rows_) {
      Row row{number, {}, hidden_rows_.contains(number)};
      for (auto& [column, cell] : cells) row.cells.push_back({column, std::move(cell)});
      sink_.row(std::move(row));
    }
    for (const auto& range : merged_) sink_.merged(range);
  }

 private:
  void take(const Record& record, Records& records) {
    const auto body = record.body;
    switch (record.kind) {
      case RecordKind::Number:
        return put_number(body, std::bit_cast<double>(u64_at(body, 6)));
      case RecordKind::Rk:
        return put_number(body, unpacked_rk(u32_at(body, 6)));
      case RecordKind::MultipleRk:
        return put_numbers(body);
      case RecordKind::SharedText: {
        const auto index = u32_at(body, 6);
        if (index >= globals_.texts.size()) throw Refused{"workbook_damaged"};
        return put_text(u16_at(body, 0), u16_at(body, 2), globals_.texts[index], u16_at(body, 4));
      }
      case RecordKind::Label:
      case RecordKind::RichText:
        return put_text(u16_at(body, 0), u16_at(body, 2), text_of(body.substr(8), u16_at(body, 6), records),
                        u16_at(body, 4));
      case RecordKind::BooleanOrError:
        return put_flag(body, u16_at(body, 6) & 0xFF, u16_at(body, 6) >> 8 != 0);
      case RecordKind::Formula:
        put_formula(body);
        return mark_formula(u16_at(body, 0), u16_at(body, 2));
      case RecordKind::FormulaText:
        if (waiting_) {
          put_text(waiting_->first, waiting_->second, text_of(body.substr(2), u16_at(body, 0), records));
          mark_formula(waiting_->first, waiting_->second);
        }
        waiting_.reset();
        return;
      case RecordKind::MergedCells:
        return put_merged(body);
      case RecordKind::RowHeight:
        if (u16_at(body, 12) & 0x20) hidden_rows_.insert(u16_at(body, 0) + 1U);
        return;
      case RecordKind::ColumnWidth:
        if (u16_at(body, 8) & 1) sink_.hidden({u16_at(body, 0) + 1U, u16_at(body, 2) + 1U});
        return;
      default:
        return;
    }
  }

  static std::string text_of(std::string_view body, std::size_t length, Records& records) {
    std::vector<std::string_view> pieces{body};
    for (const auto more : records.continuations()) pieces.push_back(more);
    return TextReader(std::move(pieces)).characters(length);
  }

  void put(unsigned row, unsigned column, Cell cell) {
    budget_.count_cell(cell.text.size());
    rows_[row + 1][column + 1] = std::move(cell);
  }
  void put_text(unsigned row, unsigned column, std::string text, unsigned style = 0) {
    if (!text.empty()) put(row, column, {CellKind::Text, false, std::move(text), {}, globals_.indent(style)});
  }
  void put_number(std::string_view body, double value) {
    put(u16_at(body, 0), u16_at(body, 2), number_cell(value, globals_.format(u16_at(body, 4)), globals_.epoch));
  }
  void put_numbers(std::string_view body) {
    const unsigned row = u16_at(body, 0), first = u16_at(body, 2);
    for (std::size_t at = 4; at + 8 <= body.size(); at += 6)
      put(row, first + static_cast<unsigned>((at - 4) / 6),
          number_cell(unpacked_rk(u32_at(body, at + 2)), globals_.format(u16_at(body, at)), globals_.epoch));
  }
  void put_flag(std::string_view body, unsigned value, bool is_error) {
    if (is_error)
      put(u16_at(body, 0), u16_at(body, 2), {CellKind::Error, false, std::string(error_text(value))});
    else
      put(u16_at(body, 0), u16_at(body, 2), {CellKind::Boolean, false, value ? "1" : "0"});
  }
  /// The last value of a formula: a number, or a mark that says where its text, boolean or error is.
  void put_formula(std::string_view body) {
    waiting_.reset();
    if (u16_at(body, 12) != 0xFFFF) return put_number(body, std::bit_cast<double>(u64_at(body, 6)));
    const auto kind = u16_at(body, 6) & 0xFF;
    if (kind == 0)
      waiting_ = {u16_at(body, 0), u16_at(body, 2)};
    else if (kind != 3)
      put_flag(body, u16_at(body, 8) & 0xFF, kind == 2);
  }
  void mark_formula(unsigned row, unsigned column) {
    const auto cells = rows_.find(row + 1);
    if (cells == rows_.end()) return;
    if (const auto cell = cells->second.find(column + 1); cell != cells->second.end()) cell->second.is_formula = true;
  }
  void put_merged(std::string_view body) {
    for (std::size_t at = 2; at + 8 <= body.size(); at += 8) {
      budget_.count_cell(0);
      merged_.push_back(
          {u16_at(body, at) + 1U, u16_at(body, at + 4) + 1U, u16_at(body, at + 2) + 1U, u16_at(body, at + 6) + 1U});
    }
  }

  const Globals& globals_;
  Budget& budget_;
  Sink& sink_;
  std::map<std::uint32_t, std::map<std::uint32_t, Cell>> rows_;
  std::vector<MergedRange> merged_;
  std::set<std::uint32_t> hidden_rows_;
  std::optional<std::pair<unsigned, unsigned>> waiting_;
};

}  // namespace

void read_xls(std::string_view bytes, Budget& budget, Sink& sink) {
  const CompoundFile file(bytes);
  if (file.stream("EncryptedPackage")) throw Refused{"workbook_encrypted"};
  const auto stream = file.stream("Workbook");
  if (!stream) throw Refused{"workbook_kind_unknown", {{"found", file.stream("Book") ? "Excel 95" : "OLE"}}};
  const auto globals = read_globals(*stream, budget);
  for (const auto& sheet : globals.sheets) {
    budget.count_sheet();
    sink.sheet({sheet.name, sheet.is_hidden});
    SheetReader(globals, budget, sink).read(*stream, sheet.at);
  }
}

}  // namespace timon::formats::workbook
