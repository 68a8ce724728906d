#pragma once
// A town's own file, read and filled by a confined child: the marks in it, and the file with values where they stood.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "formats/template/office_file.hpp"

namespace timon::formats::templates {

/// `folder` is for the file while it is read. Refused under `file`: `template_damaged`, `template_other_kind`,
/// `template_has_macros`, `template_encrypted`, `template_expands_too_much`, `template_has_entities`,
/// `template_too_deep`, and what is wrong with its blocks, with the `place`. `unavailable("template_failed")` for a
/// child that did not come to its end, `template_busy` where others are being filled and none ends in time.
Result<std::vector<FoundMark>> read_marks(FileKind kind, std::string_view bytes, const std::filesystem::path& folder);
Result<std::string> fill(FileKind kind, std::string_view bytes, const Values& values,
                         const std::filesystem::path& folder);

}  // namespace timon::formats::templates
