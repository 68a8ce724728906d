#include "formats/template/xlsx_sheet.hpp"

#include <algorithm>
#include <charconv>

#include "formats/workbook/cell.hpp"

namespace timon::formats::templates {
namespace {

using workbook::Refused;

constexpr std::size_t most_rows = 5'000, largest_sheet = std::size_t{64} << 20;

std::uint32_t number_of(std::string_view text) {
  std::uint32_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::string column_of(std::string_view place) {
  return std::string(place.substr(0, place.find_first_of("0123456789")));
}

/// The text inside the elements of this name, as far as it is not how something is pronounced.
std::string inner_text(const Tokens& tokens, std::size_t from, std::size_t until, std::string_view element) {
  std::string text;
  for (std::size_t at = from; at < until; ++at) {
    if (tokens[at].opens("rPh")) {
      at = end_of(tokens, at);
    } else if (tokens[at].opens(element)) {
      const auto close = end_of(tokens, at);
      text += text_of(tokens, at, close);
      at = close;
    }
  }
  return text;
}

bool has_element(const Tokens& tokens, std::size_t from, std::size_t until, std::string_view element) {
  for (std::size_t at = from; at < until; ++at)
    if (tokens[at].opens(element) || tokens[at].is_single(element)) return true;
  return false;
}

std::string trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const auto first = text.find_first_not_of(blanks);
  return first == std::string_view::npos ? ""
                                         : std::string(text.substr(first, text.find_last_not_of(blanks) - first + 1));
}

}  // namespace

/// What one copy of a row is filled with.
struct XlsxSheet::Copy {
  const Values& values;
  const Repetitions& repetitions;
  const Fields* fields = nullptr;
  const Repetition* within = nullptr;
  std::uint32_t number = 0;

  std::uint32_t row_of(std::uint32_t row) const {
    return first_row_after(repetitions, row) + (within != nullptr ? std::uint32_t(within->height()) * number : 0);
  }
};

std::string prefix_of(std::string_view tag) {
  const auto name = tag.substr(1, tag.find_first_of(" \t\r\n/>", 1) - 1);
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? "" : std::string(name.substr(0, colon + 1));
}

XlsxSheet::XlsxSheet(std::string name, const std::string& xml, const std::vector<std::string>& shared_texts)
    : name_(std::move(name)), tokens_(tokens_of(xml)) {
  read_rows(shared_texts);
  read_marks();
}

void XlsxSheet::read_rows(const std::vector<std::string>& shared_texts) {
  const auto data = std::ranges::find_if(tokens_, [](const Token& token) { return token.opens("sheetData"); });
  if (data == tokens_.end()) return;  // a sheet without cells
  data_open_ = static_cast<std::size_t>(data - tokens_.begin());
  data_close_ = end_of(tokens_, data_open_);
  for (std::size_t at = data_open_ + 1; at < data_close_; ++at) {
    if (!tokens_[at].opens("row") && !tokens_[at].is_single("row")) continue;
    read_row(at, shared_texts);
    at = rows_.back().close;
  }
}

void XlsxSheet::read_row(std::size_t open, const std::vector<std::string>& shared_texts) {
  Row row{open, tokens_[open].kind == TokenKind::Single ? open : end_of(tokens_, open)};
  row.number = number_of(attribute(tokens_[open].raw, "r"));
  if (row.number == 0) throw Refused{"workbook_damaged"};
  for (std::size_t at = open + 1; at < row.close; ++at) {
    if (!tokens_[at].opens("c") && !tokens_[at].is_single("c")) continue;
    Cell cell{at, tokens_[at].kind == TokenKind::Single ? at : end_of(tokens_, at), attribute(tokens_[at].raw, "r")};
    const auto type = attribute(tokens_[at].raw, "t");
    if (!has_element(tokens_, cell.open, cell.close, "f")) {
      const auto value = inner_text(tokens_, cell.open, cell.close, "v");
      if (type == "s" && number_of(value) < shared_texts.size()) cell.text = shared_texts[number_of(value)];
      if (type == "str") cell.text = value;
      if (type == "inlineStr") cell.text = inner_text(tokens_, cell.open, cell.close, "t");
    }
    at = cell.close;
    row.cells.push_back(std::move(cell));
  }
  rows_.push_back(std::move(row));
}

void XlsxSheet::read_marks() {
  std::string open_block;
  const auto fault = [&](const char* code, const std::string& place) {
    if (!fault_) fault_ = code, fault_place_ = place;
  };
  for (std::size_t index = 0; index < rows_.size(); ++index) {
    for (const auto& cell : rows_[index].cells) {
      const auto place = name_ + "!" + cell.place;
      for (const auto& piece : pieces_of(cell.text)) {
        if (!piece.is_mark) continue;
        if (piece.kind == MarkKind::BlockBegins) {
          const bool shares_row = !blocks_.empty() && open_block.empty() && blocks_.back().last == index;
          if (!open_block.empty() || shares_row) fault("template_block_nested", place);
          open_block = piece.name;
          blocks_.push_back({piece.name, index, index});
        }
        if (piece.kind == MarkKind::BlockEnds) {
          if (open_block != piece.name) fault("template_block_open", place);
          if (!blocks_.empty()) blocks_.back().last = index;
          open_block.clear();
        }
        marks_.push_back({piece.kind, piece.name, piece.kind == MarkKind::Field ? open_block : "", place});
      }
    }
  }
  if (!open_block.empty()) fault("template_block_open", name_);
}

void XlsxSheet::require_sound() const {
  if (fault_) throw Refused{*fault_, {{"place", fault_place_}}};
  if (blocks_.empty()) return;
  for (const auto& row : rows_)
    for (const auto& cell : row.cells)
      for (std::size_t at = cell.open; at < cell.close; ++at)
        if (tokens_[at].name() == "f" && !attribute(tokens_[at].raw, "t").empty() &&
            attribute(tokens_[at].raw, "t") != "normal")
          throw Refused{"template_shared_formula", {{"place", name_ + "!" + cell.place}}};
}

Repetitions XlsxSheet::repetitions(const Values& values) const {
  Repetitions repetitions;
  for (const auto& block : blocks_) {
    const auto found = values.blocks.find(block.name);
    const auto items = found == values.blocks.end() ? 0 : found->second.size();
    if (items > most_rows) throw Refused{"template_too_many_rows", {{"limit", std::to_string(most_rows)}}};
    repetitions.push_back({rows_[block.first].number, rows_[block.last].number,
                           static_cast<std::uint32_t>(std::max<std::size_t>(items, 1))});
  }
  return repetitions;
}

const XlsxSheet::Block* XlsxSheet::block_at(std::size_t row) const {
  for (const auto& block : blocks_)
    if (row >= block.first && row <= block.last) return &block;
  return nullptr;
}

std::string XlsxSheet::filled(const Values& values, const Repetitions& repetitions) const {
  if (data_close_ == 0) return written(tokens_);
  std::string xml = rest_moved(0, data_open_ + 1, repetitions);
  xml += rows_filled(values, repetitions);
  xml += rest_moved(data_close_, tokens_.size(), repetitions);
  return xml;
}

std::string XlsxSheet::rows_filled(const Values& values, const Repetitions& repetitions) const {
  static const Fields nothing;
  std::string xml;
  std::size_t block_number = 0;
  for (std::size_t index = 0; index < rows_.size(); ++index) {
    const auto* block = block_at(index);
    if (block == nullptr) {
      xml += row_filled(rows_[index], {values, repetitions});
      continue;
    }
    const auto& repetition = repetitions[block_number++];
    const auto items = values.blocks.find(block->name);
    for (std::uint32_t copy = 0; copy < repetition.times; ++copy) {
      const bool has_item = items != values.blocks.end() && copy < items->second.size();
      const Copy of{values, repetitions, has_item ? &items->second[copy] : &nothing, &repetition, copy};
      for (auto row = block->first; row <= block->last; ++row) xml += row_filled(rows_[row], of);
      if (xml.size() > largest_sheet) throw Refused{"workbook_expands_too_much"};
    }
    index = block->last;
  }
  return xml;
}

std::string XlsxSheet::row_filled(const Row& row, const Copy& copy) const {
  std::string xml = with_attribute(tokens_[row.open].raw, "r", std::to_string(copy.row_of(row.number)));
  if (row.open == row.close) return xml;
  std::size_t at = row.open + 1;
  for (const auto& cell : row.cells) {
    for (; at < cell.open; ++at) xml += tokens_[at].raw;
    xml += cell_filled(cell, copy);
    at = cell.close + 1;
  }
  for (; at <= row.close; ++at) xml += tokens_[at].raw;
  return xml;
}

std::string XlsxSheet::cell_filled(const Cell& cell, const Copy& copy) const {
  const auto column = column_of(cell.place);
  const auto row = copy.row_of(number_of(cell.place.substr(column.size())));
  const auto tag = with_attribute(tokens_[cell.open].raw, "r", column + std::to_string(row));
  const auto pieces = pieces_of(cell.text);
  return std::ranges::any_of(pieces, &Piece::is_mark) ? value_cell(tag, pieces, copy) : kept_cell(tag, cell, copy);
}

/// An inline text, or a number where a mark that is one stands alone. Never a formula.
std::string XlsxSheet::value_cell(const std::string& written, const std::vector<Piece>& pieces, const Copy& copy) {
  std::string text;
  const Value* number = nullptr;  // where it stands alone
  std::size_t values = 0;
  for (const auto& piece : pieces) {
    if (!piece.is_mark) text += piece.text;
    const bool is_field = piece.is_mark && piece.kind == MarkKind::Field;
    const auto* value = is_field ? value_of(copy.values, copy.fields, piece.name) : nullptr;
    if (value == nullptr) continue;
    number = ++values == 1 && value->is_number && !value->text.empty() ? value : nullptr;
    text += value->in_words();
  }
  text = trimmed(text);
  if (number != nullptr && text != trimmed(number->in_words())) number = nullptr;
  const auto prefix = prefix_of(written);
  auto tag = with_attribute(with_attribute(written, "t", ""), "cm", "");
  if (tag.ends_with("/>")) tag.replace(tag.size() - 2, 2, ">");
  if (text.empty()) return tag + "</" + prefix + "c>";
  if (number != nullptr)
    return tag + "<" + prefix + "v>" + escaped(number->text) + "</" + prefix + "v></" + prefix + "c>";
  return with_attribute(tag, "t", "inlineStr") + "<" + prefix + "is><" + prefix + "t xml:space=\"preserve\">" +
         escaped(text) + "</" + prefix + "t></" + prefix + "is></" + prefix + "c>";
}

/// As it was; a formula reads the cells that moved, and is reckoned anew by whoever opens it.
std::string XlsxSheet::kept_cell(const std::string& tag, const Cell& cell, const Copy& copy) const {
  std::string xml = tag;
  const bool is_formula = has_element(tokens_, cell.open, cell.close, "f");
  for (std::size_t at = cell.open + 1; at <= cell.close && cell.close > cell.open; ++at) {
    const auto& token = tokens_[at];
    if (is_formula && token.opens("v"))
      at = end_of(tokens_, at);
    else if (is_formula && token.kind == TokenKind::Text && tokens_[at - 1].opens("f"))
      xml += escaped(moved_formula(copy.repetitions, unescaped(token.raw), copy.within, copy.number));
    else
      xml += token.raw;
  }
  return xml;
}

std::string XlsxSheet::rest_moved(std::size_t from, std::size_t until, const Repetitions& repetitions) const {
  return references_moved(tokens_, from, until, repetitions);
}

}  // namespace timon::formats::templates
