#pragma once
// Files on their way: their bytes in chunks, kept once for each content. What nothing refers to any more goes.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/evidence/upload.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::evidence {

using timon::evidence::ContentId;
using timon::evidence::Limits;
using timon::evidence::Upload;
using timon::evidence::UploadId;
using timon::people::OfficeId;
using timon::people::PersonId;

/// What the institution's administrator said; nothing: what holds without.
std::optional<Limits> find_limits(Session& session, OfficeId institution);
void put_limits(Transaction& transaction, OfficeId institution, const Limits& limits);
/// Bytes of everything that it keeps or is taking in, each content once.
std::int64_t used_bytes(Session& session, OfficeId institution);

struct Content {
  ContentId id;
  std::int64_t size_bytes = 0;
  std::optional<std::string> hash;

  bool operator==(const Content&) const = default;
};
/// Locks nothing: contents never change once they have their hash.
std::optional<Content> find_content(Session& session, ContentId id);
std::optional<Content> find_content_by_hash(Session& session, std::string_view hash);
/// Those that have their hash, in order of their ids.
std::vector<Content> whole_contents_after(Session& session, ContentId after, std::int64_t limit);
void set_hash(Transaction& transaction, ContentId id, std::string_view hash);
/// If nothing refers to it: nobody finds it any more, and what it holds is deleted piece by piece.
void leave_unused_content(Transaction& transaction, ContentId id);
/// One that was left, if there is any.
std::optional<ContentId> left_content(Session& session);
/// At most so many chunks of one that was left, the content itself with the last ones. True when all of it is gone.
bool delete_left_content(Transaction& transaction, ContentId id, std::int64_t chunks);

/// With a new content of this size.
void add_upload(Transaction& transaction, const Upload& upload, std::int64_t size);
std::optional<Upload> find_upload(Session& session, UploadId id);
std::int64_t count_uploads_of(Session& session, PersonId person);
/// Begun before `old`, or before `idle` without a single chunk since.
std::vector<Upload> uploads_to_sweep(Session& session, Instant old, Instant idle, std::int64_t limit);
/// From its own content to an equal one that was there already.
void point_upload_to(Transaction& transaction, UploadId id, ContentId content);
void delete_upload(Transaction& transaction, UploadId id);

/// The same chunk again changes nothing.
void put_chunk(Transaction& transaction, ContentId content, std::int64_t number, std::string_view hash,
               std::string_view bytes);
std::optional<std::string> chunk_hash(Session& session, ContentId content, std::int64_t number);
/// Of the chunks that are there, ascending.
std::vector<std::int64_t> chunk_numbers(Session& session, ContentId content);
/// Chunks `first` to `last` in their order, one in memory at a time.
void each_chunk(Session& session, ContentId content, std::int64_t first, std::int64_t last,
                const std::function<void(std::string_view)>& visit);

enum class Form { Thumbnail, Public };
constexpr auto names_of(Form) {
  return std::to_array<Name<Form>>({{Form::Thumbnail, "thumbnail"}, {Form::Public, "public"}});
}
void put_picture(Transaction& transaction, ContentId content, Form form, std::string_view bytes);
std::optional<std::string> find_picture(Session& session, ContentId content, Form form);

}  // namespace timon::storage::evidence
