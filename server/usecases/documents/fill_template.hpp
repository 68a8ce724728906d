#pragma once
// A form of the institution filled with what an office delivered, or each of its marks with what would stand there.

#include "formats/template/marks.hpp"
#include "usecases/documents/add_template.hpp"
#include "usecases/documents/report_sheet.hpp"

namespace timon::usecases::documents {

/// What the marks stand for, in the institution's words.
using SayValues = std::function<formats::templates::Values(const ReportSheet&)>;

struct FillTemplate {
  reports::ReportAddress address{};
  TemplateId form{};
};

struct FilledFile {
  std::string name{};
  timon::documents::TemplateKind kind{};
  std::string bytes{};
};
/// Refused: `report_not_delivered`, what `formats/template/fill` says of the file.
Result<FilledFile> fill_template(const Context& context, const timon::boards::PlanImage& image,
                                 const FillTemplate& input, const SayValues& say, const std::filesystem::path& folder);

struct PreviewedMark {
  std::string mark{};
  std::string place{};
  std::string value{};  ///< of the first line, within the block
  bool is_block = false;
};
struct Preview {
  Template form{};
  std::vector<PreviewedMark> marks{};
  std::int64_t lines = 0;  ///< how many rows the block becomes
};
Result<Preview> preview_template(const Context& context, const timon::boards::PlanImage& image,
                                 const FillTemplate& input, const SayValues& say, const std::filesystem::path& folder);

}  // namespace timon::usecases::documents
