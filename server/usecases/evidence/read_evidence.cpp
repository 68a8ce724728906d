#include "usecases/evidence/read_evidence.hpp"

#include <algorithm>

#include "storage/indicators/indicator_store.hpp"

namespace timon::usecases::evidence {
namespace {

using storage::Session;
namespace rules = timon::evidence;
namespace store = storage::evidence;

/// The element, or its indicator.
bool is_subject_withdrawn(Session& session, const rules::Evidence& evidence) {
  const auto element = storage::plans::find_element(session, evidence.element_id);
  if (!element || element->withdrawn_at) return true;
  if (evidence.subject_id == evidence.element_id.value) return false;
  const auto indicator =
      storage::indicators::find_indicator(session, timon::indicators::IndicatorId{evidence.subject_id});
  return !indicator || indicator->withdrawn_at;
}

struct Found {
  ListedEvidence listed;
  Reader reader = Reader::Citizen;
};

Result<Found> found_for(const Context& context, Session& session, EvidenceId id) {
  auto listed = store::find_evidence(session, id);
  if (!listed) return not_found();
  const auto& evidence = listed->evidence;
  const auto reader = reader_of(context, session, evidence.element_id);
  if (!reader) return not_found();
  if (*reader == Reader::Citizen && !rules::is_for_citizens(evidence, is_subject_withdrawn(session, evidence)))
    return not_found();
  return Found{*std::move(listed), *reader};
}

}  // namespace

Result<std::vector<ListedEvidence>> list_evidence(const Context& context, timon::plans::ElementId element) {
  return context.database.read([&](Session& session) -> Result<std::vector<ListedEvidence>> {
    const auto reader = reader_of(context, session, element);
    if (!reader) return reader.error();
    auto list = store::evidence_of_element(session, element);
    if (*reader == Reader::Staff) return list;
    std::erase_if(list, [&](const auto& one) {
      return !rules::is_for_citizens(one.evidence, is_subject_withdrawn(session, one.evidence));
    });
    for (auto& one : list) {
      one.person_name = one.person_post = std::nullopt;
      if (one.public_bytes) one.size_bytes = *one.public_bytes;
      one.evidence.name = rules::public_name(one.evidence);
    }
    return list;
  });
}

Result<std::string> name_of_backed(const Context& context, timon::plans::ElementId element) {
  return context.database.read([&](Session& session) -> Result<std::string> {
    const auto reader = reader_of(context, session, element);
    if (!reader) return reader.error();
    const auto its = storage::plans::find_element(session, element);
    return its ? Result<std::string>(its->code + " " + its->name) : Result<std::string>(not_found());
  });
}

Result<OpenedEvidence> open_evidence(const Context& context, EvidenceId id) {
  return context.database.read([&](Session& session) -> Result<OpenedEvidence> {
    auto found = found_for(context, session, id);
    if (!found) return found.error();
    const auto evidence = found->listed.evidence;
    OpenedEvidence opened{std::move(found->listed)};
    opened.name = evidence.name;
    opened.media_type = rules::media_type_of(evidence.kind);
    opened.tag = opened.listed.hash;
    opened.size_bytes = opened.listed.size_bytes;
    if (found->reader == Reader::Staff || !rules::is_picture(evidence.kind)) return opened;
    opened.picture = store::find_picture(session, evidence.content_id, store::Form::Public);
    if (!opened.picture) return not_found();
    opened.name = rules::public_name(evidence);
    opened.media_type = "image/jpeg";
    opened.tag = "public-" + opened.tag;
    opened.size_bytes = std::int64_t(opened.picture->size());
    return opened;
  });
}

void copy_evidence(const Context& context, const OpenedEvidence& opened, std::int64_t from, std::int64_t until,
                   const std::function<void(std::string_view)>& take) {
  if (until <= from) return;
  if (opened.picture) {
    take(std::string_view(*opened.picture).substr(std::size_t(from), std::size_t(until - from)));
    return;
  }
  copy_content(context, opened.listed.evidence.content_id, from, until, take);
}

void copy_content(const Context& context, timon::evidence::ContentId content, std::int64_t from, std::int64_t until,
                  const std::function<void(std::string_view)>& take) {
  if (until <= from) return;
  const auto first = from / rules::chunk_bytes, last = (until - 1) / rules::chunk_bytes;
  auto at = first * rules::chunk_bytes;
  context.database.read([&](Session& session) {
    store::each_chunk(session, content, first, last, [&](std::string_view bytes) {
      const auto begin = std::max<std::int64_t>(from - at, 0);
      const auto end = std::min<std::int64_t>(until - at, std::int64_t(bytes.size()));
      take(bytes.substr(std::size_t(begin), std::size_t(end - begin)));
      at += std::int64_t(bytes.size());
    });
  });
}

Result<std::string> show_thumbnail(const Context& context, EvidenceId id) {
  return context.database.read([&](Session& session) -> Result<std::string> {
    const auto found = found_for(context, session, id);
    if (!found) return found.error();
    auto picture = store::find_picture(session, found->listed.evidence.content_id, store::Form::Thumbnail);
    if (!picture) return not_found();
    return *std::move(picture);
  });
}

}  // namespace timon::usecases::evidence
