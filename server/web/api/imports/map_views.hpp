#pragma once
// Workbooks looked at before they are imported, drafts of maps, and maps that are kept.

#include "usecases/imports/preview_workbook.hpp"
#include "usecases/imports/saved_maps.hpp"
#include "web/api/calls.hpp"

namespace timon::imports {

BOOST_DESCRIBE_STRUCT(DraftWord, (), (text, meaning))
BOOST_DESCRIBE_STRUCT(DraftColumn, (),
                      (column, heading, meaning, level, period, is_sure, code_pattern, name_pattern, words,
                       is_fraction))
BOOST_DESCRIBE_STRUCT(DraftLevel, (), (code, name, kind))
BOOST_DESCRIBE_STRUCT(DraftSheet, (),
                      (name, is_read, header_rows, is_filled, is_repeated, is_accumulated, is_divided, columns))
BOOST_DESCRIBE_STRUCT(MapDraft, (),
                      (plan_code, plan_name, start_on, end_on, accumulation, levels, decimal, empty_texts, sheets))

}  // namespace timon::imports

namespace timon::usecases::imports {

BOOST_DESCRIBE_STRUCT(PreviewRow, (), (number, cells))
BOOST_DESCRIBE_STRUCT(PreviewSheet, (), (name, is_hidden, rows, columns, first_rows))
BOOST_DESCRIBE_STRUCT(Preview, (), (sheets, draft))

}  // namespace timon::usecases::imports

namespace timon::api::imports {

struct ImportMapView {
  std::optional<timon::imports::SavedMapId> id;  ///< null: it comes with the program
  std::string name;
  std::string text;
  std::optional<timon::imports::MapDraft> draft;
  std::optional<Instant> saved_at;
};
BOOST_DESCRIBE_STRUCT(ImportMapView, (), (id, name, text, draft, saved_at))

struct MapTextView {
  std::string text;
};
BOOST_DESCRIBE_STRUCT(MapTextView, (), (text))

/// A draft, or a text written by hand.
struct SaveMapBody {
  std::string name;
  std::optional<std::string> text;
  std::optional<timon::imports::MapDraft> draft;
};
BOOST_DESCRIBE_STRUCT(SaveMapBody, (), (name, text, draft))

inline ImportMapView view_of(const timon::imports::SavedMap& map) {
  ImportMapView view{map.id, map.name, map.map_text, {}, map.saved_at};
  if (!map.draft_text) return view;
  if (auto draft = formats::json::read<timon::imports::MapDraft>(*map.draft_text)) view.draft = *std::move(draft);
  return view;
}

}  // namespace timon::api::imports
