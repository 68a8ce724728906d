#pragma once
// The institution's own form, and the marks that may stand in it: a closed list, so that a mistyped one is named when
// the form comes in and not when it is signed. It knows no file.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/error.hpp"
#include "base/names.hpp"
#include "domain/people/ids.hpp"

namespace timon::documents {

using TemplateId = Id<struct TemplateTag>;

enum class TemplateKind { Xlsx, Docx };
constexpr auto names_of(TemplateKind) {
  return std::to_array<Name<TemplateKind>>({{TemplateKind::Xlsx, "xlsx"}, {TemplateKind::Docx, "docx"}});
}

/// What a form is filled with.
enum class TemplateAbout {
  Report,  ///< of an office for a period: Anexos 3 and 4, and whatever a treasury or comptroller asks
  Cover    ///< an initiative's cover sheets: Anexos 1 and 2
};
constexpr auto names_of(TemplateAbout) {
  return std::to_array<Name<TemplateAbout>>({{TemplateAbout::Report, "report"}, {TemplateAbout::Cover, "cover"}});
}

/// Members stand in the order of the columns of `templates`.
struct Template {
  TemplateId id{};
  people::OfficeId institution_id{};
  std::string name{};
  TemplateKind kind = TemplateKind::Xlsx;
  TemplateAbout about = TemplateAbout::Report;
  std::string file_name{};
  std::string file_hash{};
  std::optional<people::PersonId> person_id{};
  Instant added_at{};
  std::optional<Instant> withdrawn_at{};

  bool operator==(const Template&) const = default;
};

inline constexpr std::size_t template_limit = std::size_t{8} * 1024 * 1024;
inline constexpr std::size_t longest_template_name = 120;
/// Of an institution, in use at once. What is withdrawn keeps no bytes.
inline constexpr std::int64_t most_templates = 40;
inline constexpr std::int64_t all_templates_limit = 64LL * 1024 * 1024;

/// How much an institution keeps already.
struct TemplateTotal {
  std::int64_t count = 0;
  std::int64_t bytes = 0;

  bool operator==(const TemplateTotal&) const = default;
};
/// Conflict `too_many_templates` or `templates_too_large` where one more of `bytes` would be too much.
std::optional<Error> refusal_of_another(const TemplateTotal& kept, std::int64_t bytes);

/// What people write between the braces, in their own words: the forms are theirs.
struct KnownMark {
  std::string_view name;
  bool is_number = false;  ///< stays a number in a workbook
};
/// Rows that are repeated between {{#NAME}} and {{/NAME}}; without a name, what may stand anywhere.
struct MarkBlock {
  std::string_view name;
  std::span<const KnownMark> marks;
};
/// All marks of such a form, those that stand anywhere first.
std::span<const MarkBlock> mark_blocks(TemplateAbout about);

/// By the ending of its name.
std::optional<TemplateKind> template_kind_named(std::string_view file_name);

/// `required`, `too_long`.
std::vector<FieldError> template_name_errors(std::string_view name);

/// A mark as it stands in a form.
struct PlacedMark {
  std::string name{};
  bool is_block = false;
  std::string block{};  ///< in which it stands
  std::string place{};
};
/// What the form is about: that of which more of its marks are known; of reports where both fit.
TemplateAbout about_of(const std::vector<PlacedMark>& marks);
/// Everything that is wrong with them in a form about that: `template_unknown_mark`, `template_unknown_block`,
/// `template_mark_outside` for what is known within a block alone, `template_mark_of_other` for what belongs to forms
/// about something else, `template_without_marks`.
std::vector<FieldError> mark_errors(TemplateAbout about, const std::vector<PlacedMark>& marks);

}  // namespace timon::documents
