#pragma once
// What backs the facts of an element, listed and opened: staff get what was sent, citizens what is theirs, and of a
// picture the copy without the data of the camera.

#include <functional>
#include <string_view>

#include "storage/evidence/upload_store.hpp"
#include "usecases/evidence/evidence_rights.hpp"

namespace timon::usecases::evidence {

/// Newest first. Citizens: only what is for them, without who sent it.
Result<std::vector<ListedEvidence>> list_evidence(const Context& context, timon::plans::ElementId element);

/// Code and name of the element, for who may list what backs its facts.
Result<std::string> name_of_backed(const Context& context, timon::plans::ElementId element);

/// What may be sent to this caller, and how it is called.
struct OpenedEvidence {
  ListedEvidence listed;
  std::optional<std::string> picture{};  ///< instead of the content
  std::string name{};
  std::string media_type{};
  std::string tag{};  ///< changes with the bytes
  std::int64_t size_bytes = 0;
};
Result<OpenedEvidence> open_evidence(const Context& context, EvidenceId id);

/// Bytes `from` to before `until` of what was opened, in pieces.
void copy_evidence(const Context& context, const OpenedEvidence& opened, std::int64_t from, std::int64_t until,
                   const std::function<void(std::string_view)>& take);

/// The same of a content whose reader was let in.
void copy_content(const Context& context, timon::evidence::ContentId content, std::int64_t from, std::int64_t until,
                  const std::function<void(std::string_view)>& take);

Result<std::string> show_thumbnail(const Context& context, EvidenceId id);

}  // namespace timon::usecases::evidence
