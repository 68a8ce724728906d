#include <atomic>

#include "base/embedded.hpp"
#include "http/multipart.hpp"
#include "usecases/imports/write_map.hpp"
#include "web/api/imports/import_routes.hpp"
#include "web/api/imports/map_views.hpp"

namespace timon::api::imports {
namespace {

namespace usecases = timon::usecases::imports;
using timon::imports::MapDraft;

constexpr std::uint64_t largest_upload = 66ULL << 20;
constexpr std::uint64_t largest_draft = 4ULL << 20;

/// Reading a workbook takes memory: one at a time.
class OneAtATime {
 public:
  OneAtATime() : is_mine_(!is_taken_.exchange(true)) {}
  ~OneAtATime() {
    if (is_mine_) is_taken_ = false;
  }
  OneAtATime(const OneAtATime&) = delete;
  OneAtATime& operator=(const OneAtATime&) = delete;
  bool is_mine() const { return is_mine_; }

 private:
  static inline std::atomic<bool> is_taken_ = false;
  bool is_mine_;
};

Result<Response> preview_workbook(const Request& request, const Call& call) {
  const OneAtATime turn;
  if (!turn.is_mine()) return unavailable("too_many_imports");
  const auto form = http::read_form(request);
  if (!form) return form.error();
  const auto* file = form->file("file");
  if (!file) return invalid("file", "required");
  const auto preview = usecases::preview_workbook(call.context, {file->file_name, file->file->path()});
  if (!preview) return preview.error();
  return answer(*preview);
}

Result<Response> write_map(const Request& request, const Call&) {
  const auto draft = read_body<MapDraft>(request);
  if (!draft) return draft.error();
  auto text = usecases::write_map(*draft);
  if (!text) return text.error();
  return answer(MapTextView{*std::move(text)});
}

Result<Response> list_import_maps(const Request&, const Call& call) {
  const auto saved = usecases::list_saved_maps(call.context);
  if (!saved) return saved.error();
  List<ImportMapView> list;
  for (const auto& map : *saved) list.items.push_back(view_of(map));
  for (const auto path : embedded_files("fixtures/"))
    if (path.ends_with(".toml"))
      list.items.push_back(
          {{}, std::string(path.substr(path.rfind('/') + 1)), std::string(*embedded_file(path)), {}, {}});
  return answer(list);
}

Result<Response> save_map(const Request& request, const Call& call) {
  auto body = read_body<SaveMapBody>(request);
  if (!body) return body.error();
  usecases::SaveMap input{{}, body->name, body->text.value_or(""), {}};
  if (body->draft) {
    auto text = usecases::write_map(*body->draft);
    if (!text) return text.error();
    input.map_text = *std::move(text);
    input.draft_text = formats::json::write(*body->draft);
  }
  const auto map = usecases::save_map(call.context, input);
  if (!map) return map.error();
  return answer(view_of(*map), 201);
}

Result<Response> delete_saved_map(const Request& request, const Call& call) {
  const auto id = id_in_path<timon::imports::SavedMapId>(request);
  if (!id) return id.error();
  if (auto done = usecases::delete_saved_map(call.context, *id); !done) return done.error();
  return http::no_content();
}

}  // namespace

Routes import_map_routes() {
  return {
      {Post, "/api/v1/import-previews", Action::ImportPlan, preview_workbook, largest_upload},
      {Post, "/api/v1/import-map-texts", Action::ImportPlan, write_map, largest_draft},
      {Get, "/api/v1/import-maps", Action::ViewImports, list_import_maps},
      {Post, "/api/v1/import-maps", Action::ImportPlan, save_map, largest_draft},
      {Delete, "/api/v1/import-maps/{id}", Action::ImportPlan, delete_saved_map},
  };
}

}  // namespace timon::api::imports
