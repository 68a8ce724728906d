#pragma once
// The records of a BIFF8 stream, and the texts in them.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace timon::formats::workbook {

enum class RecordKind : std::uint16_t {
  Formula = 0x0006,
  End = 0x000A,
  DateMode = 0x0022,
  FilePassword = 0x002F,
  Continue = 0x003C,
  ColumnWidth = 0x007D,
  BoundSheet = 0x0085,
  MultipleRk = 0x00BD,
  RichText = 0x00D6,
  CellFormat = 0x00E0,
  MergedCells = 0x00E5,
  SharedTexts = 0x00FC,
  SharedText = 0x00FD,
  Number = 0x0203,
  Label = 0x0204,
  BooleanOrError = 0x0205,
  FormulaText = 0x0207,
  RowHeight = 0x0208,
  Rk = 0x027E,
  NumberFormat = 0x041E,
  Begin = 0x0809,
};

struct Record {
  RecordKind kind;
  std::string_view body;
};

class Records {
 public:
  /// From `at` on; a record cut short by the end is a truncated workbook.
  Records(std::string_view stream, std::size_t at) : stream_(stream), at_(at) {}

  bool is_done() const { return at_ >= stream_.size(); }
  Record next();
  /// The bodies of the continuations that follow at once.
  std::vector<std::string_view> continuations();

 private:
  std::string_view stream_;
  std::size_t at_;
};

/// Takes texts out of a record's body and its continuations.
class TextReader {
 public:
  explicit TextReader(std::vector<std::string_view> pieces) : pieces_(std::move(pieces)) {}

  /// A text as in the table of shared texts: 16-bit length, flags, runs and phonetics left out.
  std::string shared_text();
  /// `length` characters after a byte of flags.
  std::string characters(std::size_t length);
  std::uint32_t number(std::size_t bytes);
  void skip(std::size_t bytes);
  bool is_done();

 private:
  std::string take_characters(std::size_t length, bool is_wide);
  unsigned char byte();

  std::vector<std::string_view> pieces_;
  std::size_t piece_ = 0;
  std::size_t at_ = 0;
};

/// A number packed into 30 bits.
double unpacked_rk(std::uint32_t packed);
std::string_view error_text(unsigned code);

}  // namespace timon::formats::workbook
