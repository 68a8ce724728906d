#pragma once
// Which files may back a fact: one table of kinds with the endings of their names, what their bytes look like and
// how they are sent. Archives are not in it: what is inside them nobody could look at (docs/decisions).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/names.hpp"

namespace timon::evidence {

enum class FileKind { Pdf, Jpeg, Png, Webp, Docx, Xlsx, Pptx, Odt, Ods, Odp, Doc, Xls, Ppt, Text, Csv };

constexpr auto names_of(FileKind) {
  using enum FileKind;
  return std::to_array<Name<FileKind>>({{Pdf, "pdf"},
                                        {Jpeg, "jpeg"},
                                        {Png, "png"},
                                        {Webp, "webp"},
                                        {Docx, "docx"},
                                        {Xlsx, "xlsx"},
                                        {Pptx, "pptx"},
                                        {Odt, "odt"},
                                        {Ods, "ods"},
                                        {Odp, "odp"},
                                        {Doc, "doc"},
                                        {Xls, "xls"},
                                        {Ppt, "ppt"},
                                        {Text, "text"},
                                        {Csv, "csv"}});
}

/// By the ending of the name, in any case: "Acta.PDF" is a PDF. Nothing for what is not taken.
std::optional<FileKind> kind_named(std::string_view file_name);

/// Whether bytes that look like `sniffed` (a media type) may stand under a name of this kind.
bool fits(FileKind kind, std::string_view sniffed);

/// What such bytes are in the words of people: "sheet", "picture" … "unknown".
std::string_view found_in(std::string_view sniffed);

/// Nothing, or why bytes that look like this are not taken under this name: `evidence_is_a_program`,
/// `evidence_not_what_it_says`, `evidence_has_macros`, `evidence_is_heic`.
std::vector<FieldError> content_errors(std::string_view name, FileKind kind, std::string_view sniffed, bool has_macros);

/// How it is sent.
std::string_view media_type_of(FileKind kind);

/// Has a thumbnail, and goes to citizens as a copy without the data of the camera.
bool is_picture(FileKind kind);

/// In the format of some telephones, by its name.
bool is_telephone_photo(std::string_view file_name);

/// "pdf, jpg, png, …": for the refusal of everything else.
std::string taken_endings();

}  // namespace timon::evidence
