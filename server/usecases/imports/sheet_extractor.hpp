#pragma once
// The rows of one sheet, each as elements, indicators and facts.

#include "usecases/imports/element_book.hpp"

namespace timon::usecases::imports {

class SheetExtractor {
 public:
  SheetExtractor(const formats::workbook::Sheet& sheet, const SheetMap& sheet_map, const ImportMap& map,
                 ImportedPlan& plan, ElementBook& book, std::vector<Verdict>& verdicts);

  void read();

 private:
  /// Values of one period: which column holds them.
  struct Series {
    const ValueColumns* map;
    std::vector<std::pair<std::uint32_t, std::string>> columns;
  };

  void find_series();
  bool is_skipped();
  void read_row();
  std::optional<std::string> read_levels();
  void read_level(std::size_t at, bool& is_row_of_its_own, std::optional<std::string>& own);
  std::optional<std::string> read_tree();
  std::string level_in_tree(const std::string& code);
  void fill(const Met& met, const Fields& attributes);
  std::optional<std::string> element_of(const std::optional<std::string>& level, const std::string& own) const;
  void read_indicators(const std::string& own);
  void read_indicator(const IndicatorColumns& columns, const std::string& element);
  void read_values(const std::string& own);
  void read_value(const ValueColumns& columns, const std::string& element, std::uint32_t column,
                  const std::string& period);
  void put_value(const ValueColumns& columns, ImportedFact fact, Millionths value);
  bool has_values();
  void read_reported();
  void report_sums();

  const formats::workbook::Sheet& sheet_;
  const SheetMap& sheet_map_;
  const ImportMap& map_;
  ImportedPlan& plan_;
  ElementBook& book_;
  std::vector<Verdict>& verdicts_;
  Headings headings_;
  RowReader reader_;
  std::vector<Series> series_;
  std::vector<std::optional<std::string>> current_;  ///< by level
  std::optional<std::string> row_indicator_;
  /// Facts of the present row, so that numerator and denominator meet.
  std::map<std::pair<std::string, std::string>, std::size_t> row_facts_;
  std::vector<std::map<std::string, Hundredths>> reported_;
};

}  // namespace timon::usecases::imports
