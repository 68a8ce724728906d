#pragma once
// The files of the example (fixtures/town), which are part of the program, as they read for one year: `@Y@` is the
// lived year, `@Y-1@` the one before, `@Y+1@` the one after. Knows their form, not what they mean.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"

namespace timon::usecases::installation {

std::string in_year(std::string_view text, int year);

void replace_all(std::string& text, std::string_view mark, const std::string& with);

/// The last year that had ended 31 days ago: whoever reports late in January has done so too.
int lived_year(Day today);

/// A line of a file with its number, cell by heading.
class ExampleRow {
 public:
  ExampleRow(std::size_t number, std::map<std::string, std::string> cells)
      : number_(number), cells_(std::move(cells)) {}
  std::size_t number() const { return number_; }
  /// Empty where the cell is. Throws where the file has no such heading.
  const std::string& at(const std::string& heading) const { return cells_.at(heading); }

 private:
  std::size_t number_;
  std::map<std::string, std::string> cells_;
};

/// `name` such as "people.csv".
std::string example_text(std::string_view name, int year);
std::vector<ExampleRow> example_rows(std::string_view name, int year);

}  // namespace timon::usecases::installation
