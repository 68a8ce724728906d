#include "formats/template/fill.hpp"

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>

#include "formats/confined/confinement.hpp"
#include "formats/confined/places.hpp"
#include "formats/inspection/gathered.hpp"
#include "formats/template/frames.hpp"

namespace timon::formats::templates {
namespace {

constexpr std::chrono::seconds patience{40};
constexpr std::size_t longest_answer = std::size_t{128} << 20;

/// Of all requests together.
constexpr std::ptrdiff_t most_at_once = 2;
constexpr std::chrono::milliseconds wait_for_place{4000};

confined::Places& places() {
  static confined::Places its(most_at_once);
  return its;
}

std::optional<std::string> all_that_it_says(const confined::Child& child) {
  const auto deadline = std::chrono::steady_clock::now() + patience;
  std::string text;
  std::array<char, 65'536> buffer;
  while (std::chrono::steady_clock::now() < deadline && text.size() < longest_answer) {
    pollfd waiting{child.output(), POLLIN, 0};
    if (poll(&waiting, 1, 200) <= 0) continue;
    const auto count = ::read(child.output(), buffer.data(), buffer.size());
    if (count == 0) return text;
    if (count > 0) text.append(buffer.data(), static_cast<std::size_t>(count));
  }
  return std::nullopt;
}

/// What workbooks are refused for is said of templates in words of their own.
std::string code_of(std::string_view code) {
  if (code == "workbook_truncated") return "template_damaged";
  if (code.starts_with("workbook_")) return "template_" + std::string(code.substr(9));
  return std::string(code);
}

Error refusal(std::string_view rest) {
  const auto code = next_frame(rest);
  if (!code) return unavailable("template_failed");
  Arguments arguments;
  while (const auto name = next_frame(rest)) {
    const auto value = next_frame(rest);
    if (value) arguments.emplace_back(*name, *value);
  }
  return invalid("file", code_of(*code), std::move(arguments));
}

/// What the child says after "ok".
Result<std::string> asked(FileKind kind, bool fills, std::string_view bytes, const Values& values,
                          const std::filesystem::path& folder) {
  const auto place = places().take(wait_for_place);
  if (!place) return unavailable("template_busy");
  std::string input;
  add_values(input, values);
  add_frame(input, bytes);
  inspection::Gathered file(folder);
  file.append(input);
  lseek(file.descriptor(), 0, SEEK_SET);
  confined::Child child(file.descriptor(), child_command, child_arguments(name_of(kind), fills));
  const auto answer = all_that_it_says(child);
  if (!answer) return unavailable("template_failed");
  const int status = child.wait();
  std::string_view rest = *answer;
  const auto verdict = next_frame(rest);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0 || !verdict) return unavailable("template_failed");
  if (*verdict != "ok") return refusal(rest);
  return std::string(rest);
}

}  // namespace

Result<std::vector<FoundMark>> read_marks(FileKind kind, std::string_view bytes, const std::filesystem::path& folder) {
  const auto answer = asked(kind, false, bytes, {}, folder);
  if (!answer) return answer.error();
  std::string_view rest = *answer;
  auto marks = next_marks(rest);
  if (!marks) return unavailable("template_failed");
  return *std::move(marks);
}

Result<std::string> fill(FileKind kind, std::string_view bytes, const Values& values,
                         const std::filesystem::path& folder) {
  const auto answer = asked(kind, true, bytes, values, folder);
  if (!answer) return answer.error();
  std::string_view rest = *answer;
  const auto file = next_frame(rest);
  if (!file) return unavailable("template_failed");
  return std::string(*file);
}

}  // namespace timon::formats::templates
