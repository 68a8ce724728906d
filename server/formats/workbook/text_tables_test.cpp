// Tables in text files: alphabets, delimiters, quotes.
#include <gtest/gtest.h>

#include "formats/workbook/reader.hpp"
#include "formats/workbook/workbook.hpp"

namespace timon::formats::workbook {
namespace {

Result<Workbook> read(std::string_view bytes, const ReadOptions& options = {}) {
  return load_workbook(in_memory_file(bytes).number(), options);
}

std::vector<std::vector<std::string>> table(const Workbook& book) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& row : book.sheets.at(0).rows) {
    rows.emplace_back();
    for (const auto& [column, cell] : row.cells) {
      rows.back().resize(column);
      rows.back()[column - 1] = cell.text;
    }
  }
  return rows;
}
using Strings = std::vector<std::string>;

TEST(TextTables, are_read_in_every_alphabet_and_delimiter) {
  const std::vector<Strings> expected{{"código", "año"}, {"1", "a,b"}};
  for (const std::string bytes : {"código;año\r\n1;a,b\r\n",
                                  "\xEF\xBB\xBF"
                                  "código;año\n1;a,b",
                                  "c\xF3"
                                  "digo\ta\xF1o\n1\ta,b\n",
                                  "código,año\n1,\"a,b\"\n", "sep=|\r\ncódigo|año\r\n1|a,b\r\n"}) {
    const auto book = read(bytes);
    ASSERT_TRUE(book) << bytes;
    EXPECT_EQ(table(*book), expected) << bytes;
  }
  const auto utf16 = read({"\xFF\xFE\xF1\0;\0b\0\n\0", 10});
  ASSERT_TRUE(utf16);
  EXPECT_EQ(table(*utf16), (std::vector<Strings>{{"ñ", "b"}}));
}

TEST(TextTables, windows_1252_and_latin_1_are_told_apart) {
  EXPECT_EQ(table(*read("\x80;\xF1\n")), (std::vector<Strings>{{"€", "ñ"}}));
  EXPECT_EQ(table(*read("\x81;\xF1\n")), (std::vector<Strings>{{"\xC2\x81", "ñ"}}));
  ReadOptions options;
  options.delimited = {Encoding::Latin1, ','};
  EXPECT_EQ(table(*read("\x80;\xF1,2\n", options)), (std::vector<Strings>{{"\xC2\x80;ñ", "2"}}));
}

TEST(TextTables, quoted_cells_hold_anything) {
  const auto book = read("a;\"b\nc\r\nd\";\"say \"\"hi\"\"\"\r\n\n;;last\rnext;\"open;to the end\n");
  ASSERT_TRUE(book);
  EXPECT_EQ(table(*book),
            (std::vector<Strings>{{"a", "b\nc\r\nd", "say \"hi\""}, {"", "", "last"}, {"next", "open;to the end\n"}}));
  EXPECT_EQ(book->sheets[0].rows[1].number, 3U);
}

}  // namespace
}  // namespace timon::formats::workbook
