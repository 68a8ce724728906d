#pragma once
// What a file that a stranger sent really is, by its bytes (libmagic), and small copies of pictures made anew (libgd)
// without anything the camera wrote beside them. Looked at by a confined child: the libraries never run here.

#include <string>

#include "base/error.hpp"

namespace timon::formats::inspection {

struct Inspected {
  /// "application/pdf"; of packed office documents what they hold says which.
  std::string media_type{};
  /// An office document with a program in it.
  bool has_macros = false;
  /// JPEG; empty where no pictures were asked for.
  std::string thumbnail{};
  /// JPEG of at most `copy_side` a side, upright.
  std::string copy{};
};

inline constexpr int thumbnail_side = 240;
inline constexpr int copy_side = 2400;

enum class Pictures { Make, Skip };

/// Whether this machine has the table by which files are known (magic.mgc): without it none can be looked into.
bool knows_kinds();

/// Refusals: `invalid("file", "picture_damaged")` where pictures were asked for and cannot be made, and
/// `unavailable("inspection_failed")` for a child that did not come to its end, which says nothing about the file;
/// `unavailable("evidence_kinds_unknown")` where this machine's table of kinds is missing.
Result<Inspected> inspect(int descriptor, Pictures pictures);

}  // namespace timon::formats::inspection
