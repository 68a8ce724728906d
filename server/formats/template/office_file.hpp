#pragma once
// A workbook or a text document with marks in it: what marks it has, and the same file with values where they stood.
// Only the confined child reads files of strangers with it (formats/template/fill).

#include <string>
#include <string_view>
#include <vector>

#include "base/names.hpp"
#include "formats/template/marks.hpp"
#include "formats/template/package.hpp"

namespace timon::formats::templates {

enum class FileKind { Xlsx, Docx };
constexpr auto names_of(FileKind) {
  return std::to_array<Name<FileKind>>({{FileKind::Xlsx, "xlsx"}, {FileKind::Docx, "docx"}});
}

/// In the order of the file. All throw workbook::Refused.
std::vector<FoundMark> marks_of_workbook(Package& package);
void fill_workbook(Package& package, const Values& values);
std::vector<FoundMark> marks_of_text(Package& package);
void fill_text(Package& package, const Values& values);

/// Of the file as it came.
std::vector<FoundMark> marks_of(FileKind kind, std::string_view bytes);
std::string filled(FileKind kind, std::string_view bytes, const Values& values);

}  // namespace timon::formats::templates
