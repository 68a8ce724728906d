#pragma once
// The register of calls: of who calls all, of an office those that called it or one below it.

#include "domain/access/permissions.hpp"
#include "domain/convocations/convocation.hpp"
#include "domain/people/office.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::convocations {

using timon::people::OfficeId;

/// To come, held and still to be marked, all marked.
enum class Standing { ToCome, ToMark, Marked };
constexpr auto names_of(Standing) {
  return std::to_array<Name<Standing>>(
      {{Standing::ToCome, "to_come"}, {Standing::ToMark, "to_mark"}, {Standing::Marked, "marked"}});
}

struct ListConvocations {
  std::optional<OfficeId> office{};
  std::optional<Standing> standing{};
};

struct ShownOffice {
  OfficeId id{};
  std::string name{};
  std::optional<timon::convocations::Mark> mark{};  ///< the last that was said
};

struct ShownConvocation {
  timon::convocations::Convocation convocation;
  Standing standing = Standing::ToCome;
  std::vector<ShownOffice> offices{};  ///< those that the caller may see
};

struct ShownConvocations {
  std::vector<ShownConvocation> items{};
  std::vector<timon::people::Office> offices{};  ///< whom the caller may call; none who may not
};

Result<ShownConvocations> list_convocations(const Context& context, const ListConvocations& input);

}  // namespace timon::usecases::convocations
