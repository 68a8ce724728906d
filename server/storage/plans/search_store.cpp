#include "storage/plans/search_store.hpp"

#include "storage/engine/like_pattern.hpp"

namespace timon::storage::plans {
namespace {

constexpr Sql find_by_words{"plans/find_elements_by_words", R"sql(
  SELECT id, code_folded, name_folded FROM elements
  WHERE plan_id = :plan_id AND withdrawn_at IS NULL
    AND (name_folded LIKE :first ESCAPE '!' OR code_folded LIKE :first ESCAPE '!')
    AND (name_folded LIKE :second ESCAPE '!' OR code_folded LIKE :second ESCAPE '!')
    AND (name_folded LIKE :third ESCAPE '!' OR code_folded LIKE :third ESCAPE '!')
  ORDER BY
    CASE WHEN code_folded = :word THEN 0 WHEN code_folded LIKE :below ESCAPE '!' THEN 1
         WHEN code_folded LIKE :beginning ESCAPE '!' THEN 2 WHEN name_folded LIKE :first ESCAPE '!' THEN 3 ELSE 4 END,
    CASE WHEN code_folded LIKE :beginning ESCAPE '!' THEN length(code_folded) ELSE 0 END,
    CASE WHEN code_folded LIKE :beginning ESCAPE '!' THEN code_folded ELSE '' END,
    length(name_folded), id
  LIMIT :limit)sql"};

}  // namespace

std::vector<ElementHit> elements_with_words(Session& session, timon::plans::PlanId plan,
                                            std::span<const std::string> words, std::int64_t limit) {
  const auto word = words.empty() ? std::string() : words.front();
  const auto pattern = [&](std::size_t place) { return like_anywhere(place < words.size() ? words[place] : ""); };
  return session.rows<ElementHit>(find_by_words, {{"plan_id", plan},
                                                  {"first", pattern(0)},
                                                  {"second", pattern(1)},
                                                  {"third", pattern(2)},
                                                  {"word", word},
                                                  {"below", like_anywhere(word + ".").substr(1)},
                                                  {"beginning", pattern(0).substr(1)},
                                                  {"limit", limit}});
}

}  // namespace timon::storage::plans
