#pragma once
// The forms of institutions. What was withdrawn keeps its row and not its file, and is listed no more.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/documents/template.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::documents {

using timon::documents::Template;
using timon::documents::TemplateId;

void add_template(Transaction& transaction, const Template& its, std::string_view bytes);
/// Also a withdrawn one.
std::optional<Template> find_template(Session& session, TemplateId id);
/// By name; not those that were withdrawn.
std::vector<Template> templates_of(Session& session, timon::people::OfficeId institution);
/// Of those in use.
timon::documents::TemplateTotal template_total(Session& session, timon::people::OfficeId institution);
std::string template_bytes(Session& session, TemplateId id);
/// Its file goes, its row and the hash of the file stay. False for one that was withdrawn before.
bool withdraw_template(Transaction& transaction, TemplateId id, Instant at);

}  // namespace timon::storage::documents
