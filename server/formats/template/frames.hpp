#pragma once
// How parent and child speak of a template: texts, each with its length before it.

#include <optional>
#include <string>
#include <string_view>

#include "formats/template/marks.hpp"

namespace timon::formats::templates {

void add_frame(std::string& to, std::string_view text);
/// Takes it from the front; nothing where there is none.
std::optional<std::string_view> next_frame(std::string_view& from);

void add_values(std::string& to, const Values& values);
std::optional<Values> next_values(std::string_view& from);
void add_marks(std::string& to, const std::vector<FoundMark>& marks);
std::optional<std::vector<FoundMark>> next_marks(std::string_view& from);

inline constexpr const char* child_command = "fill-template";
/// What to start the child with: said by its own file, so that every program that fills has it inside.
std::vector<std::string> child_arguments(std::string_view kind, bool fills);

}  // namespace timon::formats::templates
