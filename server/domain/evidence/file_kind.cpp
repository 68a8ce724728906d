#include "domain/evidence/file_kind.hpp"

#include <algorithm>
#include <array>

namespace timon::evidence {
namespace {

using enum FileKind;

struct Row {
  FileKind kind;
  std::string_view endings;  ///< words, the usual one first
  std::string_view sent_as;
  std::string_view sniffed;  ///< words
};

constexpr auto table = std::to_array<Row>({
    {Pdf, "pdf", "application/pdf", "application/pdf"},
    {Jpeg, "jpg jpeg", "image/jpeg", "image/jpeg"},
    {Png, "png", "image/png", "image/png"},
    {Webp, "webp", "image/webp", "image/webp"},
    {Docx, "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
     "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {Xlsx, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
     "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {Pptx, "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
     "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
    {Odt, "odt", "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text"},
    {Ods, "ods", "application/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.spreadsheet"},
    {Odp, "odp", "application/vnd.oasis.opendocument.presentation", "application/vnd.oasis.opendocument.presentation"},
    // What old programs saved is often known no closer than as a compound file.
    {Doc, "doc", "application/msword", "application/msword application/CDFV2 application/x-ole-storage"},
    {Xls, "xls", "application/vnd.ms-excel", "application/vnd.ms-excel application/CDFV2 application/x-ole-storage"},
    {Ppt, "ppt", "application/vnd.ms-powerpoint",
     "application/vnd.ms-powerpoint application/CDFV2 application/x-ole-storage"},
    {Text, "txt", "text/plain; charset=utf-8", "text"},
    {Csv, "csv", "text/csv; charset=utf-8", "text"},
});

/// Text that some program would run.
constexpr std::string_view scripts =
    "text/html text/x-shellscript text/x-msdos-batch text/javascript text/x-perl text/x-script.python text/x-python "
    "text/x-php text/x-ruby text/x-lua text/x-tcl text/xml image/svg+xml";

/// What a machine would run, whatever it is called.
constexpr std::string_view programs =
    "application/x-dosexec application/vnd.microsoft.portable-executable application/x-executable "
    "application/x-pie-executable application/x-sharedlib application/x-object application/x-mach-binary "
    "application/x-msi application/x-ms-shortcut application/java-archive application/x-java-applet "
    "application/vnd.android.package-archive application/x-ms-installer application/vnd.debian.binary-package "
    "application/x-rpm";

constexpr std::string_view archives =
    "application/zip application/x-7z-compressed application/x-rar application/vnd.rar application/gzip "
    "application/x-tar application/x-xz application/x-bzip2";

bool has_word(std::string_view words, std::string_view word) {
  while (!words.empty()) {
    const auto end = std::min(words.find(' '), words.size());
    if (words.substr(0, end) == word) return true;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

std::string lower(std::string_view text) {
  std::string low(text);
  std::ranges::transform(low, low.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
  return low;
}

const Row& row_of(FileKind kind) { return *std::ranges::find(table, kind, &Row::kind); }

bool is_plain_text(std::string_view sniffed) {
  return (sniffed.starts_with("text/") || sniffed == "application/csv") && !has_word(scripts, sniffed);
}

std::string ending_of(std::string_view file_name) {
  const auto dot = file_name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return {};
  return lower(file_name.substr(dot + 1));
}

}  // namespace

std::optional<FileKind> kind_named(std::string_view file_name) {
  const auto ending = ending_of(file_name);
  if (ending.empty()) return std::nullopt;
  for (const auto& row : table)
    if (has_word(row.endings, ending)) return row.kind;
  return std::nullopt;
}

bool is_telephone_photo(std::string_view file_name) { return has_word("heic heif heics hif", ending_of(file_name)); }

bool fits(FileKind kind, std::string_view sniffed) {
  const auto& row = row_of(kind);
  return row.sniffed == "text" ? is_plain_text(sniffed) : has_word(row.sniffed, sniffed);
}

std::string_view found_in(std::string_view sniffed) {
  if (sniffed == "application/pdf") return "pdf";
  if (sniffed.starts_with("image/")) return "picture";
  if (sniffed.starts_with("audio/") || sniffed.starts_with("video/")) return "recording";
  if (fits(Docx, sniffed) || fits(Odt, sniffed) || sniffed == "application/msword") return "document";
  if (fits(Xlsx, sniffed) || fits(Ods, sniffed) || sniffed == "application/vnd.ms-excel") return "sheet";
  if (fits(Pptx, sniffed) || fits(Odp, sniffed) || sniffed == "application/vnd.ms-powerpoint") return "slides";
  if (sniffed == "application/CDFV2" || sniffed == "application/x-ole-storage") return "old_document";
  if (has_word(archives, sniffed)) return "archive";
  return sniffed.starts_with("text/") ? "text" : "unknown";
}

std::vector<FieldError> content_errors(std::string_view name, FileKind kind, std::string_view sniffed,
                                       bool has_macros) {
  const Arguments what{{"name", std::string(name)}, {"found", std::string(found_in(sniffed))}};
  if (has_word(programs, sniffed) || has_word(scripts, sniffed)) return {{"file", "evidence_is_a_program", what}};
  if (has_word("image/heic image/heif image/heic-sequence image/heif-sequence", sniffed))
    return {{"file", "evidence_is_heic", what}};
  if (!fits(kind, sniffed)) return {{"file", "evidence_not_what_it_says", what}};
  if (has_macros) return {{"file", "evidence_has_macros", what}};
  return {};
}

std::string_view media_type_of(FileKind kind) { return row_of(kind).sent_as; }

bool is_picture(FileKind kind) { return kind == Jpeg || kind == Png || kind == Webp; }

std::string taken_endings() {
  std::string endings;
  for (const auto& row : table) {
    if (!endings.empty()) endings += ", ";
    endings += row.endings.substr(0, row.endings.find(' '));
  }
  return endings;
}

}  // namespace timon::evidence
