#pragma once
// Reads a workbook that a stranger may have made: in a child process of this same program, with limits on memory, time
// and output, which can be stopped at any moment. What the file does to its reader it does to nobody else.

#include <filesystem>
#include <functional>

#include "formats/confined/confinement.hpp"
#include "formats/workbook/delimited.hpp"

namespace timon::formats::workbook {

struct ReadOptions {
  DelimitedOptions delimited{};
  Limits limits{};
  /// Asked several times a second with the rows read so far; false stops the child.
  std::function<bool(std::uint64_t rows)> keep_going = [](std::uint64_t) { return true; };
};

/// Gives the workbook to `sink`, row by row as it is read. Refusals are `invalid("file", code)`; a stopped reading is
/// `conflict("cancelled")`.
Result<void> read_workbook(int descriptor, const ReadOptions& options, Sink& sink);
Result<void> read_workbook(const std::filesystem::path& path, const ReadOptions& options, Sink& sink);

/// The bytes of an upload as a descriptor without a name, to be closed by the caller's Descriptor.
using confined::Descriptor;
Descriptor in_memory_file(std::string_view bytes);

}  // namespace timon::formats::workbook
