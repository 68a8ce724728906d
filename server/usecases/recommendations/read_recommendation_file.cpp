#include "usecases/recommendations/read_recommendation_file.hpp"

#include "usecases/evidence/read_evidence.hpp"

namespace timon::usecases::recommendations {

using timon::recommendations::FileId;
using timon::recommendations::ListedFile;

namespace {

Result<ListedFile> file_for(const Context& context, storage::Session& session, FileId id) {
  auto file = file_to_read(context, session, id);
  if (file && !timon::recommendations::is_readable(*file)) return not_found();
  return file;
}

}  // namespace

Result<ListedFile> open_recommendation_file(const Context& context, FileId id) {
  return context.database.read([&](storage::Session& session) { return file_for(context, session, id); });
}

void copy_recommendation_file(const Context& context, const ListedFile& opened, std::int64_t from, std::int64_t until,
                              const std::function<void(std::string_view)>& take) {
  evidence::copy_content(context, opened.content_id.value(), from, until, take);
}

Result<std::string> show_recommendation_thumbnail(const Context& context, FileId id) {
  return context.database.read([&](storage::Session& session) -> Result<std::string> {
    const auto file = file_for(context, session, id);
    if (!file) return file.error();
    auto picture = storage::evidence::find_picture(session, *file->content_id, storage::evidence::Form::Thumbnail);
    if (!picture) return not_found();
    return *std::move(picture);
  });
}

}  // namespace timon::usecases::recommendations
