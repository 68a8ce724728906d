#include "web/api/evidence/evidence_table.hpp"

namespace timon::api::evidence {

Result<Response> evidence_table(const Request& request, TableFormat format, const std::vector<EvidenceView>& files,
                                const guard::TableFilters& of, const std::string& name, const Catalogue& catalogue) {
  Table table(request, format, catalogue, "evidence",
              {"file_name", "file_kind", "bytes", "element_code", "element", "backed", "audience", "person", "post",
               "attached_at", "withdrawn_at", "withdrawn", "hash"},
              of);
  for (const auto& its : files)
    table.row(its.name, std::string(name_of(its.kind)), its.size, its.element_code, its.element_name,
              table.word("staff.evidence_backed.", name_of(its.backed), {{"period", its.period}}),
              table.word("staff.evidence_audience.", its.audience), its.person_name, its.person_post, its.attached_at,
              its.withdrawn_at, its.withdrawal_reason, its.sha256);
  return table.answer("evidence-" + name);
}

}  // namespace timon::api::evidence
