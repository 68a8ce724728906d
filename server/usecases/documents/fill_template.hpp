#pragma once
// A form of the institution filled with what an office delivered or with the cover sheets of an initiative, or each of
// its marks with what would stand there.

#include "formats/template/marks.hpp"
#include "usecases/documents/add_template.hpp"
#include "usecases/documents/cover_document.hpp"
#include "usecases/documents/report_sheet.hpp"

namespace timon::usecases::documents {

/// What the marks stand for, in the institution's words.
using SayValues = std::function<formats::templates::Values(const ReportSheet&)>;
using SayCoverValues = std::function<formats::templates::Values(const CoverPaper&)>;

struct FilledFile {
  std::string name{};
  timon::documents::TemplateKind kind{};
  std::string bytes{};
};

struct PreviewedMark {
  std::string mark{};
  std::string place{};
  std::string value{};  ///< of the first line, within a block
  bool is_block = false;
  std::int64_t lines = 0;  ///< how many rows a block becomes
};
struct Preview {
  Template form{};
  std::vector<PreviewedMark> marks{};
};

/// A form with what belongs into it.
struct GatheredForm {
  Template form{};
  std::string bytes{};
  formats::templates::Values values{};
  std::string name{};  ///< of the filled file, without its ending
};

struct FillTemplate {
  reports::ReportAddress address{};
  TemplateId form{};
};
/// Of the plan's own institution, about reports. Refused: `report_not_delivered`.
Result<GatheredForm> gather_report_form(const Context& context, const timon::boards::PlanImage& image,
                                        const FillTemplate& input, const SayValues& say);

struct FillCoverTemplate {
  timon::plans::ElementId element{};
  TemplateId form{};
};
/// Of the plan's own institution, about cover sheets; in whatever state they are.
Result<GatheredForm> gather_cover_form(const Context& context, boards::PlanMemory& memory,
                                       const FillCoverTemplate& input, const SayCoverValues& say);

/// `folder` is for the file while it is filled. Refused: what `formats/template/fill` says of the file.
Result<FilledFile> filled(const GatheredForm& form, const std::filesystem::path& folder);
Result<Preview> previewed(const GatheredForm& form, const std::filesystem::path& folder);

}  // namespace timon::usecases::documents
