#pragma once
// A map as it is made on a screen: what each column of a sheet means. Guessed from the headings, corrected by hand,
// written down as the map that an import reads.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/names.hpp"
#include "domain/indicators/indicator.hpp"
#include "domain/plans/level.hpp"

namespace timon::imports {

/// What the cells of a column are.
enum class Meaning {
  Nothing,
  Code,
  ElementName,
  Level,
  Description,
  Weight,
  Office,
  CollaboratingOffices,
  StartOn,
  EndOn,
  Place,
  Theme,
  Priority,
  Indicator,
  Definition,
  Formula,
  Source,
  Measure,
  Sense,
  Tolerance,
  Baseline,
  BaselineOn,
  TermTarget,
  Planned,
  Reported,
  Verified,
  Period,
};

constexpr auto names_of(Meaning) {
  using enum Meaning;
  return std::to_array<Name<Meaning>>({{Nothing, "nothing"},
                                       {Code, "code"},
                                       {ElementName, "name"},
                                       {Level, "level"},
                                       {Description, "description"},
                                       {Weight, "weight"},
                                       {Office, "office"},
                                       {CollaboratingOffices, "collaborating_offices"},
                                       {StartOn, "start_on"},
                                       {EndOn, "end_on"},
                                       {Place, "place"},
                                       {Theme, "theme"},
                                       {Priority, "priority"},
                                       {Indicator, "indicator"},
                                       {Definition, "definition"},
                                       {Formula, "formula"},
                                       {Source, "source"},
                                       {Measure, "measure"},
                                       {Sense, "sense"},
                                       {Tolerance, "tolerance"},
                                       {Baseline, "baseline"},
                                       {BaselineOn, "baseline_on"},
                                       {TermTarget, "term_target"},
                                       {Planned, "planned"},
                                       {Reported, "reported"},
                                       {Verified, "verified"},
                                       {Period, "period"}});
}

constexpr bool is_value(Meaning meaning) {
  return meaning == Meaning::Planned || meaning == Meaning::Reported || meaning == Meaning::Verified;
}

/// A word of the cells and what it means: the code of a level, a sense.
struct DraftWord {
  std::string text;
  std::string meaning;

  bool operator==(const DraftWord&) const = default;
};

struct DraftColumn {
  std::uint32_t column = 0;
  std::string heading;
  Meaning meaning = Meaning::Nothing;
  std::string level;   ///< of a code, a name, a weight: whose; empty in a list, where each row is of any level
  std::string period;  ///< of a value; empty where another column tells it
  bool is_sure = true;

  /// How its cells look, whatever they mean: where code and name stand in one cell, the patterns that take each; words
  /// that are known; numbers of which none is above 1.
  std::string code_pattern, name_pattern;
  std::vector<DraftWord> words;
  bool is_fraction = false;

  bool operator==(const DraftColumn&) const = default;
};

struct DraftLevel {
  std::string code;
  std::string name;
  plans::ElementKind kind = plans::ElementKind::StrategicLevel;

  bool operator==(const DraftLevel&) const = default;
};

struct DraftSheet {
  std::string name;
  bool is_read = false;
  std::vector<std::uint32_t> header_rows;
  bool is_filled = false;       ///< an empty upper heading is the one to its left
  bool is_repeated = false;     ///< several rows speak of one goal
  bool is_accumulated = false;  ///< what is reported holds what was reported before it in its year
  /// Targets of a year are divided among its parts; drafts kept by earlier versions do not tell.
  std::optional<bool> is_divided{};
  std::vector<DraftColumn> columns;

  bool operator==(const DraftSheet&) const = default;
};

struct MapDraft {
  std::string plan_code;
  std::string plan_name;
  std::optional<Day> start_on;
  std::optional<Day> end_on;
  indicators::Accumulation accumulation = indicators::Accumulation::Sum;
  std::vector<DraftLevel> levels;        ///< from the top down
  std::string decimal;                   ///< comma or point; empty: each number tells
  std::vector<std::string> empty_texts;  ///< "-", "S/D" …
  std::vector<DraftSheet> sheets;

  bool operator==(const MapDraft&) const = default;
};

}  // namespace timon::imports
