#include <atomic>

#include "usecases/evidence/discard_upload.hpp"
#include "usecases/evidence/finish_upload.hpp"
#include "usecases/evidence/put_chunk.hpp"
#include "web/api/evidence/evidence_routes.hpp"
#include "web/api/evidence/evidence_views.hpp"

namespace timon::api::evidence {
namespace {

using timon::evidence::UploadId;
namespace usecases = timon::usecases::evidence;

struct BeginBody {
  std::string name;
  std::int64_t size = 0;
};
BOOST_DESCRIBE_STRUCT(BeginBody, (), (name, size))

/// Looking into files takes processor and memory: two at a time.
class Turn {
 public:
  Turn() : is_mine_(taken_.fetch_add(1) < at_once) {}
  ~Turn() { --taken_; }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
  bool is_mine() const { return is_mine_; }

 private:
  static constexpr int at_once = 2;
  static inline std::atomic<int> taken_ = 0;
  bool is_mine_;
};

Result<Response> answer_upload(const Result<usecases::UploadShown>& shown, int status = 200) {
  if (!shown) return shown.error();
  return answer(view_of(*shown), status);
}

Result<Response> begin_upload(const Request& request, const Call& call) {
  const auto element = id_in_path<timon::plans::ElementId>(request);
  if (!element) return element.error();
  auto body = read_body<BeginBody>(request);
  if (!body) return body.error();
  return answer_upload(usecases::begin_upload(call.context, {*element, std::move(body->name), body->size}), 201);
}

Result<Response> show_upload(const Request& request, const Call& call) {
  const auto id = id_in_path<UploadId>(request);
  if (!id) return id.error();
  return answer_upload(usecases::show_upload(call.context, *id));
}

Result<Response> put_chunk(const Request& request, const Call& call) {
  const auto id = id_in_path<UploadId>(request);
  if (!id) return id.error();
  const auto offset = request.capture("offset") == "0" ? 0 : parse_id_number(request.capture("offset")).value_or(-1);
  if (request.content_type() != "application/octet-stream")
    return Error{ErrorKind::Invalid, "unsupported_media_type", {{"expected", "application/octet-stream"}}, {}};
  const auto bytes = body_text(request);
  const std::string hash(request.query_value("sha256").value_or(""));
  if (auto done = usecases::put_chunk(call.context, {*id, offset, hash, bytes}); !done) return done.error();
  return http::no_content();
}

Result<Response> finish_upload(const Request& request, const Call& call) {
  const auto id = id_in_path<UploadId>(request);
  if (!id) return id.error();
  const Turn turn;
  if (!turn.is_mine()) return unavailable("too_many_inspections", {{"seconds", "2"}});
  return answer_upload(usecases::finish_upload(call.context, *id, request.spool));
}

Result<Response> discard_upload(const Request& request, const Call& call) {
  const auto id = id_in_path<UploadId>(request);
  if (!id) return id.error();
  if (auto done = usecases::discard_upload(call.context, *id); !done) return done.error();
  return http::no_content();
}

Result<Response> show_thumbnail(const Request& request, const Call& call) {
  const auto id = id_in_path<UploadId>(request);
  if (!id) return id.error();
  auto picture = usecases::show_upload_thumbnail(call.context, *id);
  if (!picture) return picture.error();
  Response response;
  response.body = *std::move(picture);
  return std::move(response).with("content-type", "image/jpeg").with("cache-control", "private, max-age=86400");
}

}  // namespace

/// Who may attach is asked at the element: there are two rights that allow it.
Routes upload_routes() {
  return {
      {Post, "/api/v1/elements/{id}/uploads", Action::ViewPlans, begin_upload},
      {Get, "/api/v1/uploads/{id}", Action::ViewPlans, show_upload},
      {Put, "/api/v1/uploads/{id}/chunks/{offset}", Action::ViewPlans, put_chunk,
       std::uint64_t{timon::evidence::chunk_bytes}},
      {Post, "/api/v1/uploads/{id}/finish", Action::ViewPlans, finish_upload},
      {Delete, "/api/v1/uploads/{id}", Action::ViewPlans, discard_upload},
      {Get, "/api/v1/uploads/{id}/thumbnail", Action::ViewPlans, show_thumbnail},
  };
}

}  // namespace timon::api::evidence
