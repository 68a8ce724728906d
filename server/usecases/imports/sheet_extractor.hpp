#pragma once
// The rows of one sheet, each as elements, indicators and facts.

#include <functional>

#include "usecases/imports/element_book.hpp"
#include "usecases/imports/indicator_book.hpp"
#include "usecases/imports/open_elements.hpp"

namespace timon::usecases::imports {

/// What was met on all the sheets so far.
struct Books {
  ElementBook& elements;
  IndicatorBook& indicators;
};

class SheetExtractor {
 public:
  SheetExtractor(const formats::workbook::Sheet& sheet, const SheetMap& sheet_map, const ImportMap& map,
                 ImportedPlan& plan, Books books, std::vector<Verdict>& verdicts);

  /// `goes_on` is asked before each row; false stops.
  void read(const std::function<bool()>& goes_on);

 private:
  /// Values of one period: which column holds them.
  struct Series {
    const ValueColumns* map;
    std::vector<std::pair<std::uint32_t, std::string>> columns;
  };

  void find_series();
  Series series_of(const ValueColumns& values);
  void read_money(const std::string& own);
  void read_amount(const MoneyColumns& money, const std::string& element, std::uint32_t column,
                   const std::string& period);
  void find_by_headings(const ValueColumns& values, Series& series);
  bool is_skipped();
  void read_row();
  std::optional<std::string> read_levels();
  void read_level(std::size_t at, bool& is_refused, std::optional<std::string>& own);
  bool is_another_indicator_of_the_one_above(std::size_t level);
  bool is_left_out(const Field& code_or_name, const std::string& code, const std::string& name, bool has_name);
  bool has_other_words(const std::string& name);
  bool refuse_strange_forms();
  std::optional<std::string> read_tree();
  std::string level_in_tree(const std::string& code);
  std::optional<std::string> parent_in_tree(const std::string& code, const std::string& level);
  const ImportedLevel* level_of(const std::string& code) const;
  void fill(const Met& met, const Fields& attributes);
  void set_parents_apart(const std::optional<std::string>& own);
  std::optional<std::string> element_of(const std::optional<std::string>& level, const std::string& own) const;
  void read_indicators(const std::string& own);
  void read_indicator(const IndicatorColumns& columns, const std::string& element);
  ImportedIndicator* known_indicator(const IndicatorColumns& columns, const ImportedIndicator& indicator);
  bool is_on_several_rows(const IndicatorColumns& columns) const;
  void add_to(ImportedIndicator& known, const ImportedIndicator& told, const IndicatorColumns& columns);
  std::string indicator_of(const ValueColumns& columns) const;
  bool read_values(const std::string& own);
  void read_value(const ValueColumns& columns, const std::string& element, std::uint32_t column,
                  const std::string& period);
  void read_accumulated(const Series& series, const std::string& element);
  ImportedFact fact_of(const ValueColumns& columns, const std::string& element, std::uint32_t column,
                       const std::string& period);
  void put_value(const ValueColumns& columns, ImportedFact fact, Millionths value);
  /// In this row, of one of its indicators or of any.
  bool has_values(const std::optional<std::string>& indicator = {});
  void read_reported();
  void report_sums();

  const formats::workbook::Sheet& sheet_;
  const SheetMap& sheet_map_;
  const ImportMap& map_;
  ImportedPlan& plan_;
  ElementBook& book_;
  IndicatorBook& indicators_;
  std::vector<Verdict>& verdicts_;
  Headings headings_;
  RowReader reader_;
  std::vector<Series> series_;
  std::vector<Series> money_series_;                 ///< of the map's columns of money, in their order
  std::vector<std::optional<std::string>> current_;  ///< by level
  std::vector<std::string> named_;                   ///< elements that this row is the first to name
  OpenElements open_;
  std::vector<std::size_t> strange_;                   ///< levels whose cell in this row has another form
  std::map<std::string, std::string> row_indicators_;  ///< number of the block -> code, in this row
  struct Last {
    std::string element, code;
  };
  std::map<std::string, Last> last_indicators_;  ///< the same, with its element, on the rows above
  /// Facts of the present row, so that numerator and denominator meet.
  std::map<std::pair<std::string, std::string>, std::size_t> row_facts_;
  std::vector<std::map<std::string, Hundredths>> reported_;
};

}  // namespace timon::usecases::imports
