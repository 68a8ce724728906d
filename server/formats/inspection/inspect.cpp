#include "formats/inspection/inspect.hpp"

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <optional>
#include <string_view>

#include "formats/confined/confinement.hpp"
#include "formats/inspection/child.hpp"
#include "formats/inspection/gathered.hpp"

namespace timon::formats::inspection {
namespace {

constexpr std::chrono::seconds patience{40};
constexpr std::size_t longest_answer = std::size_t{32} << 20;

/// All that the child says; nothing when it takes too long or says too much.
std::optional<std::string> answer_of(const confined::Child& child) {
  const auto deadline = std::chrono::steady_clock::now() + patience;
  std::string text;
  std::array<char, 65'536> buffer;
  while (std::chrono::steady_clock::now() < deadline && text.size() < longest_answer) {
    pollfd waiting{child.output(), POLLIN, 0};
    if (poll(&waiting, 1, 200) <= 0) continue;
    const auto count = read(child.output(), buffer.data(), buffer.size());
    if (count == 0) return text;
    if (count > 0) text.append(buffer.data(), static_cast<std::size_t>(count));
  }
  return std::nullopt;
}

/// Parts are written as their length, a line end, their bytes.
std::optional<std::string> next_part(std::string_view& text) {
  const auto end = text.find('\n');
  if (end == std::string_view::npos || end == 0 || end > 9) return std::nullopt;
  std::size_t length = 0;
  for (const char c : text.substr(0, end)) {
    if (c < '0' || c > '9') return std::nullopt;
    length = length * 10 + static_cast<std::size_t>(c - '0');
  }
  text.remove_prefix(end + 1);
  if (text.size() < length) return std::nullopt;
  std::string part(text.substr(0, length));
  text.remove_prefix(length);
  return part;
}

/// Of another picture nobody says that it is damaged: it is of a kind that is not taken.
bool is_drawn(std::string_view media_type) {
  return media_type == "image/jpeg" || media_type == "image/png" || media_type == "image/webp";
}

}  // namespace

Result<Inspected> inspect(int descriptor, Pictures pictures) {
  lseek(descriptor, 0, SEEK_SET);
  confined::Child child(descriptor, child_command, child_arguments(pictures == Pictures::Make));
  const auto answer = answer_of(child);
  if (!answer) return unavailable("inspection_failed");
  const int status = child.wait();
  std::string_view rest = *answer;
  auto type = next_part(rest);
  const auto macros = next_part(rest);
  auto thumbnail = next_part(rest);
  auto copy = next_part(rest);
  // A picture that needs more than its reader has (memory, time) ends the reader after it has said the type.
  const bool has_ended = WIFEXITED(status) && WEXITSTATUS(status) == 0;
  if (WIFEXITED(status) && WEXITSTATUS(status) == knows_no_kinds) return unavailable("evidence_kinds_unknown");
  if (!type || !macros) return unavailable("inspection_failed");
  Inspected found{*std::move(type), *macros == "1"};
  if (pictures == Pictures::Skip || !is_drawn(found.media_type)) return found;
  if (!has_ended || !thumbnail || !copy || copy->empty()) return invalid("file", "picture_damaged");
  found.thumbnail = *std::move(thumbnail);
  found.copy = *std::move(copy);
  return found;
}

bool knows_kinds() {
  // Once there, it stays: only its absence is asked for again.
  static std::atomic<bool> is_known = false;
  if (is_known) return true;
  Gathered file(std::filesystem::temp_directory_path());
  file.append("%PDF-1.4\n%%EOF\n");
  const auto found = inspect(file.descriptor(), Pictures::Skip);
  is_known = found.has_value();
  return is_known || found.error().code != "evidence_kinds_unknown";
}

}  // namespace timon::formats::inspection
