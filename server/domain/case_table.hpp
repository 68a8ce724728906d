#pragma once
// Reads the plain tables of cases that stand beside the rules: tab-separated, first line the headings, lines that
// begin with # are remarks for the reader. For tests only; it refuses a ragged table by stopping the test.

#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace timon {

using Case = std::map<std::string, std::string>;

inline std::vector<std::string> split_cells(const std::string& line) {
  std::vector<std::string> cells(1);
  for (const char c : line) {
    if (c == '\t')
      cells.emplace_back();
    else
      cells.back().push_back(c);
  }
  return cells;
}

/// `path` starts at the root of the sources.
inline std::vector<Case> read_cases(const std::string& path) {
  std::ifstream file(std::string(TIMON_SOURCE_DIR) + "/" + path);
  if (!file) throw std::runtime_error("no case table " + path);
  std::vector<Case> cases;
  std::vector<std::string> headings;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    auto cells = split_cells(line);
    if (headings.empty()) {
      headings = std::move(cells);
      continue;
    }
    if (cells.size() != headings.size()) throw std::runtime_error(path + ": ragged line: " + line);
    Case row;
    for (std::size_t i = 0; i < cells.size(); ++i) row[headings[i]] = cells[i];
    cases.push_back(std::move(row));
  }
  return cases;
}

/// Words of a cell: "80 160 150". "-" is a missing word and stays "-".
inline std::vector<std::string> words_of(const std::string& cell) {
  std::istringstream stream(cell);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

}  // namespace timon
