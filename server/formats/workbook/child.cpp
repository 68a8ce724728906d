#include "formats/workbook/child.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <new>

#include "formats/workbook/frames.hpp"
#include "formats/workbook/parse.hpp"

namespace timon::formats::workbook {
namespace {

void write_out(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto count = write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) _exit(71);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

/// Gathers small frames into writes of the size of a pipe.
class Output {
 public:
  void add(std::string_view bytes) {
    buffer_ += bytes;
    if (buffer_.size() >= 60'000) flush();
  }
  void flush() {
    write_out(buffer_);
    buffer_.clear();
  }

 private:
  std::string buffer_;
};

}  // namespace

std::vector<std::string> child_arguments(const ReadOptions& options) {
  const auto& limits = options.limits;
  const auto& [encoding, delimiter] = options.delimited;
  std::vector<std::string> arguments{encoding ? std::to_string(static_cast<int>(*encoding)) : "-",
                                     delimiter ? std::to_string(static_cast<int>(*delimiter)) : "-"};
  for (const std::uint64_t value :
       {limits.file_bytes, limits.unpacked_bytes, limits.packing_ratio, limits.free_unpacked_bytes, limits.cells,
        limits.text_bytes, std::uint64_t{limits.cell_bytes}, std::uint64_t{limits.rows}, std::uint64_t{limits.columns},
        std::uint64_t{limits.sheets}, std::uint64_t{limits.nesting}, limits.memory_bytes,
        std::uint64_t{limits.cpu_seconds}})
    arguments.push_back(std::to_string(value));
  return arguments;
}

ReadOptions options_of_child(const std::vector<std::string>& arguments) {
  ReadOptions options;
  if (arguments.size() != 15) _exit(64);
  if (arguments[0] != "-") options.delimited.encoding = static_cast<Encoding>(std::stoi(arguments[0]));
  if (arguments[1] != "-") options.delimited.delimiter = static_cast<char>(std::stoi(arguments[1]));
  const auto number = [&](std::size_t at) { return std::stoull(arguments[at]); };
  const auto small = [&](std::size_t at) { return static_cast<std::uint32_t>(number(at)); };
  auto& limits = options.limits;
  limits.file_bytes = number(2);
  limits.unpacked_bytes = number(3);
  limits.packing_ratio = number(4);
  limits.free_unpacked_bytes = number(5);
  limits.cells = number(6);
  limits.text_bytes = number(7);
  limits.cell_bytes = small(8);
  limits.rows = small(9);
  limits.columns = small(10);
  limits.sheets = small(11);
  limits.nesting = small(12);
  limits.memory_bytes = number(13);
  limits.cpu_seconds = small(14);
  return options;
}

int run_child(const ReadOptions& options) {
  confined::confine({options.limits.memory_bytes, options.limits.cpu_seconds});
  Output output;
  FrameWriter frames([&](std::string_view bytes) { output.add(bytes); });
  try {
    parse(STDIN_FILENO, options.delimited, options.limits, frames);
    frames.done();
  } catch (const Refused& refusal) {
    frames.refused(refusal);
  } catch (const std::bad_alloc&) {
    frames.refused({"workbook_needs_too_much_memory"});
  } catch (const std::exception&) {
    frames.refused({"workbook_damaged"});
  }
  output.flush();
  return 0;
}

namespace {

/// Every program that can read workbooks can be its own reading child, tests included, so this asks before main does.
__attribute__((constructor)) void become_child_if_asked(int count, char** arguments, char**) {
  if (count < 2 || std::strcmp(arguments[1], child_command) != 0) return;
  _exit(run_child(options_of_child({arguments + 2, arguments + count})));
}

}  // namespace
}  // namespace timon::formats::workbook
